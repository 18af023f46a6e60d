"""Mass jobs: one call that reaches thousands, submitted once under a name of our own, ended by the platform's event."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Connection, Index, Integer, Row, SmallInteger, String, Table, select, update

from records import moments
from records.metadata import METADATA, Number
from records.notices import State
from records.writing import Write, insert

JOB = Table(
    "mass_job",
    METADATA,
    Column("edition", Number, primary_key=True, autoincrement=False),
    Column("n", Integer, primary_key=True, autoincrement=False),
    Column("language", String(5), nullable=False),
    Column("everybody", SmallInteger, nullable=False),
    Column("first", Number, nullable=False),
    Column("last", Number, nullable=False),
    Column("size", Integer, nullable=False),
    Column("name", String(64), nullable=False, unique=True),
    Column("state", String(14), nullable=False),
    Column("attempt", SmallInteger, nullable=False, default=0),
    Column("due_at", Number, nullable=False),
    Column("lease_until", Number),
    Column("msg_id", String(32), nullable=False, default=""),
    Column("result", String(40), nullable=False, default=""),
    Column("sent", Integer),
    Column("filtered", Integer),
    Column("failed", Integer),
    sqlite_with_rowid=False,
)
T = JOB.c
UNKNOWN = State.UNKNOWN.value
"""The result of a call of which nobody knows whether it was taken."""
Index("ix_mass_job_msg_id", T.msg_id)


@dataclass(frozen=True)
class Job:
    """The `mass` rows in one language from account `first` to `last`; `everybody`: all followers in one call. `name` is the
    clientmsgid, `msg_id` the platform's. `sent`, `filtered` and `failed` are its totals: nobody is told who."""

    edition: int
    n: int
    language: str
    everybody: bool
    first: int
    last: int
    size: int
    name: str
    due_at: datetime
    state: State = State.PLANNED
    attempt: int = 0
    lease_until: datetime | None = None
    msg_id: str = ""
    result: str = ""
    sent: int | None = None
    filtered: int | None = None
    failed: int | None = None


def put(one: Job) -> Write:
    """Planned once."""
    values = {name: getattr(one, name) for name in JOB.c.keys()}  # noqa: SIM118 - a column collection
    values |= {"state": one.state.value, "everybody": int(one.everybody), "due_at": moments.stored(one.due_at)}
    return insert("mass_job", {**values, "lease_until": moments.stored_or_none(one.lease_until)}, or_skip=True)


def of(conn: Connection, edition: int) -> tuple[Job, ...]:
    return tuple(map(_from_row, conn.execute(select(JOB).where(T.edition == edition).order_by(T.n))))


def claim(conn: Connection, edition: int, n: int, now: datetime, lease_until: datetime) -> Job | None:
    """None when it is not due, or another has it. The intention is written before the call."""
    stamp = moments.stored(now)
    free = (T.state == State.PLANNED.value) & (T.due_at <= stamp)
    claimed = (
        update(JOB)
        .where(T.edition == edition, T.n == n, free)
        .values(state=State.SENDING.value, attempt=T.attempt + 1, lease_until=moments.stored(lease_until))
        .returning(*JOB.c)
    )
    row = conn.execute(claimed).first()
    return _from_row(row) if row else None


def expire(conn: Connection, now: datetime) -> int:
    """A job whose sender died is tried again under its own name: the platform knows whether it has it."""
    gone = (T.state == State.SENDING.value) & (T.lease_until <= moments.stored(now))
    again = {"state": State.PLANNED.value, "result": UNKNOWN, "lease_until": None, "due_at": moments.stored(now)}
    return conn.execute(update(JOB).where(gone).values(again)).rowcount


def record(conn: Connection, one: Job, state: State, *, msg_id: str = "", result: str = "", due_at: datetime) -> bool:
    """Of this attempt; False when it had lost its claim."""
    mine = (T.edition == one.edition) & (T.n == one.n) & (T.attempt == one.attempt) & (T.state == State.SENDING.value)
    values = {
        "state": state.value, "msg_id": msg_id, "result": result, "lease_until": None, "due_at": moments.stored(due_at),
    }  # fmt: skip
    return conn.execute(update(JOB).where(mine).values(values)).rowcount == 1


def finished(conn: Connection, msg_id: str, state: State, totals: tuple[int, int, int], result: str) -> Job | None:
    """The platform's event: sent, filtered, failed. None when it is about none of ours, or came before."""
    sent, filtered, failed = totals
    mine = (T.msg_id == msg_id) & (T.state == State.ACCEPTED.value)
    values = {"state": state.value, "sent": sent, "filtered": filtered, "failed": failed, "result": result}
    row = conn.execute(update(JOB).where(mine).values(values).returning(*JOB.c)).first()
    return _from_row(row) if row else None


def _from_row(row: Row) -> Job:
    values = dict(row._mapping)
    values |= {"due_at": moments.local(row.due_at), "lease_until": moments.local_or_none(row.lease_until)}
    return Job(**{**values, "state": State(row.state), "everybody": bool(row.everybody)})
