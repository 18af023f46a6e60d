"""Editions that will not go on: what of them must still end, and what is forgotten of those that ended long ago."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete, exists, or_, select, update

from records import moments, piecemeal
from records.broadcasts import job, massed
from records.broadcasts.delivery import CHUNK, DELIVERY
from records.broadcasts.edition import EDITION, Stage
from records.broadcasts.group import GROUP_MESSAGE
from records.broadcasts.job import JOB, UNKNOWN
from records.broadcasts.receipt import RECEIPT
from records.broadcasts.understanding import ASKED, READING
from records.database import Database
from records.notices import State

C, E, J = CHUNK.c, EDITION.c, JOB.c


def left_open(conn: Connection, now: datetime) -> tuple[int, ...]:
    """Recalled ones, and stopped ones whose time is over, of which something has not ended."""
    late = (E.stage == Stage.STOPPED.value) & (E.good_until < moments.stored(now))
    chunk = exists().where(C.edition == E.id, C.open > 0)
    mass = exists().where(J.edition == E.id, J.state == State.PLANNED.value)
    wanted = select(E.id).where(or_(E.stage == Stage.RECALLED.value, late), or_(chunk, mass))
    return tuple(conn.execute(wanted.order_by(E.id)).scalars())


def end_jobs(conn: Connection, edition: int) -> None:
    """Those never submitted are cancelled with their rows; of one whose sender died in the call nobody knows."""
    for one in job.of(conn, edition):
        if one.state is not State.PLANNED:
            continue
        unknown = one.attempt and one.result in ("", UNKNOWN)
        state = State.UNKNOWN_FINAL if unknown else State.CANCELLED
        massed.with_job(conn, one, state)
        conn.execute(update(JOB).where(J.edition == edition, J.n == one.n).values(state=state.value))


def forget(db: Database, before: datetime) -> int:
    """Who got, understood and receipted what ended before then; the words and who agreed to them stay. Rows dropped."""
    ended = select(E.id).where(E.ended_at < moments.stored(before))
    tables = (DELIVERY, CHUNK, JOB, GROUP_MESSAGE, READING, ASKED, RECEIPT)
    return sum(piecemeal.change(db, delete(table), table.c.edition.in_(ended)) for table in tables)
