"""Invitations: a code that gives an office to the first account that says it in the chat; good for minutes, and once."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Column, Connection, LargeBinary, String, Table, text

from records import moments
from records.console.session import HASH_BYTES, digest
from records.metadata import METADATA, Number
from records.writing import Write, insert

GOOD_FOR = timedelta(minutes=10)
ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
LETTERS = 12

INVITE = Table(
    "console_invite",
    METADATA,
    Column("hash", LargeBinary(HASH_BYTES), primary_key=True),
    Column("role", String(20), nullable=False),
    Column("area", Number, nullable=False),
    Column("person", Number),
    Column("made_by", Number, nullable=False),
    Column("ends", Number),
    Column("expires_at", Number, nullable=False),
)


@dataclass(frozen=True)
class Invite:
    """`person`: only their own account may use it; `made_by` is an account (0 = the operator at the machine); `ends` is
    the end of the office."""

    role: str
    area: int
    person: int | None
    made_by: int
    ends: datetime | None = None


def fresh() -> str:
    """60 bits, in groups that can be read out: ABCD-EFGH-JKLM."""
    letters = "".join(secrets.choice(ALPHABET) for _ in range(LETTERS))
    return "-".join(letters[n : n + 4] for n in range(0, LETTERS, 4))


def put(code: str, invite: Invite, now: datetime) -> Write:
    values = {
        "hash": digest(_plain(code)), "role": invite.role, "area": invite.area, "person": invite.person,
        "made_by": invite.made_by, "ends": moments.stored_or_none(invite.ends),
        "expires_at": moments.stored(now + GOOD_FOR),
    }  # fmt: skip
    return insert("console_invite", values)


def take(conn: Connection, code: str, person: int, now: datetime) -> Invite | None:
    """Uses it up; None for one that never was, is over, was used, or is for somebody else."""
    row = conn.execute(TAKE, {"hash": digest(_plain(code)), "person": person, "now": moments.stored(now)}).first()
    if row is None:
        return None
    return Invite(row.role, row.area, row.person, row.made_by, moments.local_or_none(row.ends))


TAKE = text(
    "DELETE FROM console_invite WHERE hash = :hash AND expires_at > :now AND (person IS NULL OR person = :person)"
    " RETURNING role, area, person, made_by, ends"
)


def _plain(code: str) -> str:
    return "".join(letter for letter in code.upper() if letter in ALPHABET)
