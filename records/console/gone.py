"""What the console does not keep: anything of accounts whose person was erased, and entries whose time is over."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, delete

from records import moments
from records.console.entry import ENTRY
from records.console.guess import GUESS
from records.console.invite import INVITE
from records.console.official import OFFICIAL, PRINTED
from records.console.session import SESSION

TABLES = (SESSION, ENTRY, PRINTED, OFFICIAL)
ENDS = (SESSION.c.ends, ENTRY.c.expires_at, INVITE.c.expires_at, GUESS.c.free_at)


def erase(conn: Connection, accounts: Sequence[int]) -> int:
    """Sessions, links, second factors and names; the number of rows that went."""
    return sum(conn.execute(delete(table).where(table.c.account.in_(accounts))).rowcount for table in TABLES)


def forget(conn: Connection, now: datetime) -> int:
    """Sessions, links and invitations that are over, and guesses that no longer count; the number of rows that went."""
    return sum(conn.execute(delete(end.table).where(end <= moments.stored(now))).rowcount for end in ENDS)
