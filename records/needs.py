"""What somebody who cannot go out needs (药, 米, 灯泡 …): a ticket with a deadline, an end, and how often it was shouted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Index,
    Integer,
    Row,
    SmallInteger,
    String,
    Table,
    delete,
    false,
    or_,
    select,
)

from records import codes, moments, piecemeal
from records.between import between
from records.database import Database
from records.metadata import METADATA, Number, Sealed
from records.secrecy import Keyring
from records.writing import Write, insert

NEED = Table(
    "need",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("number", Integer, nullable=False, index=True),
    Column("person", Number, nullable=False, index=True),
    Column("area", Number, nullable=False),
    Column("kind", String(8), nullable=False),
    Column("words", Sealed),
    Column("made_at", Number, nullable=False),
    Column("account", Number, nullable=False),
    Column("due_at", Number, nullable=False),
    Column("escalated", SmallInteger, nullable=False, default=0),
    Column("ended_at", Number),
    Column("ended_by", Number),
    Column("outcome", Sealed),
)
N = NEED.c
OPEN = N.ended_at.is_(None)
Index("ix_need_open", N.area, N.due_at, sqlite_where=OPEN, postgresql_where=OPEN)


@dataclass(frozen=True)
class Need:
    """`number` is what people say; among the open ones it is one need's. `account` asked, `ended_by` is an account. Its
    owner is whoever looks after the person at the moment, so a handover moves it without a copy."""

    id: int
    number: int
    person: int
    area: int
    kind: str
    words: str
    made_at: datetime
    account: int
    due_at: datetime
    escalated: int = 0
    ended_at: datetime | None = None
    ended_by: int | None = None
    outcome: str = ""


def put(keyring: Keyring, need: Need) -> Write:
    times = {name: moments.stored_or_none(getattr(need, name)) for name in ("made_at", "due_at", "ended_at")}
    sealed = {name: keyring.seal(getattr(need, name) or None, f"need.{name}", need.id) for name in ("words", "outcome")}
    return insert("need", {**vars(need), **times, **sealed}, or_skip=True)


def of_number(conn: Connection, keyring: Keyring, number: int) -> Need | None:
    """The open one of this number, else the one that ended last."""
    found = _found(conn, keyring, N.number == number)
    return next((need for need in found if need.ended_at is None), found[-1] if found else None)


def open_of(conn: Connection, keyring: Keyring, people: Iterable[int]) -> tuple[Need, ...]:
    """What these people still need, the most urgent first."""
    return _found(conn, keyring, N.person.in_(tuple(people)) & OPEN)


def open_in(conn: Connection, keyring: Keyring, areas: Iterable[int]) -> tuple[Need, ...]:
    """Open needs inside these areas (of a grid cell: inside its village)."""
    villages = [codes.inside(codes.village(area)) for area in areas]
    inside = or_(false(), *(between(N.area, *bounds) for bounds in villages))
    return _found(conn, keyring, inside & OPEN)


def overdue(conn: Connection, keyring: Keyring, now: datetime, most: int) -> tuple[Need, ...]:
    """Past their deadline and shouted fewer than `most` times."""
    return _found(conn, keyring, OPEN & (N.due_at <= moments.stored(now)) & (N.escalated < most))


def taken(conn: Connection, numbers: Iterable[int]) -> frozenset[int]:
    """Which of these numbers open needs have."""
    return frozenset(conn.execute(select(N.number).where(N.number.in_(tuple(numbers)), OPEN)).scalars())


def end(keyring: Keyring, need: int, account: int, outcome: str, at: datetime) -> Write:
    """Once: whoever is second meets Conflict."""
    sql = "UPDATE need SET ended_at = :at, ended_by = :account, outcome = :outcome WHERE id = :id AND ended_at IS NULL"
    sealed = keyring.seal(outcome or None, "need.outcome", need)
    return Write(sql, {"at": moments.stored(at), "account": account, "outcome": sealed, "id": need}, must_hit=True)


def shout(need: Need, due_at: datetime) -> Write:
    """One step further up; Conflict when another process was first."""
    sql = "UPDATE need SET escalated = escalated + 1, due_at = :due WHERE id = :id AND escalated = :was AND ended_at IS NULL"
    return Write(sql, {"due": moments.stored(due_at), "id": need.id, "was": need.escalated}, must_hit=True)


def forget(db: Database, before: datetime) -> int:
    """The number of rows dropped."""
    return piecemeal.change(db, delete(NEED), N.ended_at < moments.stored(before))


def _found(conn: Connection, keyring: Keyring, which: ColumnElement[bool]) -> tuple[Need, ...]:
    rows = conn.execute(select(NEED).where(which).order_by(N.due_at, N.made_at, N.id))
    return tuple(_from_row(keyring, row) for row in rows)


def _from_row(keyring: Keyring, row: Row) -> Need:
    values = dict(row._mapping)
    values |= {name: moments.local_or_none(values[name]) for name in ("made_at", "due_at", "ended_at")}
    values |= {name: keyring.open(values[name], f"need.{name}", row.id) for name in ("words", "outcome")}
    return Need(**values)
