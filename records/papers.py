"""Papers that wait to be downloaded: sealed in the row, found by a token that only the link holds, for a day."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import Column, Connection, LargeBinary, String, Table, delete, select

from records import moments, piecemeal
from records.database import Database
from records.metadata import METADATA, Number, Sealed
from records.secrecy import Keyring
from records.writing import Write, insert

TOKEN_BYTES, HASH_BYTES = 16, 32
GOOD_FOR = timedelta(hours=24)

PAPER = Table(
    "paper",
    METADATA,
    Column("hash", LargeBinary(HASH_BYTES), primary_key=True),
    Column("name", String(80), nullable=False),
    Column("account", Number, nullable=False),
    Column("person", Number),
    Column("expires_at", Number, nullable=False, index=True),
    Column("content", Sealed, nullable=False),
)


@dataclass(frozen=True)
class Kept:
    """`name` is what the file is called, without personal data; `person` whom it is about, if one; `account` for whom it
    was made."""

    name: str
    account: int
    person: int | None
    content: bytes


def fresh() -> str:
    """A token of 128 bits, for a link."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def put(keyring: Keyring, token: str, paper: Kept, now: datetime) -> Write:
    """Of the token only a digest is kept: who reads the table can open no link."""
    values = {
        "hash": _hash(token), "name": paper.name, "account": paper.account, "person": paper.person,
        "expires_at": moments.stored(now + GOOD_FOR),
        "content": keyring.seal(paper.content, "paper.content", _hash(token)),
    }  # fmt: skip
    return insert("paper", values)


def find(conn: Connection, keyring: Keyring, token: str, now: datetime) -> Kept | None:
    """None for a token that never was, and for one whose day is over."""
    digest = _hash(token)
    row = conn.execute(select(PAPER).where(PAPER.c.hash == digest, PAPER.c.expires_at > moments.stored(now))).first()
    if row is None:
        return None
    return Kept(row.name, row.account, row.person, keyring.open_bytes(row.content, "paper.content", digest))


def forget(db: Database, now: datetime) -> int:
    """Drops those whose day is over; the number of rows dropped."""
    return piecemeal.change(db, delete(PAPER), PAPER.c.expires_at <= moments.stored(now))


def _hash(token: str) -> bytes:
    return sha256(token.encode()).digest()
