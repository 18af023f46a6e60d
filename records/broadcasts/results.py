"""What became of a delivery: recorded a hundred to a commit, and mended by the platform's events."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter

from sqlalchemy import ColumnElement, Connection, update

from records import moments
from records.broadcasts.claims import TEMPLATE
from records.broadcasts.delivery import DELIVERY
from records.notices import State
from records.writing import Write, run

T = DELIVERY.c
UNDER_WAY = (State.PLANNED.value, State.SENDING.value, State.UNKNOWN.value)


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


def _ended(conn: Connection, which: ColumnElement[bool], state: State, result: str) -> bool:
    return conn.execute(update(DELIVERY).where(which).values(state=state.value, result=result)).rowcount > 0
