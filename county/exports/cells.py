"""A value of a ledger as it stands in a cell: text, whatever it is."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from records import moments

YES, NO = "是", "否"
TENTHS = "_tenths"


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
    return str(value)
