"""Ticks: a piece of scheduled work is done by whoever claims its slot first, however many schedulers wake."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Column, Connection, String, Table, delete, func, select

from records import moments
from records.errors import Conflict
from records.metadata import METADATA, Number
from records.writing import insert, run

TICK = Table(
    "tick",
    METADATA,
    Column("job", String(40), primary_key=True),
    Column("slot", String(40), primary_key=True),
    Column("claimed_at", Number, nullable=False),
    sqlite_with_rowid=False,
)


def claim(conn: Connection, job: str, slot: str, now: datetime) -> bool:
    """True for exactly one caller; belongs into the transaction that does (or plans) the work."""
    try:
        run(
            conn,
            [
                insert(
                    "tick", {"job": job, "slot": slot, "claimed_at": moments.stored(now)}, or_skip=True, must_hit=True
                )
            ],
        )
    except Conflict:
        return False
    return True


def done(conn: Connection, job: str, slot: str) -> bool:
    """Whether this very slot was claimed: of a clock that was wrong for a while there are later ones."""
    return conn.execute(select(TICK.c.slot).where(TICK.c.job == job, TICK.c.slot == slot)).first() is not None


def last(conn: Connection, job: str) -> str | None:
    """The latest slot claimed for this job, by the order of its text: what was missed lies after it."""
    return conn.execute(select(func.max(TICK.c.slot)).where(TICK.c.job == job)).scalar()


def release(conn: Connection, after: datetime) -> int:
    """Slots claimed later than that, by a clock that was ahead, are free again; the number of them."""
    return conn.execute(delete(TICK).where(TICK.c.claimed_at > moments.stored(after))).rowcount


def forget(conn: Connection, before: datetime) -> int:
    return conn.execute(delete(TICK).where(TICK.c.claimed_at < moments.stored(before))).rowcount
