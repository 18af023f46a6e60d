"""The county's database server: PostgreSQL through psycopg, with as few waits for it as a message can have.

The driver's own BEGIN is a round trip for itself. So connections are left in autocommit, `begin` opens a transaction
before the first statement, and whoever pipelines can let the BEGIN travel with it.
"""

from __future__ import annotations

import time
from typing import Any

import psycopg
from psycopg.pq import TransactionStatus
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.pool import ConnectionPoolEntry, PoolProxiedConnection

from records.settings import RecordsSettings

Raw = psycopg.Connection[Any]
QUIET_SECONDS = 1.0
"""A pooled connection that was idle longer is asked whether it lives: a ping for every message would be a third
of its round trips, none at all would fail the first message after a restart of the database."""

PLANS = "force_generic_plan"
"""Planning the seven joins of a message's load took 0.9 ms, running them 0.1: what is prepared is planned once.
The price: a partial index is found only if its condition stands in the statement as a literal, not as a value."""


def engine(url: URL, settings: RecordsSettings) -> Engine:
    timeout = int(settings.statement_timeout_seconds * 1000)
    made = create_engine(
        url.set(drivername="postgresql+psycopg"),
        hide_parameters=True,
        pool_size=settings.pool_size,
        max_overflow=0,
        pool_timeout=settings.pool_wait_seconds,
        connect_args={
            "connect_timeout": settings.connect_timeout_seconds,
            "options": f"-c statement_timeout={timeout} -c lock_timeout={timeout} -c timezone=UTC"
            f" -c idle_in_transaction_session_timeout={timeout} -c plan_cache_mode={PLANS}",
            "keepalives_idle": 30,
            "tcp_user_timeout": timeout,
        },
    )
    event.listen(made, "connect", _prepare)
    event.listen(made, "before_cursor_execute", _begin)
    event.listen(made, "checkin", _note)
    event.listen(made, "checkout", _probe)
    return made


def begin(raw: Raw, *, writing: bool = True) -> None:
    """Opens the transaction if there is none yet. A reader sees one moment and can write nothing."""
    if raw.info.transaction_status == TransactionStatus.IDLE:
        raw.execute("BEGIN" if writing else "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")


def _prepare(raw: Raw, _entry: ConnectionPoolEntry) -> None:
    raw.autocommit = True


def _begin(conn: Connection, *_statement: object) -> None:
    raw = conn.connection.driver_connection
    if isinstance(raw, psycopg.Connection):
        begin(raw, writing=conn.get_execution_options().get("writing", False))


def _note(_raw: Raw | None, entry: ConnectionPoolEntry) -> None:
    entry.info["idle_since"] = time.monotonic()


def _probe(raw: Raw, entry: ConnectionPoolEntry, _proxy: PoolProxiedConnection) -> None:
    idle = time.monotonic() - entry.info.get("idle_since", time.monotonic())
    if idle > QUIET_SECONDS and not _answers(raw):
        raise DisconnectionError


def _answers(raw: Raw) -> bool:
    try:
        raw.execute("SELECT 1")
    except psycopg.Error:
        return False
    return True
