"""Rumours that people asked about, what was found out, and who is to hear it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Connection, Integer, Row, String, Table, delete, select

from records import moments, piecemeal
from records.database import Database
from records.metadata import METADATA, Number, Sealed
from records.secrecy import Keyring
from records.writing import Write, insert

RUMOUR = Table(
    "rumour",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("number", Integer, nullable=False, index=True),
    Column("asked_at", Number, nullable=False, index=True),
    Column("verdict", String(8), nullable=False),
    Column("judged_at", Number),
    Column("judged_by", Number),
    Column("claim", Sealed, nullable=False),
    Column("words", Sealed),
)

ASKER = Table(
    "rumour_asker",
    METADATA,
    Column("rumour", Number, primary_key=True, autoincrement=False),
    Column("account", Number, primary_key=True, autoincrement=False),
    Column("person", Number, nullable=False),
    Column("asked_at", Number, nullable=False, index=True),
    sqlite_with_rowid=False,
)


@dataclass(frozen=True)
class Rumour:
    """`verdict` "" while it is being checked; `words` say what is so. `judged_by` is an account."""

    id: int
    number: int
    asked_at: datetime
    claim: str
    verdict: str = ""
    words: str = ""
    judged_at: datetime | None = None
    judged_by: int | None = None


def put(keyring: Keyring, rumour: Rumour) -> Write:
    """One that waits for its verdict."""
    values = {
        "id": rumour.id, "number": rumour.number, "asked_at": moments.stored(rumour.asked_at), "verdict": "",
        "claim": keyring.seal(rumour.claim, "rumour.claim", rumour.id),
    }  # fmt: skip
    return insert("rumour", values, or_skip=True)


def asks(rumour: int, account: int, person: int, now: datetime) -> Write:
    """This account hears the verdict, once."""
    values = {"rumour": rumour, "account": account, "person": person, "asked_at": moments.stored(now)}
    return insert("rumour_asker", values, or_skip=True)


def judged(keyring: Keyring, rumour: int, verdict: str, words: str, account: int, now: datetime) -> Write:
    """Once: whoever is second meets Conflict."""
    sql = (
        "UPDATE rumour SET verdict = :verdict, words = :words, judged_at = :at, judged_by = :account "
        "WHERE id = :id AND judged_at IS NULL"
    )
    sealed = keyring.seal(words, "rumour.words", rumour)
    values = {"verdict": verdict, "words": sealed, "at": moments.stored(now), "account": account, "id": rumour}
    return Write(sql, values, must_hit=True)


def latest(conn: Connection, keyring: Keyring, limit: int) -> tuple[Rumour, ...]:
    """The newest first."""
    rows = conn.execute(select(RUMOUR).order_by(RUMOUR.c.asked_at.desc(), RUMOUR.c.id).limit(limit))
    return tuple(_from_row(keyring, row) for row in rows)


def unjudged(conn: Connection, keyring: Keyring, limit: int) -> tuple[Rumour, ...]:
    """The oldest first."""
    wanted = select(RUMOUR).where(RUMOUR.c.judged_at.is_(None)).order_by(RUMOUR.c.asked_at, RUMOUR.c.id).limit(limit)
    return tuple(_from_row(keyring, row) for row in conn.execute(wanted))


def of_number(conn: Connection, keyring: Keyring, number: int) -> Rumour | None:
    """The newest of this number."""
    wanted = select(RUMOUR).where(RUMOUR.c.number == number).order_by(RUMOUR.c.asked_at.desc(), RUMOUR.c.id).limit(1)
    row = conn.execute(wanted).first()
    return _from_row(keyring, row) if row else None


def askers(conn: Connection, rumour: int) -> tuple[tuple[int, int], ...]:
    """Account and person of everyone who asked, in order of asking."""
    wanted = select(ASKER.c.account, ASKER.c.person).where(ASKER.c.rumour == rumour)
    return tuple((row.account, row.person) for row in conn.execute(wanted.order_by(ASKER.c.asked_at, ASKER.c.account)))


def taken(conn: Connection, numbers: Iterable[int]) -> frozenset[int]:
    """Which of these numbers are in use."""
    return frozenset(conn.execute(select(RUMOUR.c.number).where(RUMOUR.c.number.in_(tuple(numbers)))).scalars())


def forget(db: Database, before: datetime) -> int:
    """Rumours and who asked about them; the number of rows dropped."""
    old = moments.stored(before)
    return piecemeal.change(db, delete(ASKER), ASKER.c.asked_at < old) + piecemeal.change(
        db, delete(RUMOUR), RUMOUR.c.asked_at < old
    )


def _from_row(keyring: Keyring, row: Row) -> Rumour:
    return Rumour(
        row.id, row.number, moments.local(row.asked_at), keyring.open(row.claim, "rumour.claim", row.id),
        row.verdict, keyring.open(row.words, "rumour.words", row.id), moments.local_or_none(row.judged_at), row.judged_by,
    )  # fmt: skip
