"""What was put down later for a slot: a figure from paper, or why there is none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Column, Connection, Row, SmallInteger, String, Table, delete, select

from records import moments, number, piecemeal
from records.database import Database
from records.metadata import METADATA, Number, Sealed
from records.secrecy import Keyring
from records.writing import Write, upsert

SLOT_NOTE = Table(
    "slot_note",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("day", Number, nullable=False, index=True),
    Column("person", Number, nullable=False, index=True),
    Column("slot", String(4), nullable=False),
    Column("tenths", SmallInteger),
    Column("words", Sealed),
    Column("account", Number, nullable=False),
    Column("at", Number, nullable=False),
)
T = SLOT_NOTE.c


@dataclass(frozen=True)
class SlotNote:
    """`tenths` None: it was not measured, and `words` say why."""

    day: date
    person: int
    slot: str
    tenths: int | None
    words: str
    account: int
    at: datetime


def put(keyring: Keyring, note: SlotNote) -> Write:
    """One for each slot; said again it is replaced."""
    id_ = number.of("slot_note", note.person, note.day, note.slot)
    values = {
        **vars(note), "id": id_, "day": moments.day_number(note.day), "at": moments.stored(note.at),
        "words": keyring.seal(note.words or None, "slot_note.words", id_),
    }  # fmt: skip
    return upsert("slot_note", ("id",), values)


def of(
    conn: Connection, keyring: Keyring, days: Iterable[date], people: Iterable[int]
) -> dict[tuple[date, int, str], SlotNote]:
    """By day, person and slot."""
    numbers = [moments.day_number(day) for day in days]
    rows = conn.execute(select(SLOT_NOTE).where(T.day.in_(numbers), T.person.in_(tuple(people))))
    found = (_from_row(keyring, row) for row in rows)
    return {(one.day, one.person, one.slot): one for one in found}


def forget(db: Database, before: date) -> int:
    """The number of rows dropped."""
    return piecemeal.change(db, delete(SLOT_NOTE), T.day < moments.day_number(before))


def _from_row(keyring: Keyring, row: Row) -> SlotNote:
    words = keyring.open(row.words, "slot_note.words", row.id)
    return SlotNote(
        moments.day_of(row.day), row.person, row.slot, row.tenths, words, row.account, moments.local(row.at)
    )
