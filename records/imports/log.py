"""Which files were imported, when, and how many rows each brought; nothing of what stood in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Connection, Integer, LargeBinary, Table, select

from records import moments
from records.metadata import METADATA, Number
from records.writing import Write, insert

IMPORT = Table(
    "import_log",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("at", Number, nullable=False),
    Column("digest", LargeBinary(32), nullable=False),
    Column("added", Integer, nullable=False),
    Column("changed", Integer, nullable=False),
    Column("same", Integer, nullable=False),
)


@dataclass(frozen=True)
class Imported:
    """`digest`: SHA-256 of the file."""

    id: int
    at: datetime
    digest: bytes
    added: int
    changed: int
    same: int


def put(imported: Imported) -> Write:
    return insert("import_log", {**vars(imported), "at": moments.stored(imported.at)})


def last(conn: Connection) -> Imported | None:
    row = conn.execute(select(IMPORT).order_by(IMPORT.c.at.desc(), IMPORT.c.id).limit(1)).first()
    return Imported(**{**row._mapping, "at": moments.local(row.at), "digest": bytes(row.digest)}) if row else None
