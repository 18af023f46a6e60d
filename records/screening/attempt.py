"""Attempts to reach a contact: each with its time, its author and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Boolean, Column, Connection, Table

from records.metadata import METADATA, Number, Sealed
from records.screening.rows import Rows
from records.secrecy import Keyring

ATTEMPT = Table(
    "contact_try",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("contact", Number, nullable=False, index=True),
    Column("made_at", Number, nullable=False),
    Column("account", Number, nullable=False),
    Column("reached", Boolean, nullable=False),
    Column("words", Sealed),
)


@dataclass(frozen=True)
class Attempt:
    id: int
    contact: int
    made_at: datetime
    account: int
    reached: bool
    words: str = ""


ROWS = Rows(ATTEMPT, Attempt)


def of_contact(conn: Connection, keyring: Keyring, contact: int) -> tuple[Attempt, ...]:
    """Oldest first."""
    return ROWS.several(conn, keyring, ATTEMPT.c.contact == contact, ATTEMPT.c.made_at)
