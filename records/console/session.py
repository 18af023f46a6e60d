"""Sessions of the console: on the server, found by a digest of what the browser holds, ended by time or by a delete."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import Column, ColumnElement, Connection, LargeBinary, Row, String, Table, select

from records import moments
from records.metadata import METADATA, Number
from records.writing import Write, insert, update

TOKEN_BYTES, HASH_BYTES = 32, 32
DEVICE_MOST = 60

SESSION = Table(
    "console_session",
    METADATA,
    Column("hash", LargeBinary(HASH_BYTES), primary_key=True),
    Column("account", Number, nullable=False, index=True),
    Column("person", Number, nullable=False),
    Column("started", Number, nullable=False),
    Column("seen", Number, nullable=False),
    Column("ends", Number, nullable=False, index=True),
    Column("strong_at", Number),
    Column("device", String(DEVICE_MOST), nullable=False),
)
T = SESSION.c


@dataclass(frozen=True)
class Session:
    """`hash` is the digest of the token; `strong_at` when the second factor was last shown; `device` a browser's name."""

    hash: bytes
    account: int
    person: int
    started: datetime
    seen: datetime
    ends: datetime
    strong_at: datetime | None
    device: str


def fresh() -> str:
    """What the browser holds: 256 bits."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def digest(token: str) -> bytes:
    """Of a token only this is kept: who reads the table can be nobody."""
    return sha256(token.encode()).digest()


def begin(token: str, account: int, person: int, device: str, now: datetime, lasts: timedelta) -> Write:
    values = {
        "hash": digest(token), "account": account, "person": person, "started": moments.stored(now),
        "seen": moments.stored(now), "ends": moments.stored(now + lasts), "strong_at": None,
        "device": device[:DEVICE_MOST],
    }  # fmt: skip
    return insert("console_session", values)


def find(conn: Connection, token: str, now: datetime, idle: timedelta) -> Session | None:
    """None for one that never was, was ended, or whose time is over."""
    row = conn.execute(select(SESSION).where(T.hash == digest(token), *_alive(now, idle))).first()
    return _read(row) if row else None


def of_account(conn: Connection, account: int, now: datetime, idle: timedelta) -> tuple[Session, ...]:
    """Those that are open now, the last used first."""
    rows = conn.execute(select(SESSION).where(T.account == account, *_alive(now, idle)).order_by(T.seen.desc()))
    return tuple(map(_read, rows))


def touch(one: bytes, now: datetime) -> Write:
    """Somebody is still there. No condition: a session that was ended meanwhile stays ended."""
    return update("console_session", ("hash",), {"seen": moments.stored(now), "hash": one}, must_hit=False)


def strengthen(one: bytes, now: datetime) -> Write:
    return update("console_session", ("hash",), {"strong_at": moments.stored(now), "hash": one})


def end(one: bytes) -> Write:
    return Write("DELETE FROM console_session WHERE hash = :hash", {"hash": one})


def end_all(account: int) -> Write:
    return Write("DELETE FROM console_session WHERE account = :account", {"account": account})


def _alive(now: datetime, idle: timedelta) -> tuple[ColumnElement[bool], ...]:
    return T.ends > moments.stored(now), T.seen > moments.stored(now - idle)


def _read(row: Row) -> Session:
    return Session(
        bytes(row.hash), row.account, row.person, moments.local(row.started), moments.local(row.seen),
        moments.local(row.ends), moments.local_or_none(row.strong_at), row.device,
    )  # fmt: skip
