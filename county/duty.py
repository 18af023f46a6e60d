"""When somebody sits at the hotline, and who: hours, holidays and the roster, by role and never by name."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from county import spoken
from records import moments, roles

LOOK_AHEAD_DAYS = 30
MONDAY = 1
OFFICES = frozenset(roles.NAMES)


class Shift(BaseModel):
    """On these days of the week (1 is Monday), from and until these minutes of the day, this role answers."""

    model_config = ConfigDict(extra="forbid")

    days: tuple[int, ...] = Field(min_length=1)
    from_minute: int = Field(ge=0, lt=1440)
    until_minute: int = Field(gt=0, le=1440)
    role: str = roles.COUNTY_COMMAND

    @model_validator(mode="after")
    def sound(self) -> Self:
        if not all(MONDAY <= day <= 7 for day in self.days):
            raise ValueError("days are 1 (Monday) to 7 (Sunday)")
        if self.until_minute <= self.from_minute:
            raise ValueError("a shift ends after it begins; split one that passes midnight")
        if self.role not in OFFICES:
            raise ValueError(f"no such role: {self.role}; there are {', '.join(sorted(OFFICES))}")
        return self


WEEK = (
    Shift(days=(1, 2, 3, 4, 5), from_minute=510, until_minute=1080, role=roles.TOWNSHIP_OFFICER),
    Shift(days=(6, 7), from_minute=540, until_minute=1020, role=roles.COUNTY_COMMAND),
)


class DutySettings(BaseModel):
    """The roster of the hotline."""

    model_config = ConfigDict(extra="forbid")

    shifts: tuple[Shift, ...] = Field((), description="empty: Monday to Friday the township, at weekends the county")
    holidays: tuple[date, ...] = Field((), description="days on which nobody sits there")
    workdays: tuple[date, ...] = Field((), description="weekend days that are worked as a Monday")
    agents: bool = Field(False, description="the account has customer-service agents on the platform")

    def shift(self, at: datetime) -> Shift | None:
        """The one that is on."""
        local = at.astimezone(moments.LOCAL)
        minute = local.hour * 60 + local.minute
        return next((s for s in self._of(local.date()) if s.from_minute <= minute < s.until_minute), None)

    def open(self, at: datetime) -> bool:
        return self.shift(at) is not None

    def opens(self, at: datetime) -> datetime:
        """`at` where somebody is there; else when the next shift begins. With none in a month, `at`."""
        if self.open(at):
            return at
        local = at.astimezone(moments.LOCAL)
        midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
        for day in (midnight + timedelta(days=n) for n in range(LOOK_AHEAD_DAYS)):
            starts = (day + timedelta(minutes=s.from_minute) for s in self._of(day.date()))
            if later := [start for start in starts if start > local]:
                return min(later)
        return at

    def role(self, at: datetime) -> str:
        """Who answers what is asked now."""
        shift = self.shift(self.opens(at))
        return shift.role if shift else roles.COUNTY_COMMAND

    def when(self, at: datetime) -> str:
        """The next opening as people say it: 「今天 14:00」, 「2月6日 8:30」."""
        local, start = at.astimezone(moments.LOCAL), self.opens(at).astimezone(moments.LOCAL)
        days = (start.date() - local.date()).days
        day = ("今天", "明天", "后天")[days] if days < 3 else spoken.day(start)
        return f"{day} {start.hour}:{start.minute:02d}"

    def _of(self, day: date) -> list[Shift]:
        if day in self.holidays:
            return []
        weekday = MONDAY if day in self.workdays else day.isoweekday()
        return [shift for shift in self.shifts or WEEK if weekday in shift.days]
