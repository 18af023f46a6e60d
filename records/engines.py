"""SQLAlchemy engines for the two databases: one file on the machine, or the county's PostgreSQL."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

import psycopg
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.pool import ConnectionPoolEntry, PoolProxiedConnection

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
QUIET_SECONDS = 1.0
"""A pooled connection that was idle longer is asked whether it lives: a ping for every message would be a third
of its round trips, none at all would fail the first message after a restart of the database."""


def sqlite(url: URL, settings: RecordsSettings) -> Engine:
    Path(url.database or "").parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(
        url,
        hide_parameters=True,
        pool_size=settings.pool_size,
        max_overflow=0,
        pool_timeout=settings.pool_wait_seconds,
        connect_args={"timeout": settings.busy_timeout_seconds, "isolation_level": None, "cached_statements": 512},
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    """Writers take the write lock at once: a reader that turns writer half-way would be refused without a wait."""
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def postgres(url: URL, settings: RecordsSettings) -> Engine:
    timeout = int(settings.statement_timeout_seconds * 1000)
    engine = create_engine(
        url.set(drivername="postgresql+psycopg"),
        hide_parameters=True,
        pool_size=settings.pool_size,
        max_overflow=0,
        pool_timeout=settings.pool_wait_seconds,
        connect_args={
            "connect_timeout": settings.connect_timeout_seconds,
            "options": f"-c statement_timeout={timeout} -c lock_timeout={timeout} -c timezone=UTC"
            f" -c idle_in_transaction_session_timeout={timeout}",
            "keepalives_idle": 30,
            "tcp_user_timeout": timeout,
        },
    )
    event.listen(engine, "checkin", _note)
    event.listen(engine, "checkout", _probe)
    return engine


def _note(_connection: DBAPIConnection | None, entry: ConnectionPoolEntry) -> None:
    entry.info["idle_since"] = time.monotonic()


def _probe(connection: DBAPIConnection, entry: ConnectionPoolEntry, proxy: PoolProxiedConnection) -> None:
    idle = time.monotonic() - entry.info.get("idle_since", time.monotonic())
    if idle > QUIET_SECONDS and not _answers(connection):
        raise DisconnectionError


def _answers(connection: DBAPIConnection) -> bool:
    try:
        connection.cursor().execute("SELECT 1")
        connection.rollback()
    except psycopg.Error:
        return False
    return True
