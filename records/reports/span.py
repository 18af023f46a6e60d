"""The day of a report: from the hour at which the last one was drawn up to the hour of this one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from records import moments


@dataclass(frozen=True, slots=True)
class Span:
    """What happened at `since` belongs to it, what happened at `until` to the next."""

    since: datetime
    until: datetime

    @property
    def stored(self) -> tuple[int, int]:
        return moments.stored(self.since), moments.stored(self.until)

    @property
    def days(self) -> tuple[int, int]:
        """First and last day of the calendar that it touches, as they are stored."""
        return moments.day_number(moments.local_day(self.since)), moments.day_number(moments.local_day(self.until))


def cut(day: date, minute: int) -> datetime:
    """When the report of that day is drawn up."""
    return datetime.combine(day, time(minute // 60, minute % 60), moments.LOCAL)


def of(day: date, minute: int) -> Span:
    return between(day, day, minute)


def between(first: date, last: date, minute: int) -> Span:
    """Of several days in a row, both among them."""
    return Span(cut(first - timedelta(days=1), minute), cut(last, minute))
