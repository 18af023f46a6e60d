"""A row of a ledger as its reader may see it: each fact under its label, masked where the role may not read it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from county.exports.cells import shown
from records.ledger import Record
from records.shelf import MASKED, Shelf

ROW_NUMBER = 10**9


@dataclass(frozen=True)
class Cell:
    name: str
    label: str
    text: str
    masked: bool = False


def cells(shelf: Shelf[Any], record: Record, roles: Iterable[str]) -> tuple[Cell, ...]:
    held = frozenset(roles)
    return tuple(
        Cell(name, fact.label, text(name, getattr(record, name)))
        if fact.readers & held
        else Cell(name, fact.label, MASKED, masked=True)
        for name, fact in shelf.facts.items()
    )


def text(name: str, value: Any) -> str:
    """As a person reads it; of the number of another row its end."""
    if isinstance(value, int) and value > ROW_NUMBER:
        return f"尾号 {value % 10_000:04d}"
    return shown(name, value)
