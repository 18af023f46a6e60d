"""Deliveries: one row for each account that an edition is for, clustered by edition; the truth about who got it.

The states are those of notices (`records.notices.State`). `channel`: `mass` rows go with their job, the others one by
one, and say afterwards how they went. An `sms` row is of a person whom no account speaks for: their number below zero stands
for the account. A chunk is a run of accounts that one message of the queue speaks of.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Index,
    Integer,
    SmallInteger,
    String,
    Table,
    func,
    literal_column,
    select,
    update,
)

from records import moments
from records.metadata import METADATA, Number
from records.notices import State

MASS, DIRECT, SMS = "mass", "direct", "sms"

DELIVERY = Table(
    "broadcast_delivery",
    METADATA,
    Column("edition", Number, primary_key=True, autoincrement=False),
    Column("account", Number, primary_key=True, autoincrement=False),
    Column("person", Number),
    Column("village", Number),
    Column("language", String(5), nullable=False),
    Column("channel", String(12), nullable=False),
    Column("state", String(14), nullable=False),
    Column("attempt", SmallInteger, nullable=False, default=0),
    Column("due_at", Number, nullable=False, default=0),
    Column("lease_until", Number),
    Column("first_tried_at", Number),
    Column("msg_id", String(32), nullable=False, default=""),
    Column("result", String(40), nullable=False, default=""),
    sqlite_with_rowid=False,
)
T = DELIVERY.c
_SENT = T.msg_id != ""
Index("ix_broadcast_delivery_msg_id", T.msg_id, sqlite_where=_SENT, postgresql_where=_SENT)

CHUNK = Table(
    "broadcast_chunk",
    METADATA,
    Column("edition", Number, primary_key=True, autoincrement=False),
    Column("first", Number, primary_key=True, autoincrement=False),
    Column("last", Number, nullable=False),
    Column("size", Integer, nullable=False),
    Column("open", Integer, nullable=False),
    Column("lease_until", Number, nullable=False, default=0),
    sqlite_with_rowid=False,
)
C = CHUNK.c
_OPEN = C.open > literal_column("0")
Index("ix_broadcast_chunk_open", C.edition, C.first, sqlite_where=_OPEN, postgresql_where=_OPEN)


_CHUNK = (C.edition, C.first, C.last, C.size, C.open)
MANY = 1_000_000


@dataclass(frozen=True)
class Chunk:
    """The accounts from `first` to `last`; `open` of its `size` rows have not ended."""

    edition: int
    first: int
    last: int
    size: int
    open: int


def inside(chunk: Chunk) -> ColumnElement[bool]:
    """The rows of its accounts, those of mass jobs among them."""
    return (T.edition == chunk.edition) & T.account.between(chunk.first, chunk.last)


def chunks(conn: Connection, edition: int) -> tuple[Chunk, ...]:
    """Those with something left to do, in order."""
    rows = conn.execute(select(*_CHUNK).where(C.edition == edition, _OPEN).order_by(C.first))
    return tuple(Chunk(*row) for row in rows)


def lease(conn: Connection, edition: int, now: datetime, until: datetime, limit: int = MANY) -> tuple[Chunk, ...]:
    """Open chunks that nobody is at work on are the caller's until then, to post or to have posted."""
    free = select(C.first).where(C.edition == edition, _OPEN, C.lease_until <= moments.stored(now)).order_by(C.first)
    mine = (C.edition == edition) & C.first.in_(free.limit(limit)) & (C.lease_until <= moments.stored(now))
    taken = update(CHUNK).where(mine).values(lease_until=moments.stored(until)).returning(*_CHUNK)
    return tuple(sorted((Chunk(*row) for row in conn.execute(taken)), key=attrgetter("first")))


def held(conn: Connection, edition: int, now: datetime) -> int:
    """How many open chunks somebody is at work on, or has been asked to post."""
    mine = (C.edition == edition) & _OPEN & (C.lease_until > moments.stored(now))
    return int(conn.execute(select(func.count()).select_from(CHUNK).where(mine)).scalar_one())


def hold(conn: Connection, chunk: Chunk, until: datetime) -> None:
    """Whoever is at work on a chunk says until when; a moment that is near gives it back."""
    mine = (C.edition == chunk.edition) & (C.first == chunk.first)
    conn.execute(update(CHUNK).where(mine).values(lease_until=moments.stored(until)))


def states(conn: Connection, edition: int) -> dict[State, int]:
    """How many are in which state."""
    rows = conn.execute(select(T.state, func.count()).where(T.edition == edition).group_by(T.state))
    return {State(state): count for state, count in rows}


def texts(conn: Connection, edition: int) -> tuple[int, int]:
    """SMS of an edition: all of them, and those that the gateway took."""
    taken = func.count().filter(T.state == State.ACCEPTED.value)
    row = conn.execute(select(func.count(), taken).where(T.edition == edition, T.account < 0)).one()
    return row[0], row[1]


def by_village(conn: Connection, edition: int) -> dict[int | None, dict[State, int]]:
    rows = conn.execute(
        select(T.village, T.state, func.count()).where(T.edition == edition).group_by(T.village, T.state)
    )
    found: dict[int | None, dict[State, int]] = {}
    for village, state, count in rows:
        found.setdefault(village, {})[State(state)] = count
    return found
