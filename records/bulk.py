"""Many rows at once, in the order of their key: COPY on PostgreSQL, one prepared INSERT on SQLite."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import psycopg
from sqlalchemy import Connection, Table

from records import postgres
from records.database import Database

VACUUM = ("SET statement_timeout = 0", "VACUUM (ANALYZE)", "RESET statement_timeout")


def load(conn: Connection, table: Table, rows: Iterable[Mapping[str, Any]]) -> None:
    """Rows as `values()` of the parts gives them: every row has the same names, in the same order."""
    rows = iter(rows)
    first = next(rows, None)
    if first is None:
        return
    names = ", ".join(first)
    raw = conn.connection.driver_connection
    if isinstance(raw, psycopg.Connection):
        postgres.begin(raw)
        with raw.cursor() as cursor, cursor.copy(f"COPY {table.name} ({names}) FROM STDIN") as copy:
            copy.write_row(tuple(first.values()))
            for row in rows:
                copy.write_row(tuple(row.values()))
        return
    marks = ", ".join("?" * len(first))
    insert = f"INSERT INTO {table.name} ({names}) VALUES ({marks})"  # noqa: S608 - names come from our tables
    raw.execute(insert, tuple(first.values()))  # type: ignore[union-attr]
    raw.executemany(insert, (tuple(row.values()) for row in rows))  # type: ignore[union-attr]


def settle(db: Database) -> None:
    """After a big load: tells the planner what is there; on PostgreSQL also which pages every reader may trust, however
    long that takes."""
    with db.engine.connect() as conn:
        raw: Any = conn.connection.driver_connection
        for statement in VACUUM if db.is_postgres else ("ANALYZE",):
            raw.execute(statement)
