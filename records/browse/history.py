"""One row of a ledger, and how it stood before each correction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from records import moments
from records.browse.listing import Line
from records.browse.wanted import Key
from records.ledger import Record
from records.secrecy import Keyring
from records.shelf import KEY, Shelf


@dataclass(frozen=True)
class Before:
    """How the row stood until it was corrected; `by` is an account, 0 the system."""

    record: Record
    until: datetime
    by: int


def find(conn: Connection, keyring: Keyring, shelf: Shelf[Any], key: Key) -> Line | None:
    t = shelf.table
    row = conn.execute(select(t).where(*(t.c[name] == one for name, one in zip(KEY, key, strict=True)))).first()
    return Line(key, shelf.read(keyring, row)) if row else None


def history(conn: Connection, keyring: Keyring, shelf: Shelf[Any], id_: int) -> tuple[Before, ...]:
    """The latest correction first."""
    was = shelf.was
    rows = conn.execute(select(was).where(was.c.id == id_).order_by(was.c.corrected_at.desc()))
    return tuple(Before(shelf.read(keyring, row), moments.local(row.corrected_at), row.corrected_by) for row in rows)
