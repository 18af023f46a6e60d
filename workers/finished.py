"""What became of a template notice after the platform had accepted it: delivered, refused by the person, or failed."""

from __future__ import annotations

from datetime import datetime

from records import early, receipts
from records.broadcasts import edition as editions
from records.broadcasts import results
from records.broadcasts.edition import Stage
from records.database import Connection
from records.early import Early
from records.notices import State, Urgency
from records.secrecy import Keyring
from records.writing import run
from workers import ledger, metrics
from workers.ways import Way

LATELY = 20
"""Editions of which a delivery without a number of its own may be."""
SUCCESS = "success"
REFUSED = "block"
"""`failed:user block`, in one spelling or another; every other failure is the platform's."""


def finished(
    conn: Connection, keyring: Keyring, platform_msg_id: str, status: str, account: int, now: datetime
) -> State | None:
    """Belongs into the turn of the event. None when it is about nothing of ours that we know of: it may have been faster than
    the answer to our call, and is kept for a moment (`workers.early`)."""
    state = matched(conn, keyring, platform_msg_id, status, account, now)
    if state is None:
        run(conn, [early.put(Early(platform_msg_id, status, now, account))])
    return state


def matched(
    conn: Connection, keyring: Keyring, platform_msg_id: str, status: str, account: int, now: datetime
) -> State | None:
    """None when it is about nothing of ours. Only a number that nobody knows can be of something of which we never saw the
    number."""
    state, result = _state(status), status[:40]
    ours = receipts.arrived(conn, platform_msg_id, state, result, now)
    if not ours and results.arrived(conn, platform_msg_id, state, result):
        return _of_a_broadcast(state)
    ours = ours or receipts.arrived_unasked(conn, account, platform_msg_id, state, result, now)
    if not ours:
        lately = editions.latest(conn, [Stage.RUNNING, Stage.STOPPED, Stage.DONE], LATELY)
        known = results.arrived_unasked(conn, account, lately, state, result)
        return _of_a_broadcast(state) if known else None
    metrics.NOTICES.labels(Way.TEMPLATE, state).inc()
    notice = receipts.of_platform(conn, keyring, platform_msg_id)
    if notice and state is not State.DELIVERED and notice.urgency is not Urgency.QUIET:
        ledger.call(conn, keyring, [(notice, state.value)], now)
    return state


def _of_a_broadcast(state: State) -> State:
    metrics.BROADCASTS.labels(Way.TEMPLATE, state).inc()
    return state


def _state(status: str) -> State:
    if status == SUCCESS:
        return State.DELIVERED
    return State.REFUSED if REFUSED in status else State.FAILED
