"""Deliveries: one row for each account that an edition is for, clustered by edition; the truth about who got it.

The states are those of notices (`records.notices.State`). `channel`: `mass` rows go with their job, the others one by
one, and say afterwards how they went. A chunk is a run of accounts that one message of the queue speaks of.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Column, Connection, Index, Integer, SmallInteger, String, Table, func, literal_column, select

from records.metadata import METADATA, Number
from records.notices import State

MASS, DIRECT = "mass", "direct"

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
    sqlite_with_rowid=False,
)
C = CHUNK.c
_OPEN = C.open > literal_column("0")
Index("ix_broadcast_chunk_open", C.edition, C.first, sqlite_where=_OPEN, postgresql_where=_OPEN)


@dataclass(frozen=True)
class Chunk:
    """The accounts from `first` to `last`; `open` of its `size` rows have not ended."""

    edition: int
    first: int
    last: int
    size: int
    open: int


def chunks(conn: Connection, edition: int) -> tuple[Chunk, ...]:
    """Those with something left to do, in order."""
    rows = conn.execute(select(CHUNK).where(C.edition == edition, _OPEN).order_by(C.first))
    return tuple(Chunk(*row) for row in rows)


def states(conn: Connection, edition: int) -> dict[State, int]:
    """How many are in which state."""
    rows = conn.execute(select(T.state, func.count()).where(T.edition == edition).group_by(T.state))
    return {State(state): count for state, count in rows}


def by_village(conn: Connection, edition: int) -> dict[int | None, dict[State, int]]:
    rows = conn.execute(
        select(T.village, T.state, func.count()).where(T.edition == edition).group_by(T.village, T.state)
    )
    found: dict[int | None, dict[State, int]] = {}
    for village, state, count in rows:
        found.setdefault(village, {})[State(state)] = count
    return found
