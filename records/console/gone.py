"""What the console keeps of accounts whose person was erased: nothing."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, delete

from records.console.entry import ENTRY
from records.console.official import OFFICIAL, PRINTED
from records.console.session import SESSION

TABLES = (SESSION, ENTRY, PRINTED, OFFICIAL)


def erase(conn: Connection, accounts: Sequence[int]) -> int:
    """Sessions, links, second factors and names; the number of rows that went."""
    return sum(conn.execute(delete(table).where(table.c.account.in_(accounts))).rowcount for table in TABLES)
