"""The county's day of a moment that a talk looked up."""

from __future__ import annotations

from datetime import date, datetime

from flows.visit import Visit


def day_of(now: int, visit: Visit) -> date:
    """`now`: seconds of the epoch."""
    return datetime.fromtimestamp(now, visit.county.zone).date()
