"""Sending notices: claimed by a conditional update, sent outside any transaction, recorded a hundred to a commit.

planned → sending (lease, attempt + 1) → accepted → delivered | refused | failed
                                       ↘ planned again (surely not sent) | skipped | call_list | unknown
A result is written only for the attempt that made it, so a worker that wakes late overwrites nothing. A lease that
runs out leaves `unknown`: perhaps it was sent. Within eight minutes of the first try a template may be tried again,
because the platform drops a repeated client_msg_id for ten; everything else becomes `unknown_final`, for a person.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from operator import attrgetter

from sqlalchemy import ColumnElement, Connection, func, select, update

from records import moments
from records.notices import NOTICE, PENDING, PLANNED, Notice, State, Urgency, from_row, literal
from records.secrecy import Keyring
from records.writing import Write, run

LEASE = timedelta(seconds=60)
KEYED = timedelta(minutes=8)
TEMPLATE = "template"
"""The channel on which the platform drops what it has taken already."""
T = NOTICE.c
SENDING = PENDING & (T.state == literal(State.SENDING))
UNKNOWN = PENDING & (T.state == literal(State.UNKNOWN))


@dataclass(frozen=True)
class Result:
    """What became of one attempt. `due_at` is when to try again, for state PLANNED only."""

    notice: int
    attempt: int
    state: State
    channel: str
    result: str = ""
    platform_msg_id: str = ""
    due_at: datetime | None = None


def due(conn: Connection, urgencies: Iterable[Urgency], now: datetime, limit: int = 1000) -> tuple[int, ...]:
    """Numbers of what should leave now: urgency by urgency as given, the longest due first."""
    found: list[int] = []
    for urgency in urgencies:
        wanted = select(T.id).where(PLANNED, T.urgency == urgency.value, T.due_at <= moments.stored(now))
        found += conn.execute(wanted.order_by(T.due_at, T.id).limit(limit - len(found))).scalars()
    return tuple(found)


def claim(conn: Connection, keyring: Keyring, ids: Iterable[int], now: datetime) -> tuple[Notice, ...]:
    """Those of `ids` that were still to be sent are now the caller's, until `lease_until`."""
    stamp = moments.stored(now)
    claimed = (
        update(NOTICE)
        .where(T.id.in_(tuple(ids)), PLANNED, T.due_at <= stamp)
        .values(
            state=State.SENDING.value,
            attempt=T.attempt + 1,
            lease_until=moments.stored(now + LEASE),
            first_tried_at=func.coalesce(T.first_tried_at, stamp),
        )
        .returning(*NOTICE.c)
    )
    found = [from_row(keyring, row) for row in conn.execute(claimed)]
    return tuple(sorted(found, key=lambda one: (one.due_at, one.id)))


def holds(conn: Connection, notice: Notice, now: datetime) -> bool:
    """Whether this attempt may still send: read just before the call, because a stop or a lost lease forbids it."""
    wanted = select(T.id).where(
        T.id == notice.id, T.attempt == notice.attempt, SENDING, T.lease_until > moments.stored(now)
    )
    return conn.execute(wanted).first() is not None


def record(conn: Connection, results: Sequence[Result], now: datetime) -> None:
    """At most a hundred or so at once; results of attempts that lost their claim are dropped."""
    run(conn, [_recorded(result, now) for result in sorted(results, key=attrgetter("notice"))])


def _recorded(result: Result, now: datetime) -> Write:
    sql = (
        "UPDATE notice SET state = :state, channel = :channel, result = :result, platform_msg_id = :platform_msg_id, "
        "due_at = COALESCE(:due_at, due_at), lease_until = NULL, ended_at = :ended_at "
        "WHERE id = :id AND attempt = :attempt AND state = 'sending'"
    )
    ended = result.state not in (State.PLANNED, State.UNKNOWN)
    values = {
        "state": result.state.value,
        "channel": result.channel,
        "result": result.result,
        "platform_msg_id": result.platform_msg_id,
        "due_at": moments.stored_or_none(result.due_at),
        "ended_at": moments.stored(now) if ended else None,
        "id": result.notice,
        "attempt": result.attempt,
    }
    return Write(sql, values)


def expire(conn: Connection, now: datetime) -> int:
    """Leases that ran out: nobody knows whether those were sent. The number of them."""
    gone = update(NOTICE).where(SENDING, T.lease_until <= moments.stored(now))
    return conn.execute(gone.values(state=State.UNKNOWN.value, lease_until=None)).rowcount


def settle(conn: Connection, now: datetime) -> tuple[int, int]:
    """Decides what is unknown: (templates to try again under their key, the rest, final and for a person to see)."""
    again = conn.execute(update(NOTICE).where(UNKNOWN, _keyed(now)).values(state=State.PLANNED.value)).rowcount
    final = update(NOTICE).where(UNKNOWN).values(state=State.UNKNOWN_FINAL.value, ended_at=moments.stored(now))
    return again, conn.execute(final).rowcount


def lost(conn: Connection, keyring: Keyring, now: datetime) -> tuple[Notice, ...]:
    """What `settle` is about to make final: it may have gone out, and can no longer be tried again under its key."""
    wanted = select(NOTICE).where(UNKNOWN, ~_keyed(now)).order_by(T.due_at, T.id)
    return tuple(from_row(keyring, row) for row in conn.execute(wanted))


def _keyed(now: datetime) -> ColumnElement[bool]:
    return (T.channel == TEMPLATE) & (T.first_tried_at > moments.stored(now - KEYED))


def counts(conn: Connection) -> dict[State, int]:
    rows = conn.execute(select(T.state, func.count()).group_by(T.state))
    return {State(state): number for state, number in rows}
