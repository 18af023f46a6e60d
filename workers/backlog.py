"""What waits to leave: the rows that the queue should have brought, by lane; and what is left without an end."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from records import moments
from records.database import Connection
from records.notices import NOTICE, Notice, State, from_row
from records.outbox import KEYED
from records.secrecy import Keyring
from records.talks import TALK, Talk
from workers.lanes import Lane
from workers.ways import Way

T = NOTICE.c


def waiting(conn: Connection, lane: Lane, since: datetime, limit: int) -> tuple[int, ...]:
    """Numbers of planned notices due before `since`, the longest due first; alarms before everything."""
    found: list[int] = []
    for urgency in lane.urgencies:
        wanted = NOTICE.select().with_only_columns(T.id)
        wanted = wanted.where(T.state == State.PLANNED, T.urgency == urgency, T.due_at <= moments.stored(since))
        found += conn.execute(wanted.order_by(T.due_at, T.id).limit(limit - len(found))).scalars()
    return tuple(found)


def lost(conn: Connection, keyring: Keyring, now: datetime) -> tuple[Notice, ...]:
    """Notices that may have gone out and can no longer be tried again under their key."""
    keyed = (T.channel == Way.TEMPLATE) & (T.first_tried_at > moments.stored(now - KEYED))
    wanted = NOTICE.select().where(T.state == State.UNKNOWN, ~keyed).order_by(T.due_at, T.id)
    return tuple(from_row(keyring, row) for row in conn.execute(wanted))


def windows(conn: Connection, accounts: Iterable[int]) -> dict[int, Talk]:
    """Of each account only what says whether it may be written to."""
    t = TALK.c
    wanted = TALK.select().with_only_columns(t.account, t.heard_at, t.window_left).where(t.account.in_(tuple(accounts)))
    return {
        row.account: Talk(heard_at=moments.local_or_none(row.heard_at or None), window_left=row.window_left)
        for row in conn.execute(wanted)
    }


def of_platform(conn: Connection, keyring: Keyring, platform_msg_id: str) -> Notice | None:
    """The notice that the platform took under this number."""
    row = conn.execute(NOTICE.select().where(T.platform_msg_id == platform_msg_id)).first()
    return from_row(keyring, row) if row else None
