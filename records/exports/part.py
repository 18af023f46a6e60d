"""The file of an export, sealed, a megabyte a row: it lies nowhere but in the database, and only for a day."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Column, Connection, SmallInteger, Table, delete, select

from records import number
from records.metadata import METADATA, Number, Sealed
from records.secrecy import Keyring
from records.writing import Write, insert

PIECE = 1_000_000

PART = Table(
    "export_part",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("export", Number, nullable=False, index=True),
    Column("n", SmallInteger, nullable=False),
    Column("content", Sealed, nullable=False),
)


def put(keyring: Keyring, export: int, content: bytes) -> Iterator[Write]:
    for n, start in enumerate(range(0, len(content), PIECE)):
        one = number.of("export_part", export, n)
        sealed = keyring.seal(content[start : start + PIECE], "export_part.content", one)
        yield insert("export_part", {"id": one, "export": export, "n": n, "content": sealed})


def whole(conn: Connection, keyring: Keyring, export: int) -> bytes:
    """b"" when there is nothing (any more)."""
    rows = conn.execute(select(PART).where(PART.c.export == export).order_by(PART.c.n))
    return b"".join(keyring.open_bytes(row.content, "export_part.content", row.id) for row in rows)


def drop(conn: Connection, export: int) -> int:
    return conn.execute(delete(PART).where(PART.c.export == export)).rowcount
