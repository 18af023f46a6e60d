"""Notices: words for one person, each a row before it leaves and after it arrived."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Index,
    Row,
    SmallInteger,
    String,
    Table,
    literal_column,
    select,
)

from records import moments
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
    Column("person", Number, nullable=False, index=True),
    Column("account", Number),
    Column("kind", String(30), nullable=False),
    Column("urgency", String(8), nullable=False),
    Column("text", Sealed, nullable=False),
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


OPEN = NOTICE.c.state.in_([literal(state) for state in (State.PLANNED, State.SENDING, State.UNKNOWN)])
Index("ix_notice_open", NOTICE.c.due_at, sqlite_where=OPEN, postgresql_where=OPEN)
Index("ix_notice_about", NOTICE.c.about, NOTICE.c.kind)
Index("ix_notice_origin", NOTICE.c.origin)
SENT = NOTICE.c.platform_msg_id != ""
Index("ix_notice_platform_msg_id", NOTICE.c.platform_msg_id, sqlite_where=SENT, postgresql_where=SENT)


@dataclass(frozen=True)
class Notice:
    """`about` is the person it speaks of; `origin` the row (report, case …) from which it came; `due_at` when it
    should leave. `acked_by` is an account. `account` is None when the person has no phone of their own with us."""

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
    values["text"] = keyring.seal(notice.text, "notice.text", notice.id)
    values["state"], values["urgency"] = notice.state.value, notice.urgency.value
    values["client_msg_id"] = notice.client_msg_id or f"n{notice.id}"
    return insert("notice", values, or_skip=True)


def from_row(keyring: Keyring, row: Row) -> Notice:
    values = dict(row._mapping)
    values |= {column: moments.local_or_none(values[column]) for column in MOMENTS}
    values["text"] = keyring.open(row.text, "notice.text", row.id)
    values["state"], values["urgency"] = State(row.state), Urgency(row.urgency)
    return Notice(**values)


def find(conn: Connection, keyring: Keyring, id: int) -> Notice | None:  # noqa: A002 - the field's name
    row = conn.execute(select(NOTICE).where(NOTICE.c.id == id)).first()
    return from_row(keyring, row) if row else None
