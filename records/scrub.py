"""After deletions: what was deleted leaves the files, too.

SQLite overwrites what it deletes (`secure_delete`), but its log keeps older pages until it is emptied. PostgreSQL leaves
dead rows in their pages: VACUUM makes the space free without overwriting it, only a table that is written anew (VACUUM
FULL, which locks it meanwhile) leaves nothing behind in its file. And its planner keeps samples of what stood in every
column, of a table that is empty now for ever: these are cleared first (PostgreSQL 18 can; before it they stay).
"""

from __future__ import annotations

from typing import Any, cast

import psycopg

from records.database import Database
from records.metadata import METADATA

SAMPLES = """
SELECT pg_clear_attribute_stats(schemaname => schemaname::text, relname => tablename::text, attname => attname::text,
       inherited => inherited) FROM pg_stats WHERE schemaname = current_schema()"""
CLEARS_SAMPLES = 18_00_00


def scrub(db: Database, *, thorough: bool = False) -> bool:
    """Whether all was done: somebody who reads for long may keep SQLite's log, and PostgreSQL is left to its autovacuum
    unless it is to be `thorough`: every table is locked while it is written anew."""
    if db.is_postgres:
        if thorough:
            _anew(db)
        return thorough
    with db.read() as conn:
        busy = conn.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").scalar()
    return not busy


def _anew(db: Database) -> None:
    """Outside any transaction, as long as it takes."""
    with db.engine.connect() as conn:
        raw = cast("psycopg.Connection[Any]", conn.connection.driver_connection)
        raw.execute("SET statement_timeout = 0")
        raw.execute("SET lock_timeout = 0")
        if raw.info.server_version >= CLEARS_SAMPLES:
            raw.execute(SAMPLES)
        for table in (*METADATA.tables, "pg_statistic"):
            raw.execute(f'VACUUM (FULL, ANALYZE) "{table}"')
        raw.execute("RESET statement_timeout")
        raw.execute("RESET lock_timeout")
