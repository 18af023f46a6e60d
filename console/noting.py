"""Logs that somebody's data were read, before the page that shows them is sent."""

from __future__ import annotations

from collections.abc import Iterable

from console.parts import Parts
from console.visitor import Visitor


def note(visitor: Visitor, parts: Parts, what: str, reason: str, people: Iterable[int]) -> None:
    """In a transaction of its own, after what was read for the page; none where nobody is on it."""
    if read := set(people):
        with parts.database.write() as conn:
            visitor.read(conn, parts.keyring, what, reason, *read)
