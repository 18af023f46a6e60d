"""Keys of the interface for machines: only a keyed digest of each is kept, so that a row lets nobody in."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Boolean, Column, Connection, LargeBinary, Row, String, Table, select, update

from records import moments
from records.metadata import METADATA, Number
from records.secrecy import DIGEST, Keyring
from records.writing import Write, upsert

KEY_BYTES = 32
NAME = 40
"""Letters of a name."""

API_KEY = Table(
    "api_key",
    METADATA,
    Column("name", String(NAME), primary_key=True),
    Column("hash", LargeBinary(DIGEST), nullable=False, unique=True),
    Column("area", Number, nullable=False),
    Column("whole", Boolean, nullable=False),
    Column("made_at", Number, nullable=False),
    Column("ends", Number, nullable=False),
    Column("used_at", Number),
)
T = API_KEY.c


@dataclass(frozen=True)
class ApiKey:
    """`name` is a system's, not a person's; `whole`: small counts of a village are shown to it, too."""

    name: str
    area: int
    whole: bool
    made_at: datetime
    ends: datetime
    used_at: datetime | None = None


def fresh() -> str:
    return secrets.token_urlsafe(KEY_BYTES)


def put(keyring: Keyring, secret: str, key: ApiKey) -> Write:
    """In place of the one that was called so before. Raises Conflict where that one has not ended."""
    values = {
        "name": key.name, "hash": _digest(keyring, secret), "area": key.area, "whole": key.whole,
        "made_at": moments.stored(key.made_at), "ends": moments.stored(key.ends), "used_at": None,
    }  # fmt: skip
    return upsert("api_key", ("name",), values, unless="api_key.ends <= excluded.made_at")


def find(conn: Connection, keyring: Keyring, secret: str, now: datetime) -> ApiKey | None:
    """One look-up whatever was sent; None for a key that never was, or has ended."""
    wanted = select(API_KEY).where(T.hash == _digest(keyring, secret), T.ends > moments.stored(now))
    row = conn.execute(wanted).first()
    return _from_row(row) if row else None


def all_(conn: Connection) -> tuple[ApiKey, ...]:
    """Those that have ended too, by name."""
    return tuple(map(_from_row, conn.execute(select(API_KEY).order_by(T.name))))


def used(conn: Connection, name: str, now: datetime) -> None:
    conn.execute(update(API_KEY).where(T.name == name).values(used_at=moments.stored(now)))


def end(conn: Connection, name: str, now: datetime) -> bool:
    """Whether there was one to end."""
    ends = moments.stored(now)
    return bool(conn.execute(update(API_KEY).where(T.name == name, T.ends > ends).values(ends=ends)).rowcount)


def _digest(keyring: Keyring, secret: str) -> bytes:
    return keyring.mac("api.key", secret)


def _from_row(row: Row) -> ApiKey:
    made_at, ends = moments.local(row.made_at), moments.local(row.ends)
    return ApiKey(row.name, row.area, bool(row.whole), made_at, ends, moments.local_or_none(row.used_at))
