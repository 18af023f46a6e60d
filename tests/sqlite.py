"""SQLite databases for tests: each has a file of its own, and what SQLAlchemy has compiled for one serves all."""

from __future__ import annotations

from sqlalchemy import Dialect
from sqlalchemy.util import LRUCache

from records import database as databases
from records.database import Database
from records.settings import RecordsSettings

_DIALECTS: list[Dialect] = []
_STATEMENTS: LRUCache = LRUCache(2000)


def connect(settings: RecordsSettings) -> Database:
    """As `records.database.connect`: to compile a statement takes longer than to run it in a small database."""
    made = databases.connect(settings)
    if not _DIALECTS:
        with made.read():  # a dialect learns at the first connection what it speaks to
            _DIALECTS.append(made.engine.dialect)
    made.engine.dialect = _DIALECTS[0]
    made.engine.update_execution_options(compiled_cache=_STATEMENTS)
    return made
