"""An export from the wish to its end: asked, agreed to by a second person, made by a worker, fetched, over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import (
    CheckConstraint,
    Column,
    Connection,
    Integer,
    LargeBinary,
    Row,
    SmallInteger,
    String,
    Table,
    delete,
    select,
)

from records import moments, piecemeal
from records.database import Database
from records.metadata import METADATA, Number, Sealed
from records.secrecy import Keyring
from records.writing import Write, insert

DIGEST = 32


class Form(StrEnum):
    """What kind of file it becomes; the name's ending."""

    XLSX = "xlsx"
    CSV = "csv"


class State(StrEnum):
    """Everything but the first three is final; READY becomes OVER when its day has passed."""

    ASKED = "asked"
    AGREED = "agreed"
    MAKING = "making"
    READY = "ready"
    REFUSED = "refused"
    OVER = "over"


EXPORT = Table(
    "export",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("list", String(40), nullable=False),
    Column("area", Number, nullable=False),
    Column("first_day", Integer, nullable=False),
    Column("last_day", Integer, nullable=False),
    Column("opened", String(60), nullable=False),
    Column("form", String(4), nullable=False, server_default=Form.XLSX.value),
    Column("purpose", Sealed, nullable=False),
    Column("asker", Number, nullable=False, index=True),
    Column("asker_person", Number, nullable=False),
    Column("asked_at", Number, nullable=False),
    Column("expected", Integer, nullable=False),
    Column("state", String(8), nullable=False, index=True),
    Column("decider", Number),
    Column("decider_person", Number),
    Column("decided_at", Number),
    Column("why", Sealed),
    Column("lease_until", Number),
    Column("rows", Integer),
    Column("digest", LargeBinary(DIGEST)),
    Column("expires_at", Number),
    Column("fetched", SmallInteger, nullable=False, default=0),
    CheckConstraint("decider_person IS NULL OR decider_person <> asker_person", name="two_people"),
)
T = EXPORT.c


@dataclass(frozen=True)
class Export:
    """`list` is a ledger's name; `opened` the masked columns that are to be legible; `asker` and `decider` are
    accounts; `expected` rows when it was asked for, `rows` and `digest` those of the file; `why` it was refused."""

    id: int
    list: str
    area: int
    first_day: date
    last_day: date
    purpose: str
    asker: int
    asker_person: int
    asked_at: datetime
    expected: int
    opened: tuple[str, ...] = ()
    form: Form = Form.XLSX
    state: State = State.ASKED
    decider: int | None = None
    decider_person: int | None = None
    decided_at: datetime | None = None
    why: str = ""
    lease_until: datetime | None = None
    rows: int | None = None
    digest: bytes | None = None
    expires_at: datetime | None = None
    fetched: int = 0

    @property
    def number(self) -> str:
        """As people read it, on the file and in the log."""
        return f"DC{self.id:019d}"


MOMENTS = ("asked_at", "decided_at", "lease_until", "expires_at")


def put(keyring: Keyring, export: Export) -> Write:
    values = dict(vars(export))
    values |= {name: moments.stored_or_none(values[name]) for name in MOMENTS}
    values |= {name: moments.day_number(values[name]) for name in ("first_day", "last_day")}
    values["opened"], values["state"] = ",".join(export.opened), export.state.value
    values["form"] = export.form.value
    values["purpose"] = keyring.seal(export.purpose, "export.purpose", export.id)
    values["why"] = keyring.seal(export.why or None, "export.why", export.id)
    return insert("export", values)


def from_row(keyring: Keyring, row: Row) -> Export:
    values = dict(row._mapping)
    values |= {name: moments.local_or_none(values[name]) for name in MOMENTS}
    values |= {name: moments.day_of(values[name]) for name in ("first_day", "last_day")}
    values["opened"], values["form"] = tuple(filter(None, row.opened.split(","))), Form(row.form)
    values["state"], values["digest"] = State(row.state), bytes(row.digest) if row.digest else None
    values["purpose"] = keyring.open(row.purpose, "export.purpose", row.id)
    values["why"] = keyring.open(row.why, "export.why", row.id)
    return Export(**values)


def find(conn: Connection, keyring: Keyring, id: int) -> Export | None:  # noqa: A002 - the field's name
    row = conn.execute(select(EXPORT).where(T.id == id)).first()
    return from_row(keyring, row) if row else None


def forget(db: Database, before: datetime) -> int:
    """Drops who asked for what, years later."""
    return piecemeal.change(db, delete(EXPORT), T.asked_at < moments.stored(before))
