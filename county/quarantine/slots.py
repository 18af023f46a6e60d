"""The slots of a stay's day 时段: when each is due, and which a reading fills."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from county.quarantine.settings import QuarantineSettings
from records import moments
from records.ledgers.monitoring import Monitoring

MORNING, EVENING, WHOLE = "早", "晚", "日"
SLOTS = (MORNING, EVENING, WHOLE)


def of(stay: Monitoring, day: date, settings: QuarantineSettings) -> tuple[str, ...]:
    """Those owed for that day; none that was over before the stay began, none after its end."""
    if not stay.lasts_on(day):
        return ()
    every = (MORNING, EVENING) if stay.twice_since and stay.twice_since <= day else (WHOLE,)
    return tuple(slot for slot in every if due(day, slot, settings) > stay.began)


def due(day: date, slot: str, settings: QuarantineSettings) -> datetime:
    """Until when it is to be measured and signed."""
    minute = settings.morning_until_minute if slot == MORNING else settings.evening_until_minute
    return datetime.combine(day, time(), moments.LOCAL) + timedelta(minutes=minute)


def opens(day: date, slot: str, settings: QuarantineSettings) -> datetime:
    """From when a reading counts for it."""
    minute = settings.morning_until_minute if slot == EVENING else 0
    return datetime.combine(day, time(), moments.LOCAL) + timedelta(minutes=minute)


def fits(slot: str, at: datetime, settings: QuarantineSettings) -> bool:
    """Whether a reading of this moment fills the slot of its day: until noon 早, later 晚; 日 at any hour."""
    early = at < due(moments.local_day(at), MORNING, settings)
    return slot == WHOLE or early == (slot == MORNING)


def said(day: date, slot: str) -> str:
    """「3 日晚」; the only one of a day is 「3 日」."""
    return f"{day.day} 日{'' if slot == WHOLE else slot}"
