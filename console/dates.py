"""Days and hours as a form sends them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from county.console.errors import Refused

UNREADABLE = "日期没看懂，请从日历里选。"


def day(said: str) -> date | None:
    """2026-11-30; None for nothing. Raises Refused."""
    if not said.strip():
        return None
    try:
        return date.fromisoformat(said.strip())
    except ValueError:
        raise Refused(UNREADABLE) from None


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
