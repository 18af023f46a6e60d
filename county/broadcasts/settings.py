"""Settings of broadcasts: time to stop, time to answer, and the hours in which people sleep."""

from __future__ import annotations

from datetime import datetime, timedelta

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr

from records import moments

A_DAY = 1440


class BroadcastSettings(BaseModel):
    """Minutes are minutes of the day."""

    model_config = ConfigDict(extra="forbid")

    stop_seconds: int = Field(60, ge=10, le=3600, description="between the last agreement and the first message")
    receipt_within_hours: int = Field(
        2, ge=1, le=72, description="for a directive; then they are reminded, then their superior"
    )
    understand_within_hours: int = Field(
        24, ge=1, le=168, description="then who was silent or wrong is on their helper's list"
    )
    quiet_from_minute: int = Field(22 * 60, ge=0, le=A_DAY, description="what is not urgent waits for the morning")
    quiet_until_minute: int = Field(6 * 60 + 30, ge=0, le=A_DAY)
    daily_minute: int = Field(
        9 * 60, ge=300, le=1320, description="when items one a day, and words by personal date, go"
    )
    quoted_days: int = Field(60, ge=1, le=365, description="so long the hotline quotes what has gone out")

    _sms: bool = PrivateAttr(default=False)
    _cards: bool = PrivateAttr(default=False)
    _notice: str = PrivateAttr(default="")

    def equip(self, *, sms: bool, cards: bool, notice: str = "") -> None:
        """Whether there is an SMS gateway, a template for who did not write for two days, and the subscription notice that
        people may consent to: settings of what leaves."""
        self._sms, self._cards, self._notice = sms, cards, notice

    @property
    def sms(self) -> bool:
        return self._sms

    @property
    def cards(self) -> bool:
        return self._cards

    @property
    def notice(self) -> str:
        return self._notice

    def quiet(self, at: datetime) -> bool:
        """Whether people sleep."""
        minute = _minute(at)
        if self.quiet_from_minute <= self.quiet_until_minute:
            return self.quiet_from_minute <= minute < self.quiet_until_minute
        return minute >= self.quiet_from_minute or minute < self.quiet_until_minute

    def awake(self, at: datetime) -> datetime:
        """`at`, or the next moment at which they do not."""
        if not self.quiet(at):
            return at
        local = at.astimezone(moments.LOCAL)
        midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
        morning = midnight + timedelta(minutes=self.quiet_until_minute)
        return morning if morning > local else morning + timedelta(days=1)


def _minute(at: datetime) -> int:
    local = at.astimezone(moments.LOCAL)
    return local.hour * 60 + local.minute
