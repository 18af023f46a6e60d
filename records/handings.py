"""Handovers: who asks whom to take over their post, until when, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Connection, Row, String, Table, delete, select

from records import moments, piecemeal
from records.database import Database
from records.metadata import METADATA, Number, refers
from records.writing import Write, insert

ASKED, TAKEN, REFUSED, WITHDRAWN, ENDED, LEFT = "asked", "taken", "refused", "withdrawn", "ended", "left"
"""LEFT: nobody took over, an official (the taker) ended the posts of the giver."""
KEPT = "kept"
"""Until when one of those posts was to last: for whoever gives it back."""

HANDING = Table(
    "handing",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("giver", Number, refers("person.id"), nullable=False, index=True),
    Column("taker", Number, refers("person.id"), nullable=False, index=True),
    Column("role", String(20), nullable=False),
    Column("until", Number),
    Column("asked_at", Number, nullable=False),
    Column("state", String(10), nullable=False),
    Column("ended_at", Number),
)
H = HANDING.c


@dataclass(frozen=True)
class Handing:
    """`role` is the one handed over, "" for all that the giver has; `until` None: for good."""

    id: int
    giver: int
    taker: int
    role: str
    until: datetime | None
    asked_at: datetime
    state: str = ASKED
    ended_at: datetime | None = None


def put(handing: Handing) -> Write:
    times = {name: moments.stored_or_none(getattr(handing, name)) for name in ("until", "asked_at", "ended_at")}
    return insert("handing", {**vars(handing), **times}, or_skip=True)


def waiting(conn: Connection, taker: int) -> tuple[Handing, ...]:
    """What this person was asked to take over and has not answered, the latest first."""
    wanted = select(HANDING).where(H.taker == taker, H.state == ASKED).order_by(H.asked_at.desc(), H.id)
    return tuple(_from_row(row) for row in conn.execute(wanted))


def given(conn: Connection, giver: int) -> tuple[Handing, ...]:
    """What this person gave away or offered, the latest first."""
    wanted = select(HANDING).where(H.giver == giver, H.state.in_((ASKED, TAKEN)))
    return tuple(_from_row(row) for row in conn.execute(wanted.order_by(H.asked_at.desc(), H.id)))


def of_giver(conn: Connection, giver: int, state: str) -> tuple[Handing, ...]:
    """The latest first."""
    wanted = select(HANDING).where(H.giver == giver, H.state == state).order_by(H.asked_at.desc(), H.id)
    return tuple(_from_row(row) for row in conn.execute(wanted))


def until(conn: Connection, id: int) -> datetime | None:  # noqa: A002 - the field's name
    """None for good, and where there is no such row."""
    return moments.local_or_none(conn.execute(select(H.until).where(H.id == id)).scalar())


def end(handing: Handing, state: str, at: datetime) -> Write:
    """Out of the state in which it was read; Conflict when it was answered meanwhile."""
    sql = "UPDATE handing SET state = :state, ended_at = :at WHERE id = :id AND state = :was"
    values = {"state": state, "at": moments.stored(at), "id": handing.id, "was": handing.state}
    return Write(sql, values, must_hit=True)


def forget(db: Database, before: datetime) -> int:
    """The number of rows dropped."""
    return piecemeal.change(db, delete(HANDING), H.asked_at < moments.stored(before))


def _from_row(row: Row) -> Handing:
    values = dict(row._mapping)
    times = {name: moments.local_or_none(values[name]) for name in ("until", "asked_at", "ended_at")}
    return Handing(**{**values, **times})
