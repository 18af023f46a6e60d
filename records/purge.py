"""The end of what is kept: facts are emptied and rows deleted when the days that their declaration gives are over."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Table, delete, update

from records import moments, piecemeal
from records.database import Database
from records.shelf import Shelf


def purge(db: Database, shelves: Iterable[Shelf[Any]], today: date) -> int:
    """The number of rows deleted, of histories too. A day is over when it is more than `keep_days` ago."""
    return sum(_purge(db, table, shelf, today) for shelf in shelves for table in (shelf.table, shelf.was))


def _purge(db: Database, table: Table, shelf: Shelf[Any], today: date) -> int:
    longest = max(fact.keep_days for fact in shelf.facts.values())
    for name, fact in shelf.facts.items():
        if fact.keep_days < longest:
            over = (table.c.day < _first_kept(today, fact.keep_days)) & table.c[name].is_not(None)
            piecemeal.change(db, update(table).values({name: None}), over)
    return piecemeal.change(db, delete(table), table.c.day < _first_kept(today, longest))


def _first_kept(today: date, keep_days: int) -> int:
    return moments.day_number(today - timedelta(days=keep_days))
