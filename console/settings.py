"""Settings of the console."""

from datetime import timedelta

from pydantic import BaseModel, ConfigDict, Field


class ConsoleSettings(BaseModel):
    """How long a sign-in lasts, and what stands before the web."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    idle_minutes: int = Field(15, ge=1, le=60, description="a session that nobody uses for so long is over")
    session_hours: int = Field(8, ge=1, le=12, description="a session is over after so long, used or not")
    fresh_minutes: int = Field(
        5, ge=1, le=30, description="for so long a second factor counts for approvals, exports, unsealing and rights"
    )
    proxies: int = Field(
        0, ge=0, le=5, description="reverse proxies before the web that append to X-Forwarded-For; 0: nobody's word"
    )

    @property
    def idle(self) -> timedelta:
        return timedelta(minutes=self.idle_minutes)

    @property
    def lasts(self) -> timedelta:
        return timedelta(hours=self.session_hours)

    @property
    def fresh(self) -> timedelta:
        return timedelta(minutes=self.fresh_minutes)
