"""The deliveries that go with a mass job: whom it is for, and that they stand as it stands."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, select, update

from records.accounts import ACCOUNT
from records.broadcasts.claims import openid
from records.broadcasts.delivery import DELIVERY, DIRECT, MASS
from records.broadcasts.job import Job
from records.notices import State
from records.secrecy import Keyring

A, T = ACCOUNT.c, DELIVERY.c


def openids(conn: Connection, keyring: Keyring, job: Job) -> tuple[str, ...]:
    """Of the rows that go with a mass job, and follow still."""
    mine = _with(job) & (T.state == State.PLANNED.value) & A.followed
    rows = conn.execute(
        select(A.id, A.openid).join_from(DELIVERY, ACCOUNT, A.id == T.account).where(mine).order_by(A.id)
    )
    return tuple(filter(None, (openid(keyring, row) for row in rows)))


def with_job(conn: Connection, job: Job, state: State) -> int:
    """The rows that go with a mass job stand as it stands."""
    mine = _with(job) & (T.state != State.CANCELLED.value)
    return conn.execute(update(DELIVERY).where(mine).values(state=state.value)).rowcount


def one_by_one(conn: Connection, job: Job) -> None:
    """A mass job that the platform does not take: its people get it each for themselves."""
    mine = _with(job) & (T.state == State.PLANNED.value)
    conn.execute(update(DELIVERY).where(mine).values(channel=DIRECT))


def _with(job: Job) -> ColumnElement[bool]:
    mine = (T.edition == job.edition) & T.account.between(job.first, job.last) & (T.channel == MASS)
    return mine if job.everybody else mine & (T.language == job.language)
