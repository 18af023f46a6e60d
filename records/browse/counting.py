"""How many rows are wanted, where that is known at once."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, func, select

from records.browse import where
from records.browse.listing import is_flag, is_small
from records.browse.wanted import Wanted
from records.shelf import Shelf

MOST = 10_000


def count(conn: Connection, shelf: Shelf[Any], wanted: Wanted) -> int | None:
    """From the first page on; MOST + 1 for more than that, None where counting would look at too many rows."""
    quick = wanted.since == wanted.until and (not wanted.facts or is_flag(shelf, wanted))
    if not (quick or is_small(conn, shelf, wanted)):
        return None
    conditions = (where.days(shelf, wanted), where.there(shelf, wanted.place), where.facts(shelf, wanted))
    rows = select(shelf.table.c.id).where(*conditions).limit(MOST + 1)
    return conn.execute(select(func.count()).select_from(rows.subquery())).scalar_one()
