"""The end of what is kept: facts are emptied and rows deleted when the days that their declaration gives are over."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, Table, delete, update

from records import moments
from records.shelf import Shelf


def purge(conn: Connection, shelves: Iterable[Shelf[Any]], today: date) -> int:
    """The number of rows deleted, of histories too. A day is over when it is more than `keep_days` ago."""
    return sum(_purge(conn, table, shelf, today) for shelf in shelves for table in (shelf.table, shelf.was))


def _purge(conn: Connection, table: Table, shelf: Shelf[Any], today: date) -> int:
    longest = max(fact.keep_days for fact in shelf.facts.values())
    for name, fact in shelf.facts.items():
        if fact.keep_days < longest:
            over = (table.c.day < _first_kept(today, fact.keep_days)) & table.c[name].is_not(None)
            conn.execute(update(table).where(over).values({name: None}))
    return conn.execute(delete(table).where(table.c.day < _first_kept(today, longest))).rowcount


def _first_kept(today: date, keep_days: int) -> int:
    return moments.day_number(today - timedelta(days=keep_days))
