"""Which rows of a ledger are wanted: a place, some days, facts of a value; and where the page before ended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

SIZE = 50


class Key(NamedTuple):
    """Under which a row stands; also where a page ends."""

    day: int
    area: int
    person: int
    id: int

    def __str__(self) -> str:
        return ".".join(map(str, self))

    @classmethod
    def parse(cls, text: str) -> Key | None:
        """None for what was never a key."""
        parts = text.split(".")
        known = len(parts) == len(cls._fields) and all(
            one.isascii() and one.isdigit() and len(one) < 20 for one in parts
        )
        return cls(*map(int, parts)) if known and all(int(one) < 1 << 63 for one in parts) else None


@dataclass(frozen=True)
class Span:
    """From `least` to `most`, both included; `most` None has no end."""

    least: int
    most: int | None


@dataclass(frozen=True)
class Wanted:
    """`place` is an area or a grid cell. `facts`: name → value; of a number a Span, of words one of them, of a moment its
    day. Days run from the newest back, unless `oldest_first`."""

    place: int
    since: date
    until: date
    facts: Mapping[str, Any] = field(default_factory=dict)
    after: Key | None = None
    oldest_first: bool = False
    size: int = SIZE
