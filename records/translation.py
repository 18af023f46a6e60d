"""Translations that a native reader has approved in the console: of which sentence, whose word it rests on, until it is taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, ColumnElement, Connection, String, Table, Text, case, func, select, true

from records import moments, number
from records.metadata import METADATA, Number, Sealed
from records.secrecy import Keyring
from records.writing import Write, upsert

TRANSLATION = Table(
    "translation",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("language", String(8), nullable=False),
    Column("chinese", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("reader", Sealed, nullable=False),
    Column("writer", Number, nullable=False),
    Column("at", Number, nullable=False),
    Column("ender", Number),
    Column("ended_at", Number),
)
T = TRANSLATION.c


@dataclass(frozen=True)
class Translated:
    """`reader`: the native reader, by name and office. `writer`: the person who wrote it down. A sentence that changes with a
    release is another sentence, which nobody has read."""

    language: str
    chinese: str
    words: str
    reader: str
    writer: int
    at: datetime

    @property
    def id(self) -> int:
        return number_of(self.language, self.chinese)


def number_of(language: str, chinese: str) -> int:
    """Of a sentence in a language."""
    return number.of("translation", language, chinese)


def put(keyring: Keyring, one: Translated) -> Write:
    """In place of what was approved before."""
    return upsert("translation", ("id",), {
        "id": one.id, "language": one.language, "chinese": one.chinese, "words": one.words,
        "reader": keyring.seal(one.reader, "translation.reader", one.id), "writer": one.writer,
        "at": moments.stored(one.at), "ender": None, "ended_at": None,
    })  # fmt: skip


def end(id_: int, ender: int, at: datetime) -> Write:
    """From now on it is said in Chinese. Conflict when it does not stand."""
    sql = "UPDATE translation SET ender = :ender, ended_at = :at WHERE id = :id AND ended_at IS NULL"
    return Write(sql, {"id": id_, "ender": ender, "at": moments.stored(at)}, must_hit=True)


def find(conn: Connection, keyring: Keyring, id_: int) -> Translated | None:
    """None where none stands."""
    return next(iter(_found(conn, keyring, T.id == id_)), None)


def standing(conn: Connection, keyring: Keyring) -> tuple[Translated, ...]:
    """The latest first."""
    return _found(conn, keyring, true())


def said(conn: Connection) -> dict[tuple[str, str], str]:
    """(Language, Chinese) → words, of those that stand."""
    rows = conn.execute(select(T.language, T.chinese, T.words).where(T.ended_at.is_(None)))
    return {(row.language, row.chinese): row.words for row in rows}


def version(conn: Connection) -> tuple[int, int, int]:
    """Another one as soon as another translation stands."""
    stand = func.count(case((T.ended_at.is_(None), 1)))
    row = conn.execute(select(stand, func.max(T.at), func.max(T.ended_at))).one()
    return row[0], row[1] or 0, row[2] or 0


def _found(conn: Connection, keyring: Keyring, which: ColumnElement[bool]) -> tuple[Translated, ...]:
    rows = conn.execute(select(TRANSLATION).where(T.ended_at.is_(None), which).order_by(T.at.desc(), T.id))
    return tuple(
        Translated(
            row.language, row.chinese, row.words, keyring.open(row.reader, "translation.reader", row.id), row.writer,
            moments.local(row.at),
        )
        for row in rows
    )  # fmt: skip
