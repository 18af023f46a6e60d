"""How the stand-in for the platform behaves; the defaults are WeChat's own figures."""

from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, SecretStr, model_validator


class PlaygroundSettings(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    webhook_url: str = "http://127.0.0.1:8000/wechat"
    public_url: str = "http://127.0.0.1:8000/playground"
    """Where people and the bot reach the playground: goes into PicUrl and QR pictures."""
    account: str = "gh_qunfang00001"
    account_name: str = "群防"
    app_id: str = "wx0000000000000000"
    app_secret: SecretStr = SecretStr("playground-secret")
    token: SecretStr = SecretStr("playground-token")
    aes_key: SecretStr = SecretStr("")
    mode: Literal["plain", "compatible", "safe"] = "plain"

    database: str = ":memory:"
    clock_file: Path | None = None
    """Holds the drill's offset from the real clock in seconds; the bot reads the same file."""
    cast_file: Path = Path(__file__).with_name("cast.yaml")

    cut_s: float = Field(5.0, gt=0)
    deliveries: int = Field(3, ge=1)
    retry_pause_s: float = Field(1.0, ge=0)
    retry_signature: Literal["fresh", "same"] = "fresh"
    threads: int = Field(16, ge=1)
    letters_waiting: int = Field(2000, ge=1)
    exchanges_kept: int = Field(300, ge=0)

    token_life_s: int = 7200
    token_overlap_s: int = 300
    talk_window_h: int = 48
    talk_messages: int = 5
    tap_window_s: int = 60
    tap_messages: int = 3
    mass_per_month: int = 4
    mass_takes_s: float = 1.0
    mass_confirm_min: int = 30
    media_life_d: int = 3
    text_max_bytes: int = 2048
    job_events: bool = True
    ip_whitelist: tuple[str, ...] = ()
    quotas_per_day: dict[str, int] = Field(default_factory=dict)
    """Overrides of the daily quota of single calls, e.g. {"message/custom/send": 1000000}."""

    @model_validator(mode="after")
    def _has_key(self) -> "PlaygroundSettings":
        if self.mode != "plain" and len(self.aes_key.get_secret_value()) != 43:
            raise ValueError("playground.aes_key must have 43 characters in compatible and safe mode")
        return self
