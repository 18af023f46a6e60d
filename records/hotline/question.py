"""Questions that went to a person on duty, until they are answered and for a month after that."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Connection, Integer, Row, Table, delete, select

from records import codes, moments, piecemeal
from records.between import between
from records.database import Database
from records.metadata import METADATA, Number, Sealed
from records.secrecy import Keyring
from records.writing import Write, insert

QUESTION = Table(
    "hotline_question",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("number", Integer, nullable=False, index=True),
    Column("account", Number, nullable=False),
    Column("person", Number, nullable=False),
    Column("area", Number, nullable=False),
    Column("official", Number, nullable=False),
    Column("asked_at", Number, nullable=False, index=True),
    Column("answered_at", Number),
    Column("answered_by", Number),
    Column("asked", Sealed, nullable=False),
)


@dataclass(frozen=True)
class Question:
    """`number` is what officials type; among those that wait it is one question's. `official`: the person asked;
    `answered_by` an account."""

    id: int
    number: int
    account: int
    person: int
    area: int
    official: int
    asked_at: datetime
    asked: str
    answered_at: datetime | None = None
    answered_by: int | None = None


def put(keyring: Keyring, question: Question) -> Write:
    values = {**vars(question), "asked_at": moments.stored(question.asked_at), "answered_at": None}
    values["asked"] = keyring.seal(question.asked, "hotline_question.asked", question.id)
    return insert("hotline_question", values, or_skip=True)


def of_number(conn: Connection, keyring: Keyring, number: int) -> Question | None:
    """The newest of this number."""
    wanted = select(QUESTION).where(QUESTION.c.number == number)
    row = conn.execute(wanted.order_by(QUESTION.c.asked_at.desc(), QUESTION.c.id).limit(1)).first()
    return _from_row(keyring, row) if row else None


def waiting(conn: Connection, keyring: Keyring, area: int, limit: int) -> tuple[Question, ...]:
    """Those of an area that nobody has answered, the oldest first."""
    there = between(QUESTION.c.area, *codes.inside(area)) & QUESTION.c.answered_at.is_(None)
    rows = conn.execute(select(QUESTION).where(there).order_by(QUESTION.c.asked_at, QUESTION.c.id).limit(limit))
    return tuple(_from_row(keyring, row) for row in rows)


def taken(conn: Connection, numbers: Iterable[int]) -> frozenset[int]:
    """Which of these numbers are in use."""
    wanted = select(QUESTION.c.number).where(QUESTION.c.number.in_(tuple(numbers)))
    return frozenset(conn.execute(wanted).scalars())


def answered(question: int, account: int, now: datetime) -> Write:
    """Once: whoever is second meets Conflict."""
    sql = "UPDATE hotline_question SET answered_at = :at, answered_by = :account WHERE id = :id AND answered_at IS NULL"
    return Write(sql, {"at": moments.stored(now), "account": account, "id": question}, must_hit=True)


def forget(db: Database, before: datetime) -> int:
    """The number of rows dropped."""
    return piecemeal.change(db, delete(QUESTION), QUESTION.c.asked_at < moments.stored(before))


def _from_row(keyring: Keyring, row: Row) -> Question:
    values = dict(row._mapping)
    values |= {name: moments.local_or_none(values[name]) for name in ("asked_at", "answered_at")}
    return Question(**{**values, "asked": keyring.open(row.asked, "hotline_question.asked", row.id)})
