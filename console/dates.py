"""Days and hours as a form sends them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from county.errors import Refused

UNREADABLE = "日期没看懂，请从日历里选。"
YEARS = range(1900, 2200)
"""Beyond them a day is a slip, and another some days away may be none of the calendar."""


def day(said: str) -> date | None:
    """2026-11-30; None for nothing. Raises Refused."""
    if not said.strip():
        return None
    found = near(said.strip())
    if found is None:
        raise Refused(UNREADABLE)
    return found


def near(said: str) -> date | None:
    """2026-11-30; None for what is no day, or of no year of ours."""
    try:
        found = date.fromisoformat(said)
    except ValueError:
        return None
    return found if found.year in YEARS else None


def until(form: Mapping[str, str], at: datetime) -> datetime | None:
    """The end of the last day in `until`; None for an office without an end. Raises Refused."""
    last = day(form.get("until", ""))
    return datetime.combine(last + timedelta(days=1), time(), at.tzinfo) if last else None


def minute(said: str) -> int:
    """22:30 as minutes of the day. Raises Refused."""
    try:
        parsed = time.fromisoformat(said.strip())
    except ValueError:
        raise Refused("时间没看懂，请填几点几分。") from None
    return parsed.hour * 60 + parsed.minute
