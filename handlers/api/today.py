"""Today's counts of a place and of what lies below it, as values."""

from __future__ import annotations

from typing import Any

from county.today.parts import Counted, Part
from handlers.api import veil
from records.areas import Area


def shown(place: Area, counted: Counted, below: int) -> dict[str, Any]:
    """Before the day's first count there are no figures, and none are made up."""
    at = counted.at
    return {
        "area": place.code, "name": place.name, "counted_at": at and at.isoformat(timespec="seconds"),
        "hides_below": below, "total": _part(counted.total(place.code, place.name), below) if at else None,
        "below": [_part(part, below) for part in counted.parts],
    }  # fmt: skip


def _part(part: Part, below: int) -> dict[str, Any]:
    return {
        "area": part.place, "name": part.name, "people": part.people, "reported": part.reported,
        "covered": part.covered, "missing": part.missing, "silent": part.silent,
        "unwell": veil.over(part.place, below)(part.unwell),
    }  # fmt: skip
