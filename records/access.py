"""The access log: who read which named person, when and why; a chain in which no link can be changed unseen.

Each entry carries a keyed digest of itself and of the one before. An edit breaks the digest, a deletion or another
order breaks the chain (`records/chain.py` looks), and a cut at the end is seen against `head`, which the operator keeps
on a second machine.
The key is the look-up key: who only holds the database can neither forge an entry nor mend the chain.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Connection, Index, LargeBinary, String, Table, select, text

from records import moments
from records.metadata import METADATA, Number
from records.secrecy import DIGEST, Keyring
from records.writing import insert, run

FIRST = bytes(DIGEST)
APPEND_LOCK = 7_210_431  # any number, the same in every process

ACCESS = Table(
    "access",
    METADATA,
    Column("position", Number, primary_key=True, autoincrement=False),
    Column("at", Number, nullable=False),
    Column("reader", Number, nullable=False),
    Column("person", Number, nullable=False),
    Column("what", String(60), nullable=False),
    Column("reason", String(200), nullable=False),
    Column("digest", LargeBinary(DIGEST), nullable=False),
)
Index("ix_access_person_at", ACCESS.c.person, ACCESS.c.at)
Index("ix_access_reader_at", ACCESS.c.reader, ACCESS.c.at)


@dataclass(frozen=True)
class Access:
    """`reader` is an account (0 = the system); `what` a fixed word (名单, 电话, 导出 …), never content."""

    reader: int
    person: int
    what: str
    reason: str
    at: datetime


@dataclass(frozen=True)
class Head:
    """Where the log ends: enough to notice later that its end was cut off."""

    position: int
    digest: bytes


def append(conn: Connection, keyring: Keyring, *entries: Access) -> Head:
    """One writer at a time: the entries follow each other without a gap. Within the transaction that shows the data."""
    alone(conn)
    end = head(conn)
    writes = []
    for entry in entries:
        values = {"position": end.position + 1, **vars(entry), "at": moments.stored(entry.at)}
        end = Head(end.position + 1, digest(keyring, end.digest, values))
        writes.append(insert("access", {**values, "digest": end.digest}))
    run(conn, writes)
    return end


def alone(conn: Connection) -> None:
    """Nobody else appends before this transaction has ended: what is counted from here on stays so."""
    if conn.dialect.name == "postgresql":
        conn.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": APPEND_LOCK})


def head(conn: Connection) -> Head:
    row = conn.execute(select(ACCESS.c.position, ACCESS.c.digest).order_by(ACCESS.c.position.desc()).limit(1)).first()
    return Head(row.position, bytes(row.digest)) if row else Head(0, FIRST)


def digest(keyring: Keyring, before: bytes, values: dict[str, object]) -> bytes:
    fields = (before.hex(), *(f"{name}={values[name]!r}" for name in sorted(values)))
    return keyring.mac("access", "\x1f".join(fields))
