"""Answers that officials write: they wait for a second person, then stand until they run out or somebody ends them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import (
    CheckConstraint,
    Column,
    ColumnElement,
    Connection,
    Row,
    String,
    Table,
    case,
    delete,
    func,
    select,
)

from records import moments, piecemeal
from records.database import Database
from records.metadata import METADATA, Number, Sealed
from records.secrecy import Keyring
from records.writing import Write, insert


class State(StrEnum):
    """The last two are final."""

    WAITS = "waits"
    STANDS = "stands"
    REFUSED = "refused"
    ENDED = "ended"


WRITTEN = Table(
    "hotline_answer",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("state", String(8), nullable=False, index=True),
    Column("area", Number, nullable=False),
    Column("content", Sealed, nullable=False),
    Column("writer", Number, nullable=False),
    Column("written_at", Number, nullable=False),
    Column("gap", Number),
    Column("decider", Number),
    Column("decided_at", Number),
    Column("why", Sealed),
    Column("ender", Number),
    Column("ended_at", Number),
    CheckConstraint("decider IS NULL OR decider <> writer", name="two_people"),
)
T = WRITTEN.c


@dataclass(frozen=True)
class Written:
    """`content` is the page as JSON; `writer`, `decider` and `ender` are persons; `gap` the question that it answers;
    `why` it was refused."""

    id: int
    area: int
    content: str
    writer: int
    written_at: datetime
    gap: int | None = None
    state: State = State.WAITS
    decider: int | None = None
    decided_at: datetime | None = None
    why: str = ""
    ender: int | None = None
    ended_at: datetime | None = None


def put(keyring: Keyring, one: Written) -> Write:
    """One that waits."""
    return insert("hotline_answer", {
        "id": one.id, "state": State.WAITS.value, "area": one.area, "writer": one.writer, "gap": one.gap,
        "content": keyring.seal(one.content, "hotline_answer.content", one.id),
        "written_at": moments.stored(one.written_at),
    })  # fmt: skip


def decide(keyring: Keyring, id_: int, decider: int, at: datetime, why: str = "") -> Write:
    """By the second person, once: it stands, or with `why` is refused. Conflict when somebody decided before."""
    sql = (
        "UPDATE hotline_answer SET state = :state, decider = :decider, decided_at = :at, why = :why"
        " WHERE id = :id AND state = :waits"
    )
    values = {
        "state": (State.REFUSED if why else State.STANDS).value, "decider": decider, "at": moments.stored(at), "id": id_,
        "why": keyring.seal(why or None, "hotline_answer.why", id_), "waits": State.WAITS.value,
    }  # fmt: skip
    return Write(sql, values, must_hit=True)


def end(id_: int, ender: int, at: datetime) -> Write:
    """From now on it is said to nobody, or is looked at no more. Conflict when it is over already."""
    sql = (
        "UPDATE hotline_answer SET state = :ended, ender = :ender, ended_at = :at"
        " WHERE id = :id AND state IN (:waits, :stands)"
    )
    values = {
        "ended": State.ENDED.value, "waits": State.WAITS.value, "stands": State.STANDS.value, "ender": ender,
        "at": moments.stored(at), "id": id_,
    }  # fmt: skip
    return Write(sql, values, must_hit=True)


def find(conn: Connection, keyring: Keyring, id_: int) -> Written | None:
    return next(iter(_found(conn, keyring, T.id == id_)), None)


def open_(conn: Connection, keyring: Keyring) -> tuple[Written, ...]:
    """Those that wait and those that stand, the newest first."""
    return _found(conn, keyring, T.state.in_([State.WAITS.value, State.STANDS.value]))


def standing(conn: Connection, keyring: Keyring) -> tuple[Written, ...]:
    return _found(conn, keyring, T.state == State.STANDS.value)


def version(conn: Connection) -> tuple[int, int, int]:
    """Another one as soon as another answer stands."""
    stand = func.count(case((T.state == State.STANDS.value, 1)))
    row = conn.execute(select(stand, func.max(T.decided_at), func.max(T.ended_at))).one()
    return row[0], row[1] or 0, row[2] or 0


def forget(db: Database, before: datetime) -> int:
    """Refused and ended ones; the number of rows dropped."""
    old = moments.stored(before)
    refused = (T.state == State.REFUSED.value) & (T.decided_at < old)
    ended = (T.state == State.ENDED.value) & (T.ended_at < old)
    return piecemeal.change(db, delete(WRITTEN), refused | ended)


def _found(conn: Connection, keyring: Keyring, which: ColumnElement[bool]) -> tuple[Written, ...]:
    rows = conn.execute(select(WRITTEN).where(which).order_by(T.written_at.desc(), T.id))
    return tuple(_from_row(keyring, row) for row in rows)


def _from_row(keyring: Keyring, row: Row) -> Written:
    return Written(
        row.id, row.area, keyring.open(row.content, "hotline_answer.content", row.id), row.writer,
        moments.local(row.written_at), row.gap, State(row.state), row.decider, moments.local_or_none(row.decided_at),
        keyring.open(row.why, "hotline_answer.why", row.id) or "", row.ender, moments.local_or_none(row.ended_at),
    )  # fmt: skip
