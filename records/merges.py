"""One person under two numbers: which of them is kept, who said so and when."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Column, Connection, Table, select

from records import moments
from records.metadata import METADATA, Number, refers
from records.writing import Write, insert

MERGE = Table(
    "merge",
    METADATA,
    Column("gone", Number, refers("person.id"), primary_key=True, autoincrement=False),
    Column("kept", Number, refers("person.id"), nullable=False, index=True),
    Column("at", Number, nullable=False),
    Column("account", Number, nullable=False),
)


def put(gone: int, kept: int, account: int, at: datetime) -> Write:
    return insert("merge", {"gone": gone, "kept": kept, "at": moments.stored(at), "account": account})


def kept(conn: Connection, person: int) -> int:
    """The number under which this person is kept now."""
    found = conn.execute(select(MERGE.c.kept).where(MERGE.c.gone == person)).scalar()
    return person if found is None else kept(conn, found)
