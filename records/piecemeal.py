"""Changes to many rows, a piece at a time and each piece its own commit, so that no message waits long for its own."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Delete, Table, Update, select, tuple_

from records.database import Database

PIECE = 500


def change(db: Database, what: Delete | Update, over: ColumnElement[bool]) -> int:
    """Carries `what` out on the rows that are `over`; how many there were. Walks the key once, reading outside any
    write, and looks at each row again before it changes it."""
    table: Any = what.table
    key = tuple_(*table.primary_key.columns)
    done, after = 0, None
    while True:
        found = _next(db, table, over, after)
        if found:
            with db.write() as conn:
                done += conn.execute(what.where(key.in_(found), over)).rowcount
        if len(found) < PIECE:
            return done
        after = found[-1]


def _next(
    db: Database, table: Table, over: ColumnElement[bool], after: tuple[Any, ...] | None
) -> list[tuple[Any, ...]]:
    columns = list(table.primary_key.columns)
    wanted = select(*columns).where(over).order_by(*columns).limit(PIECE)
    if after is not None:
        wanted = wanted.where(tuple_(*columns) > tuple_(*after))
    with db.read() as conn:
        return [tuple(row) for row in conn.execute(wanted)]
