"""The embedded database: one file on the machine, every answered message on the disk before it is answered."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.pool import ConnectionPoolEntry

from records.settings import RecordsSettings

PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",  # an answered message survives a power cut
    "foreign_keys=ON",
    "secure_delete=ON",  # what is erased is overwritten
    "trusted_schema=OFF",
    "cache_size=-65536",
    "temp_store=MEMORY",
)


def engine(url: URL, settings: RecordsSettings) -> Engine:
    Path(url.database or "").parent.mkdir(parents=True, exist_ok=True)
    made = create_engine(
        url,
        hide_parameters=True,
        pool_size=settings.pool_size,
        max_overflow=0,
        pool_timeout=settings.pool_wait_seconds,
        connect_args={"timeout": settings.busy_timeout_seconds, "isolation_level": None, "cached_statements": 512},
    )
    event.listen(made, "connect", _prepare)
    event.listen(made, "begin", _begin)
    return made


def _prepare(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    """Writers take the write lock at once: a reader that turns writer half-way would be refused without a wait."""
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
