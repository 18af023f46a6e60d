"""Deliveries on their way: claimed by a conditional update, each with the way that it is about to go.

As `records.outbox` does it for notices, with one more condition: nothing is claimed of an edition that does not run, so
that 「停」 stops at the next claim. The claim itself writes which way each is about to go: a process that dies in the call
leaves that behind.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, case, exists, func, or_, select, update

from records import moments
from records.accounts import ACCOUNT
from records.broadcasts.consent import CONSENT
from records.broadcasts.delivery import DELIVERY, MASS, SMS, Chunk, inside
from records.broadcasts.edition import EDITION, Stage
from records.errors import Unreadable
from records.notices import State
from records.outbox import LEASE
from records.persons import PERSON
from records.secrecy import Keyring
from records.talks import TALK, WINDOW

CUSTOMER, SUBSCRIPTION, TEMPLATE = "customer", "subscription", "template"
SENDING, UNKNOWN, REFUSED = "sending", "unknown", "refused"
A, E, K, N, P, T = ACCOUNT.c, EDITION.c, TALK.c, CONSENT.c, PERSON.c, DELIVERY.c
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


def claim(
    conn: Connection, keyring: Keyring, chunk: Chunk, now: datetime, limit: int, subscription: str = ""
) -> tuple[Claimed, ...]:
    """At most `limit` of a chunk's rows that are due are the caller's now; none while the edition does not run.
    `subscription`: the notice to which people may have consented."""
    stamp = moments.stored(now)
    due = inside(chunk) & (T.state == State.PLANNED.value) & (T.due_at <= stamp) & (T.channel != MASS)
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
    return texts + tuple(_claimed(chunk.edition, one, openid(keyring, one), rows[one.id]) for one in receivers)


def openid(keyring: Keyring, account: Any) -> str:
    """ "" where it cannot be opened: one damaged row must not keep the words from the thousands beside it."""
    try:
        return keyring.open(account.openid, "account.openid", account.id)
    except Unreadable:
        return ""


def _claimed(edition: int, account: Any, openid: str, row: Any) -> Claimed:
    """Whom we cannot address counts as one who does not follow."""
    return Claimed(
        edition, account.id, openid, bool(account.followed and openid), row.language, row.channel, row.attempt,
        moments.local(row.first_tried_at),
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
