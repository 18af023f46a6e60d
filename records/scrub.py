"""After deletions: what was deleted leaves the files, too.

SQLite overwrites what it deletes (`secure_delete`), but its log keeps older pages until it is emptied. PostgreSQL leaves
dead rows in their pages: VACUUM makes the space free without overwriting it, only a table that is written anew
(VACUUM FULL, which locks it meanwhile) leaves nothing behind in its file.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

import psycopg

from records.database import Database
from records.metadata import METADATA


def scrub(db: Database, tables: Iterable[str] = (), *, thorough: bool = False) -> bool:
    """Whether all was done: a reader of long may keep SQLite's log. `thorough` writes PostgreSQL's tables anew."""
    if db.is_postgres:
        _vacuum(db, tuple(tables) or tuple(METADATA.tables), "FULL" if thorough else "ANALYZE")
        return True
    with db.read() as conn:
        busy = conn.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").scalar()
    return not busy


def _vacuum(db: Database, tables: Iterable[str], how: str) -> None:
    """Outside any transaction, as long as it takes."""
    with db.engine.connect() as conn:
        raw = cast("psycopg.Connection[Any]", conn.connection.driver_connection)
        raw.execute("SET statement_timeout = 0")
        for table in tables:
            raw.execute(f'VACUUM ({how}) "{table}"')
        raw.execute("RESET statement_timeout")
