"""The release of a stay: who has signed it, and the number of its letter, one after the other in each year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Column,
    Connection,
    Integer,
    LargeBinary,
    Row,
    Table,
    UniqueConstraint,
    func,
    select,
    text,
)

from records import moments
from records.metadata import METADATA, Number
from records.quarantine.signatures import DIGEST_BYTES
from records.writing import Write, upsert

RELEASE = Table(
    "release_letter",
    METADATA,
    Column("stay", Number, primary_key=True, autoincrement=False),
    Column("digest", LargeBinary(DIGEST_BYTES), nullable=False),
    Column("doctor", Number),
    Column("doctor_at", Number),
    Column("cadre", Number),
    Column("cadre_at", Number),
    Column("year", Integer),
    Column("number", Integer),
    CheckConstraint("doctor IS NULL OR cadre IS NULL OR doctor <> cadre", name="ck_release_letter_two_people"),
    UniqueConstraint("year", "number"),
)
T = RELEASE.c
NUMBER_LOCK = 7_210_447  # any number, the same in every process


@dataclass(frozen=True)
class Release:
    """`digest` is that of all slots as they were when it was signed; `number` None until both have."""

    stay: int
    digest: bytes
    doctor: int | None = None
    doctor_at: datetime | None = None
    cadre: int | None = None
    cadre_at: datetime | None = None
    year: int | None = None
    number: int | None = None


UNSEEN = (
    "release_letter.number IS NULL AND (release_letter.digest <> excluded.digest"
    " OR ((release_letter.doctor IS NULL OR release_letter.doctor = excluded.doctor)"
    " AND (release_letter.cadre IS NULL OR release_letter.cadre = excluded.cadre)))"
)


def put(release: Release) -> Write:
    """Conflict when the other has signed the same meanwhile: then this one is the second, and numbers the letter."""
    values: dict[str, Any] = vars(release) | {
        name: moments.stored_or_none(getattr(release, name)) for name in ("doctor_at", "cadre_at")
    }
    return upsert("release_letter", ("stay",), values, unless=UNSEEN)


def find(conn: Connection, stay: int) -> Release | None:
    row = conn.execute(select(RELEASE).where(T.stay == stay)).first()
    return _from_row(row) if row else None


def next_number(conn: Connection, year: int) -> int:
    """One taker at a time, until the end of the transaction."""
    if conn.dialect.name == "postgresql":
        conn.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": NUMBER_LOCK})
    return int(conn.execute(select(func.coalesce(func.max(T.number), 0)).where(T.year == year)).scalar_one()) + 1


def _from_row(row: Row) -> Release:
    at = {name: moments.local_or_none(row._mapping[name]) for name in ("doctor_at", "cadre_at")}
    return Release(**{**row._mapping, **at, "digest": bytes(row.digest)})
