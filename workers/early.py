"""Events that came before we had written down what they are about: looked at again until they fit, or for two minutes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from records import early
from records.database import Connection
from records.early import Early
from workers import finished
from workers.broadcasts import mass
from workers.office import Office

AT_ONCE, TOGETHER = 200, 25
"""So many are looked at in a pass, and so few in a commit: another system of the same account sends messages too, whose events
fit nothing, and whoever reports meanwhile must not wait for them."""
WAITS = timedelta(minutes=2)
"""Whose call is not recorded by then is not ours."""


def settle(office: Office) -> int:
    """How many of those that wait belong to something of ours by now."""
    with office.database.read() as conn:
        waiting = early.waiting(conn, AT_ONCE)
    return sum(_settled(office, waiting[n : n + TOGETHER]) for n in range(0, len(waiting), TOGETHER))


def _settled(office: Office, some: Sequence[Early]) -> int:
    matched = 0
    with office.database.write() as conn:
        for one in some:
            fits = _fits(office, conn, one)
            if fits or office.clock() - one.at > WAITS:
                early.drop(conn, one.msg_id)
            matched += fits
    return matched


def _fits(office: Office, conn: Connection, one: Early) -> bool:
    if one.account is None:
        return mass.matched(conn, one.msg_id, one.status, one.totals)
    state = finished.matched(conn, office.keyring, one.msg_id, one.status, one.account, office.clock())
    return state is not None
