"""What an edition says in the WeCom group of officials: one message, tried once; nobody repeats what may have arrived."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Connection, SmallInteger, String, Table, select, update

from records import moments
from records.broadcasts.edition import EDITION, Stage
from records.metadata import METADATA, Number
from records.notices import State
from records.writing import Write, insert

ROBOT = "robot"
GROUP_MESSAGE = Table(
    "group_message",
    METADATA,
    Column("edition", Number, primary_key=True, autoincrement=False),
    Column("state", String(14), nullable=False),
    Column("attempt", SmallInteger, nullable=False, default=0),
    Column("due_at", Number, nullable=False),
    Column("lease_until", Number),
    Column("result", String(40), nullable=False, default=""),
)
T, E = GROUP_MESSAGE.c, EDITION.c
SAYING = (Stage.RUNNING.value, Stage.DONE.value)


@dataclass(frozen=True)
class GroupMessage:
    edition: int
    state: State
    attempt: int
    result: str = ""


def put(edition: int, at: datetime) -> Write:
    """Planned once."""
    values = {
        "edition": edition,
        "state": State.PLANNED.value,
        "attempt": 0,
        "due_at": moments.stored(at),
        "result": "",
    }
    return insert("group_message", values, or_skip=True)


def of(conn: Connection, edition: int) -> GroupMessage | None:
    row = conn.execute(select(T.edition, T.state, T.attempt, T.result).where(T.edition == edition)).first()
    return GroupMessage(row.edition, State(row.state), row.attempt, row.result) if row else None


def due(conn: Connection, now: datetime) -> tuple[int, ...]:
    """Editions that are out and have not been said there."""
    waits = (T.state == State.PLANNED.value) & (T.due_at <= moments.stored(now))
    out = select(T.edition).join_from(GROUP_MESSAGE, EDITION, E.id == T.edition).where(waits, E.stage.in_(SAYING))
    return tuple(conn.execute(out.order_by(T.due_at)).scalars())


def claim(conn: Connection, edition: int, now: datetime, lease_until: datetime) -> int | None:
    """The attempt; None when another was first."""
    mine = (T.edition == edition) & (T.state == State.PLANNED.value) & (T.due_at <= moments.stored(now))
    values = {"state": State.SENDING.value, "attempt": T.attempt + 1, "lease_until": moments.stored(lease_until)}
    return conn.execute(update(GROUP_MESSAGE).where(mine).values(values).returning(T.attempt)).scalar()


def record(
    conn: Connection, edition: int, attempt: int, state: State, result: str = "", due_at: datetime | None = None
) -> None:
    mine = (T.edition == edition) & (T.attempt == attempt) & (T.state == State.SENDING.value)
    values: dict[str, object] = {"state": state.value, "result": result[:40], "lease_until": None}
    if due_at:
        values["due_at"] = moments.stored(due_at)
    conn.execute(update(GROUP_MESSAGE).where(mine).values(values))


def expire(conn: Connection, now: datetime) -> int:
    """Of whoever died in the call nobody knows whether the group heard it."""
    gone = (T.state == State.SENDING.value) & (T.lease_until <= moments.stored(now))
    lost = {"state": State.UNKNOWN_FINAL.value, "result": "unknown", "lease_until": None}
    return conn.execute(update(GROUP_MESSAGE).where(gone).values(lost)).rowcount
