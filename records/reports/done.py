"""How what was done in some days is counted: rows that came up in a span, and those of them that ended in it."""

from __future__ import annotations

from typing import Any, NamedTuple

from sqlalchemy import Column, ColumnElement, Connection, FromClause, Select, func, select

from records import codes
from records.between import between
from records.reports.span import Span


class Done(NamedTuple):
    """What came up in the span, and how much of it was done by its end."""

    all: int
    done: int


def done(
    conn: Connection, table: FromClause, began: Column[Any], ended: Column[Any], span: Span, *where: ColumnElement[bool]
) -> Done:
    since, until = span.stored
    ready = func.count().filter(ended < until)
    wanted = select(func.count(), ready).select_from(table).where(began.between(since, until - 1), *where)
    return Done(*conn.execute(wanted).one())


def inside(column: Column[Any], area: int) -> ColumnElement[bool]:
    return between(column, *codes.inside(area))


def count(conn: Connection, wanted: Select[int]) -> int:
    return int(conn.execute(wanted).scalar_one())
