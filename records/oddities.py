"""What arrived and was not understood: unknown events as counts, and messages that no turn could digest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Connection, Integer, LargeBinary, String, Table, delete, select

from records import moments, piecemeal
from records.database import Database
from records.deliveries import KEY
from records.metadata import METADATA, Number, Sealed
from records.secrecy import Keyring
from records.writing import Write, insert

UNKNOWN_EVENT = Table(
    "unknown_event",
    METADATA,
    Column("name", String(60), primary_key=True),
    Column("times", Integer, nullable=False),
    Column("last_at", Number, nullable=False),
    sqlite_with_rowid=False,
)

POISON = Table(
    "poison",
    METADATA,
    Column("key", LargeBinary(KEY), primary_key=True),
    Column("at", Number, nullable=False),
    Column("reason", String(60), nullable=False),
    Column("body", Sealed),
)


@dataclass(frozen=True)
class UnknownEvent:
    name: str
    times: int
    last_at: datetime


def unknown_event(name: str, now: datetime) -> Write:
    """Counts it; its content is not kept."""
    sql = (
        "INSERT INTO unknown_event (name, times, last_at) VALUES (:name, 1, :last_at) ON CONFLICT (name) "
        "DO UPDATE SET times = unknown_event.times + 1, last_at = excluded.last_at"
    )
    values = {"name": name[:60], "last_at": moments.stored(now)}
    return Write(sql, values, shared=("unknown_event", values["name"]))


def unknown_events(conn: Connection) -> tuple[UnknownEvent, ...]:
    """The latest first."""
    rows = conn.execute(select(UNKNOWN_EVENT).order_by(UNKNOWN_EVENT.c.last_at.desc()))
    return tuple(UnknownEvent(row.name, row.times, moments.local(row.last_at)) for row in rows)


def poison(keyring: Keyring, key: bytes, body: bytes | None, reason: str, now: datetime) -> Write:
    """Kept sealed for whoever repairs it; `reason` is a fixed word, never content. No `body`: it must not be kept."""
    sealed = keyring.seal(body, "poison.body", key)
    return insert("poison", {"key": key, "at": moments.stored(now), "reason": reason, "body": sealed}, or_skip=True)


def forget(db: Database, before: datetime) -> int:
    """Drops messages that nobody could repair; the number of rows dropped."""
    return piecemeal.change(db, delete(POISON), POISON.c.at < moments.stored(before))
