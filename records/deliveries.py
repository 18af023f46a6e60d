"""Deliveries: which messages of the platform were answered, and with what; a second one gets the same."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Boolean, Column, LargeBinary, Table, delete

from records import moments, piecemeal
from records.database import Database
from records.metadata import METADATA, Number, Sealed
from records.secrecy import Keyring
from records.writing import Write, insert

KEY = 16

DELIVERY = Table(
    "delivery",
    METADATA,
    Column("key", LargeBinary(KEY), primary_key=True),
    Column("at", Number, nullable=False),
    Column("reply", Sealed),
    Column("late", Boolean, nullable=False, default=False),
)


def put(keyring: Keyring, key: bytes, reply: str, at: datetime, *, late: bool = False) -> Write:
    """Conflict when the delivery is already answered."""
    values = {
        "key": key,
        "at": moments.stored(at),
        "reply": keyring.seal(reply or None, "delivery.reply", key),
        "late": late,
    }
    return insert("delivery", values, or_skip=True, must_hit=True)


def open_reply(keyring: Keyring, key: bytes, sealed: bytes | None) -> str:
    return keyring.open(sealed, "delivery.reply", key)


def forget(db: Database, before: datetime) -> int:
    """Drops what the platform can no longer repeat; the number of rows dropped."""
    return piecemeal.change(db, delete(DELIVERY), DELIVERY.c.at < moments.stored(before))
