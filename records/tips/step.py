"""What happened to a case, in order: filed, taken, asked, answered, passed on, merged, split, closed, paid."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Connection, Index, Integer, LargeBinary, String, Table, func, insert, select, update

from records import moments
from records.metadata import METADATA, Number, refers

STEP = Table(
    "tip_step",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("case_no", Number, refers("tip_case.id"), nullable=False),
    Column("place", Integer, nullable=False),
    Column("hour", Number, nullable=False),
    Column("at", Number),
    Column("official", Number),
    Column("what", String(10), nullable=False),
    Column("words", LargeBinary),
)
Index("ix_tip_step_case_no", STEP.c.case_no, STEP.c.place)


@dataclass(frozen=True)
class Step:
    """`official` is an account and `at` their moment; of what an informant does only the hour is kept.
    `words`: an envelope for the offices, bound to this step's id."""

    id: int
    case_no: int
    hour: int
    what: str
    at: datetime | None = None
    official: int | None = None
    words: bytes | None = None


def add(conn: Connection, step: Step) -> None:
    """At the end of the case's history."""
    last = select(func.coalesce(func.max(STEP.c.place), 0) + 1).where(STEP.c.case_no == step.case_no).scalar_subquery()
    values = {**vars(step), "at": moments.stored_or_none(step.at), "place": last}
    conn.execute(insert(STEP).values(values))


def of_case(conn: Connection, case: int) -> tuple[Step, ...]:
    """Oldest first."""
    rows = conn.execute(select(STEP).where(STEP.c.case_no == case).order_by(STEP.c.place))
    return tuple(
        Step(row.id, row.case_no, row.hour, row.what, moments.local_or_none(row.at), row.official, row.words)
        for row in rows
    )


def move(conn: Connection, case: int, into: int) -> None:
    """What happened to a case that is merged goes on under the other one's number."""
    conn.execute(update(STEP).where(STEP.c.case_no == case).values(case_no=into))
