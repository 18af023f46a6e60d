"""Events of the platform about a number that we have not written down yet: they can be faster than the answer to our call."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Connection, Integer, Row, String, Table, delete, select

from records import moments
from records.metadata import METADATA, Number
from records.writing import Write, insert

EARLY = Table(
    "early_event",
    METADATA,
    Column("msg_id", String(32), primary_key=True),
    Column("status", String(40), nullable=False),
    Column("at", Number, nullable=False),
    Column("account", Number),
    Column("sent", Integer, nullable=False),
    Column("filtered", Integer, nullable=False),
    Column("failed", Integer, nullable=False),
    sqlite_with_rowid=False,
)
T = EARLY.c
NONE = (0, 0, 0)


@dataclass(frozen=True, slots=True)
class Early:
    """Of a template message, for `account`; of a mass job (None) with its totals: sent, filtered, failed."""

    msg_id: str
    status: str
    at: datetime
    account: int | None = None
    totals: tuple[int, int, int] = NONE


def put(one: Early) -> Write:
    sent, filtered, failed = one.totals
    values = {
        "msg_id": one.msg_id[:32], "status": one.status[:40], "at": moments.stored(one.at), "account": one.account,
        "sent": sent, "filtered": filtered, "failed": failed,
    }  # fmt: skip
    return insert("early_event", values, or_skip=True)


def waiting(conn: Connection, most: int) -> tuple[Early, ...]:
    """The longest waiting first."""
    return tuple(map(_early, conn.execute(select(EARLY).order_by(T.at, T.msg_id).limit(most))))


def drop(conn: Connection, msg_id: str) -> None:
    conn.execute(delete(EARLY).where(T.msg_id == msg_id))


def _early(row: Row) -> Early:
    return Early(row.msg_id, row.status, moments.local(row.at), row.account, (row.sent, row.filtered, row.failed))
