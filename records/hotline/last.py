"""The last question that an account had answered, for 「没用」 a moment later."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Connection, String, Table, delete, select

from records import moments, piecemeal
from records.database import Database
from records.metadata import METADATA, Number, Sealed
from records.secrecy import Keyring
from records.writing import Write, upsert

LAST = Table(
    "hotline_last",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("at", Number, nullable=False, index=True),
    Column("answer", String(80), nullable=False),
    Column("asked", Sealed, nullable=False),
)


@dataclass(frozen=True)
class Last:
    """`id`: the account; `answer`: the id of what it was answered with."""

    id: int
    at: datetime
    asked: str
    answer: str


def put(keyring: Keyring, last: Last) -> Write:
    values = {**vars(last), "at": moments.stored(last.at)}
    values["asked"] = keyring.seal(last.asked, "hotline_last.asked", last.id)
    return upsert("hotline_last", ("id",), values)


def find(conn: Connection, keyring: Keyring, account: int) -> Last | None:
    row = conn.execute(select(LAST).where(LAST.c.id == account)).first()
    if row is None:
        return None
    return Last(row.id, moments.local(row.at), keyring.open(row.asked, "hotline_last.asked", row.id), row.answer)


def forget(db: Database, before: datetime) -> int:
    """The number of rows dropped."""
    return piecemeal.change(db, delete(LAST), LAST.c.at < moments.stored(before))
