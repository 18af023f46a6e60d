"""四个当日: people whom a list from above names; pushed, checked, controlled and fed back on the same day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Column, ColumnElement, Connection, Index, Integer, LargeBinary, String, Table

from records import moments
from records.metadata import METADATA, Number, Sealed
from records.screening.rows import Rows
from records.screening.rows import inside as within
from records.secrecy import DIGEST, Keyring

TASK = Table(
    "verification",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("number", Integer, nullable=False),
    Column("area", Number, nullable=False),
    Column("cell", Number),
    Column("day", Number, nullable=False),
    Column("person", Number),
    Column("name", Sealed, nullable=False),
    Column("phone", Sealed),
    Column("phone_mac", LargeBinary(DIGEST)),
    Column("reason", Sealed),
    Column("list_name", String(60), nullable=False),
    Column("pushed_at", Number, nullable=False),
    Column("due_at", Number, nullable=False),
    Column("found", String(10), nullable=False),
    Column("checked_at", Number),
    Column("control", String(10), nullable=False),
    Column("controlled_at", Number),
    Column("fed_back_at", Number),
    Column("words", Sealed),
    Column("account", Number),
)
Index("ix_verification_area_day", TASK.c.area, TASK.c.day)
T = TASK.c
OPEN = T.fed_back_at.is_(None)
Index("ix_verification_open", T.area, T.number, sqlite_where=OPEN, postgresql_where=OPEN)


@dataclass(frozen=True)
class Task:
    """`found`: what the check found (在家, 没见到 …); `control`: what was done about it. Fed back when both are said.
    `account`: who checked; `list_name`: which list it came with."""

    id: int
    number: int
    area: int
    day: date
    name: str
    pushed_at: datetime
    due_at: datetime
    list_name: str = ""
    cell: int | None = None
    person: int | None = None
    phone: str = ""
    reason: str = ""
    found: str = ""
    checked_at: datetime | None = None
    control: str = ""
    controlled_at: datetime | None = None
    fed_back_at: datetime | None = None
    words: str = ""
    account: int | None = None

    def late(self, at: datetime) -> bool:
        return self.fed_back_at is None and self.due_at <= at


ROWS = Rows(TASK, Task, days=("day",))


def numbered(conn: Connection, keyring: Keyring, area: int, number: int) -> tuple[Task, ...]:
    """The newest of this number in each village."""
    return ROWS.several(conn, keyring, within(TASK, area) & (T.number == number), T.day.desc())


def waiting(conn: Connection, keyring: Keyring, area: int) -> tuple[Task, ...]:
    """Not yet fed back, what is due first before the rest."""
    return ROWS.several(conn, keyring, within(TASK, area) & OPEN, T.due_at, T.number)


def open_(conn: Connection, keyring: Keyring, where: ColumnElement[bool] | None = None) -> tuple[Task, ...]:
    """All that is not yet fed back, village by village."""
    return ROWS.several(conn, keyring, OPEN if where is None else OPEN & where, T.area, T.number)


def pushed(conn: Connection, keyring: Keyring, days: Iterable[date], area: int) -> tuple[Task, ...]:
    """What came on these days, fed back or not."""
    numbers = [moments.day_number(day) for day in days]
    return ROWS.several(conn, keyring, within(TASK, area) & T.day.in_(numbers), T.day, T.area, T.number)
