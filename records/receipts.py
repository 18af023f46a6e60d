"""What comes back about a notice: the platform's report of its delivery, and 「收」 from who received it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, select, update

from records import moments
from records.notices import NOTICE, WORDED, Notice, State, from_row
from records.outbox import TEMPLATE
from records.secrecy import Keyring

T = NOTICE.c
OPEN = (State.ACCEPTED, State.UNKNOWN, State.UNKNOWN_FINAL)


def arrived(conn: Connection, platform_msg_id: str, state: State, result: str, now: datetime) -> bool:
    """The platform's event for a message it had accepted; False when it is about none of ours."""
    return _report(conn, (T.platform_msg_id == platform_msg_id) & T.state.in_(OPEN), state, result, now)


def arrived_unasked(conn: Connection, account: int, msg_id: str, state: State, result: str, now: datetime) -> bool:
    """An event with a number that we never saw, for somebody to whom we may have sent: the oldest such notice."""
    unknown = (State.UNKNOWN, State.UNKNOWN_FINAL)
    oldest = (
        select(T.id)
        .where(T.account == account, T.channel == TEMPLATE, T.state.in_(unknown), T.platform_msg_id == "")
        .order_by(T.first_tried_at)
        .limit(1)
        .scalar_subquery()
    )
    return _report(conn, T.id == oldest, state, result, now, msg_id)


def awaited(conn: Connection, keyring: Keyring, person: int, kinds: Iterable[str]) -> tuple[Notice, ...]:
    """What this person was told and has not acknowledged, the latest first."""
    wanted = select(NOTICE).where(T.person == person, WORDED, T.kind.in_(tuple(kinds)), T.acked_at.is_(None))
    wanted = wanted.where(T.state != State.CANCELLED)
    return tuple(from_row(keyring, row) for row in conn.execute(wanted.order_by(T.made_at.desc(), T.id)))


def taken(conn: Connection, keyring: Keyring, person: int, kinds: Iterable[str], since: datetime) -> tuple[Notice, ...]:
    """What this person was told and somebody took since then, the latest first."""
    wanted = select(NOTICE).where(T.person == person, WORDED, T.kind.in_(tuple(kinds)))
    wanted = wanted.where(T.acked_at >= moments.stored(since)).order_by(T.acked_at.desc(), T.id)
    return tuple(from_row(keyring, row) for row in conn.execute(wanted))


def acknowledge(conn: Connection, notice: int, account: int, now: datetime) -> bool:
    """True for the first 「收」; whoever comes later is told who has it."""
    taken = update(NOTICE).where(T.id == notice, T.acked_at.is_(None))
    return conn.execute(taken.values(acked_at=moments.stored(now), acked_by=account)).rowcount == 1


def of_origin(conn: Connection, keyring: Keyring, origin: int) -> tuple[Notice, ...]:
    """Everything that was said because of this row, in order: who has been told, who took it."""
    rows = conn.execute(select(NOTICE).where(T.origin == origin).order_by(T.made_at, T.id))
    return tuple(from_row(keyring, row) for row in rows)


def last_told(conn: Connection, origins: Iterable[int], kind: str) -> dict[int, int]:
    """Origin → the person who was told last, in words of this kind."""
    wanted = select(T.origin, T.person).where(T.origin.in_(tuple(origins)), T.kind == kind).order_by(T.made_at, T.id)
    return {row.origin: row.person for row in conn.execute(wanted)}


def of_platform(conn: Connection, keyring: Keyring, platform_msg_id: str) -> Notice | None:
    """The notice that the platform took under this number."""
    row = conn.execute(select(NOTICE).where(T.platform_msg_id == platform_msg_id, T.platform_msg_id != "")).first()
    return from_row(keyring, row) if row else None


def _report(
    conn: Connection, which: ColumnElement[bool], state: State, result: str, now: datetime, msg_id: str | None = None
) -> bool:
    values = {"state": state.value, "result": result, "ended_at": moments.stored(now)}
    values |= {} if msg_id is None else {"platform_msg_id": msg_id}
    return conn.execute(update(NOTICE).where(which).values(values)).rowcount > 0
