"""Lines: one message of a worker that marked households, and what else it led to, so that it can be taken back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Column, Connection, Index, String, Table, delete, select, update

from records import moments, piecemeal
from records.database import Database
from records.metadata import METADATA, Number
from records.writing import Write, insert

ROUND_LINE = Table(
    "round_line",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("account", Number, nullable=False),
    Column("talk", Number, nullable=False),
    Column("day", Number, nullable=False),
    Column("at", Number, nullable=False),
    Column("undone_at", Number),
)
Index("ix_round_line_account_at", ROUND_LINE.c.account, ROUND_LINE.c.at)
ROUND_TRACE = Table(
    "round_trace",
    METADATA,
    Column("line", Number, primary_key=True, autoincrement=False),
    Column("name", String(80), primary_key=True),
    sqlite_with_rowid=False,
)
L, T = ROUND_LINE.c, ROUND_TRACE.c


@dataclass(frozen=True)
class Line:
    """`talk` is the talk's own number."""

    id: int
    account: int
    talk: int
    day: date
    at: datetime


def put(line: Line, traces: Iterable[str] = ()) -> Iterator[Write]:
    """`traces` are the names under which the talk kept or told something else by it. Said again it changes nothing."""
    values = {"id": line.id, "account": line.account, "talk": line.talk}
    values |= {"day": moments.day_number(line.day), "at": moments.stored(line.at)}
    yield insert("round_line", values, or_skip=True)
    yield from (insert("round_trace", {"line": line.id, "name": name}, or_skip=True) for name in traces)


def last(conn: Connection, account: int, since: datetime) -> Line | None:
    """The latest of this account that was not taken back."""
    wanted = select(ROUND_LINE).where(L.account == account, L.at >= moments.stored(since), L.undone_at.is_(None))
    row = conn.execute(wanted.order_by(L.at.desc(), L.id).limit(1)).first()
    return Line(row.id, row.account, row.talk, moments.day_of(row.day), moments.local(row.at)) if row else None


def traces(conn: Connection, line: int) -> tuple[str, ...]:
    return tuple(conn.execute(select(T.name).where(T.line == line).order_by(T.name)).scalars())


def take_back(conn: Connection, line: int, now: datetime) -> bool:
    """True for the first who does it."""
    taken = update(ROUND_LINE).where(L.id == line, L.undone_at.is_(None))
    return conn.execute(taken.values(undone_at=moments.stored(now))).rowcount == 1


def forget(db: Database, before: datetime) -> int:
    """Drops lines said before then with their traces; the number of rows."""
    old = select(L.id).where(L.at < moments.stored(before))
    gone = piecemeal.change(db, delete(ROUND_TRACE), T.line.in_(old))
    return gone + piecemeal.change(db, delete(ROUND_LINE), L.at < moments.stored(before))
