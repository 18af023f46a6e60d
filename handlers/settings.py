"""Settings of the web side."""

from pydantic import BaseModel, ConfigDict, Field


class WebSettings(BaseModel):
    """Where the web listens and how much it takes at once."""

    model_config = ConfigDict(extra="forbid")

    host: str = "127.0.0.1"
    port: int = Field(8000, ge=1, le=65535)
    public_base: str = Field(
        "", description="https://… under which phones reach /papers/; empty: host and port, for this machine alone"
    )
    threads: int = Field(
        32,
        ge=1,
        le=512,
        description="requests that may wait side by side; when three quarters do, others wait only half a second",
    )
    body_limit_bytes: int = 65536
    turns_at_once: int = Field(64, ge=1, le=512, description="messages that may share one commit")
    turn_threads: int = Field(1, ge=1, le=16, description="transactions side by side; SQLite takes one")
    answer_within_s: float = Field(
        3.6, gt=0, lt=5, description="WeChat drops the connection after 5 s; a crowd takes half a second to be answered"
    )
    slow_turn_s: float = Field(0, ge=0, description="fault kit: each turn is held up to this long")
