"""Who agreed to an edition: never its author, and only to exactly these words for exactly so many people.

Both are kept by the database itself: the row repeats the author, refers to the edition by both, and must differ.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import CheckConstraint, Column, Connection, ForeignKeyConstraint, Integer, String, Table, func, select

from records import moments
from records.broadcasts.edition import Edition
from records.metadata import METADATA, Number
from records.writing import Write, insert

APPROVAL = Table(
    "approval",
    METADATA,
    Column("edition", Number, primary_key=True, autoincrement=False),
    Column("approver", Number, primary_key=True, autoincrement=False),
    Column("author", Number, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("count", Integer, nullable=False),
    Column("at", Number, nullable=False),
    CheckConstraint("approver <> author", name="two_people"),
    ForeignKeyConstraint(
        ["edition", "author"], ["edition.id", "edition.author"], deferrable=True, initially="DEFERRED"
    ),
    sqlite_with_rowid=False,
)
T = APPROVAL.c


@dataclass(frozen=True)
class Approval:
    edition: int
    approver: int
    at: datetime


def put(edition: Edition, approver: int, at: datetime) -> Write:
    """To the edition as it stands. The database refuses the author's own."""
    values = {
        "edition": edition.id, "approver": approver, "author": edition.author, "digest": edition.digest,
        "count": edition.count, "at": moments.stored(at),
    }  # fmt: skip
    return insert("approval", values, or_skip=True)


def of(conn: Connection, edition: Edition) -> tuple[Approval, ...]:
    """Those that hold for it as it is now, in order: who agreed to other words, people or counts agreed to nothing."""
    rows = conn.execute(select(T.edition, T.approver, T.at).where(_holding(edition)).order_by(T.at))
    return tuple(Approval(row.edition, row.approver, moments.local(row.at)) for row in rows)


def enough(conn: Connection, edition: Edition) -> bool:
    count = conn.execute(select(func.count()).select_from(APPROVAL).where(_holding(edition))).scalar_one()
    return count >= edition.approvals


def _holding(edition: Edition):  # type: ignore[no-untyped-def]  # noqa: ANN202 - SQLAlchemy's own
    return (T.edition == edition.id) & (T.digest == edition.digest) & (T.count == edition.count)
