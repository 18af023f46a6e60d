"""Cases: one event that somebody reported, however many voices it has; who has it, until when, and how it ended."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, Index, Integer, SmallInteger, String, Table, func, select, update

from records import moments
from records.errors import Conflict
from records.metadata import METADATA, Number
from records.writing import Write, insert, run

OPEN, TAKEN, CLOSED, MERGED = "open", "taken", "closed", "merged"

CASE = Table(
    "tip_case",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("kind", String(20), nullable=False),
    Column("area", Number, nullable=False),
    Column("office", String(30), nullable=False),
    Column("state", String(8), nullable=False),
    Column("version", Integer, nullable=False),
    Column("hour", Number, nullable=False),
    Column("voices", Integer, nullable=False),
    Column("rank", SmallInteger, nullable=False),
    Column("owner", Number),
    Column("due_at", Number, nullable=False),
    Column("escalated", SmallInteger, nullable=False),
    Column("outcome", String(10), nullable=False),
    Column("ended_at", Number),
    Column("merged_into", Number),
)
Index("ix_tip_case_state", CASE.c.state, CASE.c.due_at)
Index("ix_tip_case_office", CASE.c.office, CASE.c.area, CASE.c.state, CASE.c.due_at)


@dataclass(frozen=True)
class Case:
    """`id` is the number that people say. `rank`: the least of its voices' ranks; the lower, the sooner it is looked at.
    `owner` is an account; `due_at` when it must be taken, then when it must be closed."""

    id: int
    kind: str
    area: int
    office: str
    hour: int
    due_at: datetime
    voices: int = 1
    rank: int = 1
    state: str = OPEN
    version: int = 1
    owner: int | None = None
    escalated: int = 0
    outcome: str = ""
    ended_at: datetime | None = None
    merged_into: int | None = None

    @property
    def lives(self) -> bool:
        return self.state in (OPEN, TAKEN)


def put(case: Case) -> Write:
    return insert("tip_case", {**vars(case), **_stored(vars(case))})


def find(conn: Connection, number: int) -> Case | None:
    row = conn.execute(select(CASE).where(CASE.c.id == number)).first()
    return from_row(row) if row else None


def next_number(conn: Connection) -> int:
    return int(conn.execute(select(func.coalesce(func.max(CASE.c.id), 0))).scalar_one()) + 1


def living(conn: Connection, offices: Iterable[str] | None = None) -> tuple[Case, ...]:
    """Open and taken ones, those first of which the fewest other tips of the same people stand before, then the older."""
    wanted = select(CASE).where(CASE.c.state.in_((OPEN, TAKEN)))
    if offices is not None:
        wanted = wanted.where(CASE.c.office.in_(tuple(offices)))
    return tuple(from_row(row) for row in conn.execute(wanted.order_by(CASE.c.rank, CASE.c.voices.desc(), CASE.c.id)))


def overdue(conn: Connection, now: datetime, most_escalated: int) -> tuple[Case, ...]:
    wanted = select(CASE).where(
        CASE.c.state.in_((OPEN, TAKEN)), CASE.c.due_at <= moments.stored(now), CASE.c.escalated < most_escalated
    )
    return tuple(from_row(row) for row in conn.execute(wanted.order_by(CASE.c.id)))


def change(conn: Connection, case: Case, **fields: Any) -> None:
    """Over the version that was read; raises Conflict when somebody else was first."""
    values = {**fields, **_stored(fields), "version": case.version + 1}
    done = conn.execute(update(CASE).where(CASE.c.id == case.id, CASE.c.version == case.version).values(**values))
    if done.rowcount != 1:
        raise Conflict("somebody else changed this case in the meantime")


def ended_before(conn: Connection, moment: datetime) -> tuple[int, ...]:
    """Numbers of cases that ended before, merged ones too."""
    return tuple(conn.execute(select(CASE.c.id).where(CASE.c.ended_at < moments.stored(moment))).scalars())


def _stored(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: moments.stored_or_none(fields[name]) for name in ("due_at", "ended_at") if name in fields}


def from_row(row: Any) -> Case:
    values = dict(row._mapping)
    values |= {name: moments.local_or_none(values[name]) for name in ("due_at", "ended_at")}
    return Case(**values)


def open_new(conn: Connection, case: Case) -> None:
    """In this transaction, at once."""
    run(conn, [put(case)])
