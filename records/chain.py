"""Whether the access log is as it was written: walked as a whole or in pieces, and shortened where its days are over."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, func, select

from records import access, moments, piecemeal
from records.access import ACCESS, FIRST, Head, digest
from records.database import Database
from records.errors import Tampered
from records.privacy import certificate
from records.secrecy import Keyring


def start(conn: Connection, keyring: Keyring) -> Head:
    """Behind which entry the log begins: what is older went by the calendar, with a certificate. Raises Tampered."""
    went = certificate.log_went(conn, keyring)
    return Head(*went) if went else Head(0, FIRST)


def verify(conn: Connection, keyring: Keyring, *anchors: Head) -> Head:
    """Walks the whole chain to its head. Raises Tampered at the first entry that does not fit; with `anchors` (heads
    seen earlier, kept elsewhere) also when the log no longer contains one of them. Anchors of before its beginning say
    nothing any more."""
    end = start(conn, keyring)
    wanted = {anchor.position: anchor for anchor in anchors if anchor.position and anchor.position >= end.position}
    if any(anchor != wanted.get(anchor.position, anchor) for anchor in anchors):
        raise Tampered(max(wanted), "two different entries of this number were noted elsewhere")
    _fits(end, wanted)
    for row in conn.execution_options(yield_per=5000).execute(_behind(end.position)):
        end = _next(keyring, end, row)
        _fits(end, wanted)
    if wanted:
        raise Tampered(end.position, "the log ends before the entry that was noted elsewhere")
    return end


def walk(conn: Connection, keyring: Keyring, after: int, most: int) -> Head:
    """A piece of the chain: the entries behind `after`, which was checked before; where the piece ends. Raises Tampered."""
    end = start(conn, keyring)
    if after > end.position:
        before = conn.execute(select(ACCESS.c.digest).where(ACCESS.c.position == after)).scalar()
        if before is None:
            raise Tampered(after, "missing")
        end = Head(after, bytes(before))
    for row in conn.execute(_behind(end.position).limit(most)):
        end = _next(keyring, end, row)
    return end


def forget(db: Database, keyring: Keyring, before: datetime, now: datetime) -> int:
    """Drops the entries of before then, all but the last of the log; a certificate says where it begins from now on."""
    with db.write() as conn:
        access.alone(conn)
        newer = conn.execute(select(func.min(ACCESS.c.position)).where(ACCESS.c.at >= moments.stored(before))).scalar()
        last = (newer or access.head(conn).position) - 1
        row = conn.execute(select(ACCESS.c.digest).where(ACCESS.c.position == last)).first()
        if row is None:
            return 0
        certificate.write(conn, keyring, certificate.LOG, {bytes(row.digest).hex(): last}, now)
    return piecemeal.change(db, delete(ACCESS), ACCESS.c.position <= last)


def _behind(position: int) -> Select[Any]:
    return select(ACCESS).where(ACCESS.c.position > position).order_by(ACCESS.c.position)


def _fits(end: Head, wanted: dict[int, Head]) -> None:
    if wanted.pop(end.position, end) != end:
        raise Tampered(end.position, "not the entry that was noted elsewhere")


def _next(keyring: Keyring, before: Head, row: Row) -> Head:
    if row.position != before.position + 1:
        raise Tampered(before.position + 1, "missing")
    values = {name: value for name, value in row._mapping.items() if name != "digest"}
    now = digest(keyring, before.digest, values)
    if now != bytes(row.digest):
        raise Tampered(row.position, "changed")
    return Head(row.position, now)
