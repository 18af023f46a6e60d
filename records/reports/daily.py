"""Daily reports 日报: one row of an area and a day. A draft may be drawn up anew; once signed no statement here changes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

from sqlalchemy import CheckConstraint, Column, Connection, Index, LargeBinary, Row, Table, delete, select

from records import codes, moments, number, piecemeal
from records.access import Head
from records.between import between as lying
from records.database import Database
from records.metadata import METADATA, Number, Sealed
from records.secrecy import Keyring
from records.writing import Write, upsert

DIGEST_BYTES = 32

DAILY_REPORT = Table(
    "daily_report",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("day", Number, nullable=False),
    Column("area", Number, nullable=False),
    Column("content", Sealed, nullable=False),
    Column("digest", LargeBinary(DIGEST_BYTES), nullable=False),
    Column("drafted_at", Number, nullable=False),
    Column("signed_at", Number),
    Column("signer", Number),
    Column("account", Number),
    Column("log_position", Number),
    Column("log_digest", LargeBinary(DIGEST_BYTES)),
    CheckConstraint(
        "signed_at IS NULL OR (signer IS NOT NULL AND log_position IS NOT NULL)", name="signed_by_somebody"
    ),
)
T = DAILY_REPORT.c
Index("ix_daily_report_day_area", T.day, T.area, unique=True)
UNSIGNED = "daily_report.signed_at IS NULL"


@dataclass(frozen=True)
class Signature:
    """`signer` is a person; `log` is where the access log ended then, so that it cannot be shortened unseen."""

    signer: int
    account: int
    at: datetime
    log: Head


@dataclass(frozen=True)
class Daily:
    """`content` as `county.reports` writes it, `digest` its SHA-256."""

    day: date
    area: int
    content: str
    digest: bytes
    drafted_at: datetime
    signature: Signature | None = None

    @property
    def id(self) -> int:
        return number.of("daily report", moments.day_number(self.day), self.area)

    @property
    def whole(self) -> bool:
        """Whether the words are those whose digest was kept."""
        return sha256(self.content.encode()).digest() == self.digest


def draft(keyring: Keyring, one: Daily) -> Write:
    """Raises Conflict where it has been signed meanwhile."""
    return upsert("daily_report", ("id",), _values(keyring, one), unless=UNSIGNED)


def sign(keyring: Keyring, one: Daily, by: Signature) -> Write:
    """For good. Raises Conflict where it has been signed meanwhile."""
    signed = {
        "signed_at": moments.stored(by.at), "signer": by.signer, "account": by.account,
        "log_position": by.log.position, "log_digest": by.log.digest,
    }  # fmt: skip
    return upsert("daily_report", ("id",), {**_values(keyring, one), **signed}, unless=UNSIGNED)


def of_day(conn: Connection, keyring: Keyring, day: date, area: int) -> Daily | None:
    found = conn.execute(select(DAILY_REPORT).where(T.day == moments.day_number(day), T.area == area)).first()
    return _from_row(keyring, found) if found else None


def between(conn: Connection, keyring: Keyring, first: date, last: date, areas: Iterable[int]) -> tuple[Daily, ...]:
    """Of these areas, both days among them, in order."""
    days = T.day.between(moments.day_number(first), moments.day_number(last))
    wanted = select(DAILY_REPORT).where(days, T.area.in_(tuple(areas))).order_by(T.day, T.area)
    return tuple(_from_row(keyring, row) for row in conn.execute(wanted))


def every_signed(conn: Connection, keyring: Keyring) -> Iterator[Daily]:
    """In order, read as they are asked for."""
    wanted = select(DAILY_REPORT).where(T.signed_at.is_not(None)).order_by(T.day, T.area)
    for row in conn.execution_options(yield_per=500).execute(wanted):
        yield _from_row(keyring, row)


def drafted(conn: Connection, day: date) -> frozenset[int]:
    """The areas that have a report of that day, signed or not."""
    return frozenset(conn.execute(select(T.area).where(T.day == moments.day_number(day))).scalars())


def owed(conn: Connection, first: date, last: date, area: int) -> frozenset[date]:
    """The days of which an area has a report, signed or not."""
    days = T.day.between(moments.day_number(first), moments.day_number(last))
    return frozenset(map(moments.day_of, conn.execute(select(T.day).where(days, T.area == area)).scalars()))


def signed(conn: Connection, first: date, last: date, area: int) -> frozenset[tuple[date, int]]:
    """Day and area of those that were signed."""
    days = T.day.between(moments.day_number(first), moments.day_number(last))
    wanted = select(T.day, T.area).where(days, lying(T.area, *codes.inside(area)), T.signed_at.is_not(None))
    return frozenset((moments.day_of(row.day), row.area) for row in conn.execute(wanted))


def signatures(conn: Connection, area: int, first: date, most: int) -> tuple[tuple[date, datetime, bytes], ...]:
    """Day, moment and digest of an area's first signed reports since a day, in order."""
    since = T.day >= moments.day_number(first)
    wanted = select(T.day, T.signed_at, T.digest).where(since, T.area == area, T.signed_at.is_not(None))
    rows = conn.execute(wanted.order_by(T.day).limit(most))
    return tuple((moments.day_of(row.day), moments.local(row.signed_at), bytes(row.digest)) for row in rows)


def unsigned(conn: Connection, day: date, area: int) -> tuple[int, ...]:
    """Areas inside, itself among them, whose report of that day waits for its signature."""
    inside = lying(T.area, *codes.inside(area))
    wanted = select(T.area).where(T.day == moments.day_number(day), inside, T.signed_at.is_(None))
    return tuple(conn.execute(wanted.order_by(T.area)).scalars())


def forget(db: Database, before: date) -> int:
    """The number of rows dropped."""
    return piecemeal.change(db, delete(DAILY_REPORT), T.day < moments.day_number(before))


def _values(keyring: Keyring, one: Daily) -> dict[str, object]:
    return {
        "id": one.id, "day": moments.day_number(one.day), "area": one.area,
        "content": keyring.seal(one.content, "daily_report.content", one.id), "digest": one.digest,
        "drafted_at": moments.stored(one.drafted_at),
    }  # fmt: skip


def _from_row(keyring: Keyring, row: Row) -> Daily:
    content = keyring.open(row.content, "daily_report.content", row.id)
    signature = None
    if row.signed_at is not None:
        log = Head(row.log_position, bytes(row.log_digest))
        signature = Signature(row.signer, row.account, moments.local(row.signed_at), log)
    drafted_at = moments.local(row.drafted_at)
    return Daily(moments.day_of(row.day), row.area, content, bytes(row.digest), drafted_at, signature)
