"""A value of a ledger as it stands in a cell: text, whatever it is."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from records import moments

YES, NO = "是", "否"
TENTHS = "_tenths"
"""A fact whose name ends so is stored in tenths, shown and typed with a decimal."""
WORDS = {
    "self": "本人", "family": "家人", "guardian": "监护人", "worker": "网格员", "paper": "纸表",
}  # fmt: skip
"""What flows keep in a word of theirs, as people call it."""


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
    return WORDS.get(str(value), str(value))
