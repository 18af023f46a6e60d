"""Times and days as they are stored: whole milliseconds since 1970 UTC, and days counted from 1970-01-01."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

LOCAL = ZoneInfo("Asia/Shanghai")
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
FIRST_DAY = date(1970, 1, 1).toordinal()
MILLISECOND = timedelta(milliseconds=1)


def stored(moment: datetime) -> int:
    return (moment - EPOCH) // MILLISECOND


def local(milliseconds: int) -> datetime:
    return (EPOCH + timedelta(milliseconds=milliseconds)).astimezone(LOCAL)


def stored_or_none(moment: datetime | None) -> int | None:
    return None if moment is None else stored(moment)


def local_or_none(milliseconds: int | None) -> datetime | None:
    return None if milliseconds is None else local(milliseconds)


def day_number(day: date) -> int:
    return day.toordinal() - FIRST_DAY


def day_of(number: int) -> date:
    return date.fromordinal(number + FIRST_DAY)


def local_day(moment: datetime) -> date:
    """The day on the wall calendar of the county."""
    return moment.astimezone(LOCAL).date()
