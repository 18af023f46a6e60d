"""Proof of erasure: each time that something went, what kind and how many rows, in a chain; never whose.

Like the access log (`records/access.py`): an entry that was changed, taken out or moved is found.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Connection, Index, LargeBinary, Row, String, Table, Text, select, text

from records import moments
from records.errors import Tampered
from records.metadata import METADATA, Number
from records.secrecy import DIGEST, Keyring
from records.writing import insert, run

FIRST = bytes(DIGEST)
LOG = "查阅记录"
"""The certificate that says up to where the access log went: its kind is that entry's digest, its count the number."""
LOCK = 7_210_432  # any number but that of the access log

CERTIFICATE = Table(
    "certificate",
    METADATA,
    Column("position", Number, primary_key=True, autoincrement=False),
    Column("at", Number, nullable=False),
    Column("what", String(30), nullable=False),
    Column("counts", Text, nullable=False),
    Column("digest", LargeBinary(DIGEST), nullable=False),
)
Index("ix_certificate_at", CERTIFICATE.c.at)


@dataclass(frozen=True)
class Certificate:
    """`what` is 到期 (the calendar), 删除 (a request) or LOG; `counts` how many rows went, by kind."""

    position: int
    at: datetime
    what: str
    counts: Mapping[str, int]
    digest: bytes

    @property
    def rows(self) -> int:
        return sum(self.counts.values())


def write(conn: Connection, keyring: Keyring, what: str, counts: Mapping[str, int], at: datetime) -> None:
    """Within the transaction that erases, or right after it; nothing when nothing went."""
    gone = {kind: count for kind, count in sorted(counts.items()) if count}
    if not gone:
        return
    if conn.dialect.name == "postgresql":
        conn.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
    last = conn.execute(select(CERTIFICATE).order_by(CERTIFICATE.c.position.desc()).limit(1)).first()
    values: dict[str, object] = {
        "position": last.position + 1 if last else 1, "at": moments.stored(at), "what": what,
        "counts": json.dumps(gone, ensure_ascii=False),
    }  # fmt: skip
    digest = _digest(keyring, bytes(last.digest) if last else FIRST, values)
    run(conn, [insert("certificate", {**values, "digest": digest})])


def latest(conn: Connection, most: int = 100) -> tuple[Certificate, ...]:
    rows = conn.execute(select(CERTIFICATE).order_by(CERTIFICATE.c.position.desc()).limit(most))
    return tuple(map(_from_row, rows))


def log_went(conn: Connection, keyring: Keyring) -> tuple[int, bytes] | None:
    """The last entry of the access log that the calendar took, and its digest. Raises Tampered."""
    latest = select(CERTIFICATE).where(CERTIFICATE.c.what == LOG).order_by(CERTIFICATE.c.position.desc()).limit(1)
    row = conn.execute(latest).first()
    if row is None:
        return None
    before = conn.execute(select(CERTIFICATE.c.digest).where(CERTIFICATE.c.position == row.position - 1)).scalar()
    values = {name: value for name, value in row._mapping.items() if name != "digest"}
    if _digest(keyring, bytes(before) if before else FIRST, values) != bytes(row.digest):
        raise Tampered(row.position, "the certificate of where the log begins is not what was written")
    ((digest, position),) = json.loads(row.counts).items()
    return position, bytes.fromhex(digest)


def verify(conn: Connection, keyring: Keyring) -> int:
    """How many there are. Raises Tampered at the first that does not fit."""
    before, position = FIRST, 0
    for row in conn.execute(select(CERTIFICATE).order_by(CERTIFICATE.c.position)):
        position += 1
        values = {name: value for name, value in row._mapping.items() if name != "digest"}
        if row.position != position or _digest(keyring, before, values) != bytes(row.digest):
            raise Tampered(position, "a certificate of erasure is not what was written")
        before = bytes(row.digest)
    return position


def _from_row(row: Row) -> Certificate:
    return Certificate(row.position, moments.local(row.at), row.what, json.loads(row.counts), bytes(row.digest))


def _digest(keyring: Keyring, before: bytes, values: dict[str, object]) -> bytes:
    fields = (before.hex(), *(f"{name}={values[name]!r}" for name in sorted(values)))
    return keyring.mac("certificate", "\x1f".join(fields))
