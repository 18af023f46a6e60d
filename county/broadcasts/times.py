"""The times of a series, in words."""

from __future__ import annotations

import json
import re
from datetime import datetime, timedelta

from county import spoken

_DAILY = re.compile(r"(\d{1,2}) (\d{1,2}) \* \* \*")
_WEEKLY = re.compile(r"(\d{1,2}) (\d{1,2}) \* \* ([1-7])")
WEEKDAYS = "一二三四五六日"
FURTHEST = timedelta(days=60)
"""A date further away is a slip of the finger."""


def told(schedule: str) -> str:
    """每天 7:00, 每周一 7:00, 每 2 小时，到2月8日 23:59; a line of cron that is none of these as it stands."""
    said = json.loads(schedule)
    until = f"，到{_moment(said['until'])}" if said.get("until") else ""
    if said.get("every_minutes"):
        minutes = int(said["every_minutes"])
        every = f"{minutes // 60} 小时" if minutes % 60 == 0 else f"{minutes} 分钟"
        return f"每 {every}一次{until}"
    if not said.get("cron"):
        return _moment(said["at"])
    if daily := _DAILY.fullmatch(said["cron"]):
        return f"每天 {int(daily[2])}:{int(daily[1]):02d}{until}"
    if weekly := _WEEKLY.fullmatch(said["cron"]):
        return f"每周{WEEKDAYS[int(weekly[3]) - 1]} {int(weekly[2])}:{int(weekly[1]):02d}{until}"
    return f"按「{said['cron']}」{until}"


def _moment(said: str) -> str:
    at = datetime.fromisoformat(said)
    return f"{spoken.day(at)} {at:%-H:%M}"
