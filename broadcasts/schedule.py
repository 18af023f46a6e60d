"""When a broadcast is said: once, by the calendar of cron, or in a loop, and never while people sleep."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import takewhile
from typing import Annotated, Self

from cronsim import CronSim, CronSimError
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator, model_validator

from records.moments import LOCAL

MOMENT = "%Y-%m-%d %H:%M"
LAST_MINUTE = time(23, 59)


def _moment(said: object) -> object:
    """2020-01-25 09:00, or a day alone: its last minute. Raises ValueError."""
    if not isinstance(said, str):
        return said
    try:
        if len(said) == len("2020-01-25"):
            return datetime.combine(date.fromisoformat(said), LAST_MINUTE, LOCAL)
        return datetime.strptime(said, MOMENT).replace(tzinfo=LOCAL)
    except ValueError as error:
        raise ValueError("is not a moment; write it as 2020-01-25 09:00") from error


Moment = Annotated[datetime, BeforeValidator(_moment)]


class Schedule(BaseModel):
    """All empty: when somebody says so. `at` alone is once; with `every_minutes` it is where the loop begins."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    at: Moment | None = None
    cron: str = Field("", description="minute hour day month weekday, 1 is Monday")
    every_minutes: int | None = Field(None, ge=30, le=10080)
    until: Moment | None = Field(None, description="the last moment of a loop; a day alone is its end")

    @field_validator("cron")
    @classmethod
    def readable(cls, cron: str) -> str:
        if cron:
            try:
                CronSim(cron, datetime(2020, 1, 1, tzinfo=LOCAL))
            except CronSimError as error:
                raise ValueError(f"is no line of cron ({error}); for 7:00 every day write 0 7 * * *") from error
        return cron

    @model_validator(mode="after")
    def one_kind(self) -> Self:
        if self.cron and (self.at or self.every_minutes):
            raise ValueError("has `cron` beside `at` or `every_minutes`; choose one")
        if self.every_minutes and not (self.at and self.until):
            raise ValueError("a loop needs `at`, where it begins, and `until`, where it ends")
        if self.until and not (self.cron or self.every_minutes):
            raise ValueError("has an `until` and nothing that repeats")
        if self.at and self.until and self.until < self.at:
            raise ValueError("`until` lies before `at`")
        return self

    @property
    def repeats(self) -> bool:
        return bool(self.cron or self.every_minutes)

    def after(self, moment: datetime) -> Iterator[datetime]:
        """Every occurrence later than `moment`, in order; endless where nothing ends it."""
        found = self._all_after(moment.astimezone(LOCAL))
        return takewhile(lambda at: self.until is None or at <= self.until, found)

    def _all_after(self, moment: datetime) -> Iterator[datetime]:
        if self.cron:
            yield from CronSim(self.cron, moment)
        elif self.at and self.every_minutes:
            step = timedelta(minutes=self.every_minutes)
            past = max(0, (moment - self.at) // step + 1)
            at = self.at + past * step
            while True:
                yield at
                at += step
        elif self.at and self.at > moment:
            yield self.at
