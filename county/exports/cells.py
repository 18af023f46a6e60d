"""A value of a ledger as it stands in a cell: text, whatever it is."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from records import moments
from records.ledgers.health_report import VIA

YES, NO = "是", "否"
TENTHS = "_tenths"
"""A fact whose name ends so is stored in tenths, shown and typed with a decimal."""


def shown(name: str, value: Any) -> str:
    """`name` is the fact's: tenths of a degree are shown as degrees."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, datetime):
        return value.astimezone(moments.LOCAL).strftime("%Y-%m-%d %H:%M")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list | frozenset):
        return "、".join(shown(name, one) for one in value)
    if name.endswith(TENTHS) and isinstance(value, int):
        return f"{value / 10:.1f}"
    if name == "via" and value in VIA:
        return VIA[value].by
    return str(value)
