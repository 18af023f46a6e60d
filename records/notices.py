"""Notices: words for one person, each a row before it leaves and after it arrived.

A notice without words (a reminder, of which a county plans 250,000 in one minute) gets them when it leaves, from what
is true then. It stands in no index but that of what is to leave; `reminders.number_of` finds it by account and day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Index,
    Row,
    SmallInteger,
    String,
    Table,
    delete,
    literal_column,
    select,
)

from records import moments, piecemeal
from records.database import Database
from records.metadata import METADATA, Number, Sealed
from records.secrecy import Keyring
from records.writing import Write, insert


class State(StrEnum):
    """The states of `docs` promise: everything but the first two and UNKNOWN is final."""

    PLANNED = "planned"
    SENDING = "sending"
    ACCEPTED = "accepted"
    DELIVERED = "delivered"
    REFUSED = "refused"
    FAILED = "failed"
    SKIPPED = "skipped"
    UNKNOWN = "unknown"
    UNKNOWN_FINAL = "unknown_final"
    CANCELLED = "cancelled"
    CALL_LIST = "call_list"


class Urgency(StrEnum):
    ALARM = "alarm"
    TODAY = "today"
    QUIET = "quiet"


NOTICE = Table(
    "notice",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("person", Number, nullable=False),
    Column("account", Number),
    Column("kind", String(30), nullable=False),
    Column("urgency", String(8), nullable=False),
    Column("text", Sealed),
    Column("about", Number),
    Column("origin", Number),
    Column("state", String(14), nullable=False),
    Column("made_at", Number, nullable=False),
    Column("due_at", Number, nullable=False),
    Column("lease_until", Number),
    Column("attempt", SmallInteger, nullable=False, default=0),
    Column("first_tried_at", Number),
    Column("channel", String(14), nullable=False, default=""),
    Column("client_msg_id", String(32), nullable=False, default=""),
    Column("platform_msg_id", String(32), nullable=False, default=""),
    Column("result", String(40), nullable=False, default=""),
    Column("ended_at", Number),
    Column("acked_at", Number),
    Column("acked_by", Number),
)


def literal(state: State) -> ColumnElement[str]:
    """The state written into the statement: the index of open notices is used only then."""
    return literal_column(f"'{state.value}'", String)


def _index(name: str, *columns: Column[Any], where: ColumnElement[bool]) -> None:
    Index(f"ix_notice_{name}", *columns, sqlite_where=where, postgresql_where=where)


T = NOTICE.c
WORDED = T.text.is_not(None)
PLANNED = T.state == literal(State.PLANNED)
PENDING = T.state.in_([literal(State.SENDING), literal(State.UNKNOWN)])
_index("planned", T.urgency, T.due_at, T.id, where=PLANNED)
_index("pending", T.lease_until, where=PENDING)
_index("person", T.person, where=WORDED)
_index("about", T.about, T.kind, where=T.about.is_not(None))
_index("origin", T.origin, where=T.origin.is_not(None))
_index("platform_msg_id", T.platform_msg_id, where=T.platform_msg_id != "")


@dataclass(frozen=True)
class Notice:
    """`about` is the person it speaks of; `origin` the row (report, case …) from which it came; `due_at` when it
    should leave, and a `text` that is empty is filled then. `acked_by` is an account. `account` is None when the person
    has no phone of their own with us."""

    id: int
    person: int
    account: int | None
    kind: str
    urgency: Urgency
    text: str
    made_at: datetime
    due_at: datetime
    about: int | None = None
    origin: int | None = None
    state: State = State.PLANNED
    lease_until: datetime | None = None
    attempt: int = 0
    first_tried_at: datetime | None = None
    channel: str = ""
    client_msg_id: str = ""
    platform_msg_id: str = ""
    result: str = ""
    ended_at: datetime | None = None
    acked_at: datetime | None = None
    acked_by: int | None = None


MOMENTS = ("made_at", "due_at", "lease_until", "first_tried_at", "ended_at", "acked_at")


def put(keyring: Keyring, notice: Notice) -> Write:
    """Planned once: the same id again changes nothing."""
    values = {column: getattr(notice, column) for column in NOTICE.c.keys()}  # noqa: SIM118 - a column collection
    values |= {column: moments.stored_or_none(values[column]) for column in MOMENTS}
    values["text"] = keyring.seal(notice.text or None, "notice.text", notice.id)
    values["state"], values["urgency"] = notice.state.value, notice.urgency.value
    values["client_msg_id"] = notice.client_msg_id or f"n{notice.id}"
    return insert("notice", values, or_skip=True)


def from_row(keyring: Keyring, row: Row) -> Notice:
    values = dict(row._mapping)
    values |= {column: moments.local_or_none(values[column]) for column in MOMENTS}
    values["text"] = keyring.open(row.text, "notice.text", row.id)
    values["state"], values["urgency"] = State(row.state), Urgency(row.urgency)
    return Notice(**values)


def many(conn: Connection, keyring: Keyring, ids: Iterable[int]) -> dict[int, Notice]:
    wanted = tuple(ids)
    rows = conn.execute(select(NOTICE).where(NOTICE.c.id.in_(wanted))) if wanted else ()
    return {row.id: from_row(keyring, row) for row in rows}


def find(conn: Connection, keyring: Keyring, id: int) -> Notice | None:  # noqa: A002 - the field's name
    row = conn.execute(select(NOTICE).where(NOTICE.c.id == id)).first()
    return from_row(keyring, row) if row else None


def forget(db: Database, before: datetime, *, worded: bool) -> int:
    """Drops notices that ended before then: those of their own words, or those of none; the number of rows dropped."""
    words = WORDED if worded else T.text.is_(None)
    return piecemeal.change(db, delete(NOTICE), words & (T.ended_at < moments.stored(before)))
