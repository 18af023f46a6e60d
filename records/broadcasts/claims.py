"""Deliveries on their way: claimed by a conditional update, recorded a hundred to a commit, settled when nobody knows.

As `records.outbox` does it for notices, with one more condition: nothing is claimed of an edition that does not run, so
that 「停」 stops at the next claim. The claim itself writes which way each is about to go: a process that dies in the call
leaves that behind.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter
from typing import Any

from sqlalchemy import ColumnElement, Connection, case, exists, func, or_, select, update

from records import moments
from records.accounts import ACCOUNT
from records.broadcasts.consent import CONSENT
from records.broadcasts.delivery import CHUNK, DELIVERY, DIRECT, MASS, SMS, Chunk
from records.broadcasts.edition import EDITION, Stage
from records.broadcasts.job import Job
from records.notices import State
from records.outbox import KEYED, LEASE
from records.persons import PERSON
from records.secrecy import Keyring
from records.talks import TALK, WINDOW
from records.writing import Write, run

CUSTOMER, SUBSCRIPTION, TEMPLATE = "customer", "subscription", "template"
SENDING, UNKNOWN, REFUSED = "sending", "unknown", "refused"
A, C, E, K, N, P, T = ACCOUNT.c, CHUNK.c, EDITION.c, TALK.c, CONSENT.c, PERSON.c, DELIVERY.c
UNDER_WAY = (State.PLANNED.value, State.SENDING.value, State.UNKNOWN.value)
RUNS = exists().where(E.id == T.edition, E.stage == Stage.RUNNING.value)


@dataclass(frozen=True, slots=True)
class Claimed:
    """One recipient's row, in the caller's hands until the lease is over; `channel` is the way it is about to go. Of an `sms`
    row `openid` is the telephone."""

    edition: int
    account: int
    openid: str
    followed: bool
    language: str
    channel: str
    attempt: int
    first_tried_at: datetime


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one attempt; `due_at` for PLANNED alone."""

    edition: int
    account: int
    attempt: int
    state: State
    channel: str
    result: str = ""
    msg_id: str = ""
    due_at: datetime | None = None


def claim(
    conn: Connection, keyring: Keyring, chunk: Chunk, now: datetime, limit: int, subscription: str = ""
) -> tuple[Claimed, ...]:
    """At most `limit` of a chunk's rows that are due are the caller's now; none while the edition does not run.
    `subscription`: the notice to which people may have consented."""
    stamp = moments.stored(now)
    due = _inside(chunk) & (T.state == State.PLANNED.value) & (T.due_at <= stamp) & (T.channel != MASS)
    wanted = select(T.account).where(due, RUNS).order_by(T.account).limit(limit)
    claimed = (
        update(DELIVERY)
        .where(T.edition == chunk.edition, T.account.in_(wanted), T.state == State.PLANNED.value)
        .values(
            state=State.SENDING.value,
            channel=_way(now, subscription),
            result=SENDING,
            attempt=T.attempt + 1,
            lease_until=moments.stored(now + LEASE),
            first_tried_at=func.coalesce(T.first_tried_at, stamp),
        )
        .returning(T.account, T.language, T.channel, T.attempt, T.first_tried_at)
    )
    rows = {row.account: row for row in conn.execute(claimed)}
    receivers = conn.execute(select(A.id, A.openid, A.followed).where(A.id.in_(tuple(rows)))) if rows else ()
    texts = _texts(conn, keyring, chunk.edition, {-account: row for account, row in rows.items() if account < 0})
    return texts + tuple(
        Claimed(
            chunk.edition, one.id, keyring.open(one.openid, "account.openid", one.id), bool(one.followed),
            rows[one.id].language, rows[one.id].channel, rows[one.id].attempt, moments.local(rows[one.id].first_tried_at),
        )
        for one in receivers
    )  # fmt: skip


def _texts(conn: Connection, keyring: Keyring, edition: int, rows: Mapping[int, Any]) -> tuple[Claimed, ...]:
    """By person; who has no telephone any more stays without."""
    found = conn.execute(select(P.id, P.phone).where(P.id.in_(tuple(rows)))) if rows else ()
    phones = {one.id: keyring.open(one.phone, "person.phone", one.id) for one in found}
    return tuple(
        Claimed(
            edition, -person, phones.get(person, ""), bool(phones.get(person)), row.language, row.channel, row.attempt,
            moments.local(row.first_tried_at),
        )
        for person, row in rows.items()
    )  # fmt: skip


def _way(now: datetime, subscription: str) -> ColumnElement[str]:
    """A customer message while the window is open, a notice to which they consented, else a template; so does what went or
    was refused otherwise."""
    since = moments.stored(now - WINDOW)
    window = exists().where(K.account == T.account, K.heard_at > since, K.window_left > 0)
    keyed = or_(T.channel == TEMPLATE, T.result.startswith(REFUSED))
    agreed = exists().where(N.account == T.account, N.template == subscription, N.remaining > 0)
    ways = [(T.channel == SMS, SMS), (keyed, TEMPLATE), (window, CUSTOMER)]
    return case(*ways, *([(agreed, SUBSCRIPTION)] if subscription else []), else_=TEMPLATE)


def holds(conn: Connection, one: Claimed, now: datetime) -> bool:
    """Whether this attempt may still send: read just before a call that is made late, for a stop forbids it, too."""
    mine = (T.edition == one.edition) & (T.account == one.account) & (T.attempt == one.attempt)
    live = (T.state == State.SENDING.value) & (T.lease_until > moments.stored(now))
    return conn.execute(select(T.account).where(mine, live, RUNS)).first() is not None


def record(conn: Connection, results: Sequence[Result]) -> None:
    """At most a hundred or so at once; results of attempts that lost their claim are dropped."""
    run(conn, [_recorded(one) for one in sorted(results, key=attrgetter("edition", "account"))])


def _recorded(one: Result) -> Write:
    sql = (
        "UPDATE broadcast_delivery SET state = :state, channel = :channel, result = :result, msg_id = :msg_id, "
        "due_at = COALESCE(:due_at, due_at), lease_until = NULL "
        "WHERE edition = :edition AND account = :account AND attempt = :attempt AND state = 'sending'"
    )
    values = {
        "state": one.state.value, "channel": one.channel, "result": one.result, "msg_id": one.msg_id,
        "due_at": moments.stored_or_none(one.due_at), "edition": one.edition, "account": one.account,
        "attempt": one.attempt,
    }  # fmt: skip
    return Write(sql, values)


def count(conn: Connection, chunk: Chunk) -> int:
    """Counts anew what of a chunk has not ended, and keeps it: a chunk at 0 is not looked at again."""
    left = select(func.count()).where(_inside(chunk), T.state.in_(UNDER_WAY), T.channel != MASS).scalar_subquery()
    changed = update(CHUNK).where(C.edition == chunk.edition, C.first == chunk.first).values(open=left)
    return int(conn.execute(changed.returning(C.open)).scalar_one())


def settle(conn: Connection, chunk: Chunk, now: datetime) -> int:
    """Leases that ran out, and what nobody knows: a template goes again under its key for eight minutes after the first
    try, everything else is final, for a person to see. How many are to go again."""
    stamp, keyed = moments.stored(now), moments.stored(now - KEYED)
    over = or_(T.state == State.UNKNOWN.value, (T.state == State.SENDING.value) & (T.lease_until <= stamp))
    lost = _inside(chunk) & over
    again = (T.channel == TEMPLATE) & (T.first_tried_at > keyed)
    planned = {"state": State.PLANNED.value, "result": UNKNOWN, "lease_until": None, "due_at": stamp}
    more = conn.execute(update(DELIVERY).where(lost, again).values(planned)).rowcount
    final = {"state": State.UNKNOWN_FINAL.value, "result": UNKNOWN, "lease_until": None}
    conn.execute(update(DELIVERY).where(lost).values(final))
    return more


def cancel(conn: Connection, chunk: Chunk) -> None:
    """What has not left will not leave."""
    planned = _inside(chunk) & (T.state == State.PLANNED.value)
    conn.execute(update(DELIVERY).where(planned).values(state=State.CANCELLED.value))


def arrived(conn: Connection, msg_id: str, state: State, result: str) -> bool:
    """The platform's event for a message it had accepted; False when it is about none of ours."""
    known = (T.msg_id == msg_id) & (T.msg_id != "")
    return _ended(
        conn, known & T.state.in_([State.ACCEPTED.value, *UNDER_WAY, State.UNKNOWN_FINAL.value]), state, result
    )


def arrived_unasked(conn: Connection, account: int, editions: Iterable[int], state: State, result: str) -> bool:
    """An event with a number that we never saw, for somebody to whom one of these editions may have gone."""
    lost = T.state.in_([State.UNKNOWN.value, State.UNKNOWN_FINAL.value]) & (T.channel == TEMPLATE)
    return _ended(conn, T.edition.in_(tuple(editions)) & (T.account == account) & lost, state, result)


def openids(conn: Connection, keyring: Keyring, job: Job) -> tuple[str, ...]:
    """Of the rows that go with a mass job, and follow still."""
    mine = _with(job) & (T.state == State.PLANNED.value) & A.followed
    rows = conn.execute(
        select(A.id, A.openid).join_from(DELIVERY, ACCOUNT, A.id == T.account).where(mine).order_by(A.id)
    )
    return tuple(keyring.open(openid, "account.openid", account) for account, openid in rows)


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


def _inside(chunk: Chunk) -> ColumnElement[bool]:
    return (T.edition == chunk.edition) & T.account.between(chunk.first, chunk.last)


def _ended(conn: Connection, which: ColumnElement[bool], state: State, result: str) -> bool:
    return conn.execute(update(DELIVERY).where(which).values(state=state.value, result=result)).rowcount > 0
