"""How the rows of a chunk end: counted, settled where nobody knows, cancelled where nothing more leaves."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, func, or_, select, update

from records import moments
from records.broadcasts.claims import TEMPLATE, UNKNOWN
from records.broadcasts.delivery import CHUNK, DELIVERY, MASS, Chunk, inside
from records.broadcasts.results import UNDER_WAY
from records.notices import State
from records.outbox import KEYED

C, T = CHUNK.c, DELIVERY.c


def count(conn: Connection, chunk: Chunk) -> int:
    """Counts anew what of a chunk has not ended, and keeps it: a chunk at 0 is not looked at again."""
    left = select(func.count()).where(inside(chunk), T.state.in_(UNDER_WAY), T.channel != MASS).scalar_subquery()
    changed = update(CHUNK).where(C.edition == chunk.edition, C.first == chunk.first).values(open=left)
    return int(conn.execute(changed.returning(C.open)).scalar_one())


def settle(conn: Connection, chunk: Chunk, now: datetime) -> int:
    """Leases that ran out, and what nobody knows: a template goes again under its key for eight minutes after the first
    try, everything else is final, for a person to see. How many are to go again."""
    stamp, keyed = moments.stored(now), moments.stored(now - KEYED)
    over = or_(T.state == State.UNKNOWN.value, (T.state == State.SENDING.value) & (T.lease_until <= stamp))
    lost = inside(chunk) & over
    again = (T.channel == TEMPLATE) & (T.first_tried_at > keyed)
    planned = {"state": State.PLANNED.value, "result": UNKNOWN, "lease_until": None, "due_at": stamp}
    more = conn.execute(update(DELIVERY).where(lost, again).values(planned)).rowcount
    final = {"state": State.UNKNOWN_FINAL.value, "result": UNKNOWN, "lease_until": None}
    conn.execute(update(DELIVERY).where(lost).values(final))
    return more


def cancel(conn: Connection, chunk: Chunk) -> None:
    """What has not left will not leave."""
    planned = inside(chunk) & (T.state == State.PLANNED.value)
    conn.execute(update(DELIVERY).where(planned).values(state=State.CANCELLED.value))
