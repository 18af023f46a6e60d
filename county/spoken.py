"""Days and hours as people say them."""

from __future__ import annotations

from datetime import date


def day(one: date) -> str:
    """2月3日."""
    return f"{one.month}月{one.day}日"


def full(one: date) -> str:
    """2026年2月3日."""
    return f"{one.year}年{day(one)}"


def clock(minute: int) -> str:
    """Of the day: 16:30."""
    return f"{minute // 60}:{minute % 60:02}"
