"""Entries: the one-time link and the code that the chat gives to who wants to sign in; good for minutes, and once."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta

from sqlalchemy import Column, Connection, LargeBinary, Table, select, text

from records import moments
from records.console.session import HASH_BYTES, TOKEN_BYTES, digest
from records.metadata import METADATA, Number
from records.secrecy import DIGEST, Keyring
from records.writing import Write, upsert

GOOD_FOR = timedelta(minutes=10)
CODE_DIGITS = 6

ENTRY = Table(
    "console_entry",
    METADATA,
    Column("account", Number, primary_key=True, autoincrement=False),
    Column("hash", LargeBinary(HASH_BYTES), nullable=False, unique=True),
    Column("code", LargeBinary(DIGEST), nullable=False),
    Column("expires_at", Number, nullable=False),
)
T = ENTRY.c


def fresh() -> tuple[str, str]:
    """A token for the link, and six digits to type."""
    return secrets.token_urlsafe(TOKEN_BYTES), f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}}"


def put(keyring: Keyring, account: int, token: str, code: str, now: datetime) -> Write:
    """The account's only one: an older link and code are dead."""
    values = {
        "account": account, "hash": digest(token), "code": _mac(keyring, account, code),
        "expires_at": moments.stored(now + GOOD_FOR),
    }  # fmt: skip
    return upsert("console_entry", ("account",), values)


def peek(conn: Connection, token: str, now: datetime) -> int | None:
    """Whose link it is, without using it up."""
    wanted = select(T.account).where(T.hash == digest(token), T.expires_at > moments.stored(now))
    return conn.execute(wanted).scalar()


def by_link(conn: Connection, token: str, now: datetime) -> int | None:
    """Uses it up; of two at the same moment one gets the account, the other None."""
    return _take(conn, "hash = :key", digest(token), now)


def by_code(conn: Connection, keyring: Keyring, account: int, code: str, now: datetime) -> bool:
    """Uses it up."""
    return _take(conn, "code = :key", _mac(keyring, account, code), now) is not None


def drop(account: int) -> Write:
    return Write("DELETE FROM console_entry WHERE account = :account", {"account": account})


def _take(conn: Connection, which: str, key: bytes, now: datetime) -> int | None:
    sql = f"DELETE FROM console_entry WHERE {which} AND expires_at > :now RETURNING account"  # noqa: S608 - our words
    return conn.execute(text(sql), {"key": key, "now": moments.stored(now)}).scalar()


def _mac(keyring: Keyring, account: int, code: str) -> bytes:
    return keyring.mac("console.code", f"{account}/{code}")
