"""Questions that found no answer, or one of no use, for whoever writes answers; nobody can say who asked."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Column, Connection, Row, String, Table, delete, func, select

from records import moments, piecemeal
from records.database import Database
from records.metadata import METADATA, Number, Sealed
from records.secrecy import Keyring
from records.writing import Write, insert

MISSING, USELESS = "missing", "useless"

GAP = Table(
    "hotline_gap",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("day", Number, nullable=False, index=True),
    Column("township", Number, nullable=False),
    Column("why", String(10), nullable=False),
    Column("answer", String(80), nullable=False),
    Column("asked", Sealed, nullable=False),
)


@dataclass(frozen=True)
class Gap:
    """`township` 0: nobody knows where. `answer`: the id of the one that was of no use, or ""."""

    id: int
    day: date
    township: int
    why: str
    asked: str
    answer: str = ""


def put(keyring: Keyring, gap: Gap) -> Write:
    values = {**vars(gap), "day": moments.day_number(gap.day)}
    values["asked"] = keyring.seal(gap.asked, "hotline_gap.asked", gap.id)
    return insert("hotline_gap", values, or_skip=True)


def every(conn: Connection, keyring: Keyring) -> tuple[Gap, ...]:
    """Oldest first."""
    return tuple(_from_row(keyring, row) for row in conn.execute(select(GAP).order_by(GAP.c.day, GAP.c.id)))


def latest(conn: Connection, keyring: Keyring, limit: int) -> tuple[Gap, ...]:
    """The newest first."""
    rows = conn.execute(select(GAP).order_by(GAP.c.day.desc(), GAP.c.id).limit(limit))
    return tuple(_from_row(keyring, row) for row in rows)


def count(conn: Connection) -> int:
    return conn.execute(select(func.count()).select_from(GAP)).scalar_one()


def drop(conn: Connection, ids: Collection[int]) -> None:
    """They have their answer now."""
    conn.execute(delete(GAP).where(GAP.c.id.in_(tuple(ids))))


def forget(db: Database, before: date) -> int:
    """The number of rows dropped."""
    return piecemeal.change(db, delete(GAP), GAP.c.day < moments.day_number(before))


def _from_row(keyring: Keyring, row: Row) -> Gap:
    asked = keyring.open(row.asked, "hotline_gap.asked", row.id)
    return Gap(row.id, moments.day_of(row.day), row.township, row.why, asked, row.answer)
