"""What the rule proposes for a person, what a doctor or cadre decided, and under which rule: that rule stays theirs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Boolean, Column, Connection, Index, Integer, SmallInteger, String, Table

from records.metadata import METADATA, Number, Sealed
from records.screening.rows import Rows
from records.screening.rows import inside as within
from records.secrecy import Keyring

PLACEMENT = Table(
    "placement",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("number", Integer, nullable=False),
    Column("area", Number, nullable=False),
    Column("cell", Number),
    Column("household", Number),
    Column("person", Number, index=True),
    Column("name", Sealed, nullable=False),
    Column("because", String(8), nullable=False),
    Column("origin", Number, nullable=False),
    Column("origin_name", String(40), nullable=False),
    Column("starts", Number, nullable=False),
    Column("key_area", Boolean, nullable=False),
    Column("fever", Boolean, nullable=False),
    Column("contact", Boolean, nullable=False),
    Column("rule", Number, nullable=False),
    Column("route", String(8), nullable=False),
    Column("days", SmallInteger, nullable=False),
    Column("decided", String(8), nullable=False),
    Column("decided_days", SmallInteger, nullable=False),
    Column("decided_at", Number),
    Column("decided_by", Number),
    Column("reason", Sealed),
    Column("made_at", Number, nullable=False),
)
Index("ix_placement_area_number", PLACEMENT.c.area, PLACEMENT.c.number)
T = PLACEMENT.c


@dataclass(frozen=True)
class Placement:
    """`origin`: the row because of which (a returnee's, a contact's). `rule`: from which day the rule holds under which
    it was proposed; `route` and `days` what that rule says; `decided` what became of it ("" = nobody has yet)."""

    id: int
    number: int
    area: int
    name: str
    because: str
    origin: int
    rule: date
    route: str
    days: int
    starts: date
    made_at: datetime
    origin_name: str = ""
    cell: int | None = None
    household: int | None = None
    person: int | None = None
    key_area: bool = False
    fever: bool = False
    contact: bool = False
    decided: str = ""
    decided_days: int = 0
    decided_at: datetime | None = None
    decided_by: int | None = None
    reason: str = ""


ROWS = Rows(PLACEMENT, Placement, days=("rule", "starts"))


def numbered(conn: Connection, keyring: Keyring, area: int, number: int) -> tuple[Placement, ...]:
    return ROWS.several(conn, keyring, within(PLACEMENT, area) & (T.number == number))


def undecided(conn: Connection, keyring: Keyring, area: int) -> tuple[Placement, ...]:
    """Of an area, what has waited longest first."""
    return ROWS.several(conn, keyring, within(PLACEMENT, area) & (T.decided == ""), T.made_at)


def of_person(conn: Connection, keyring: Keyring, person: int) -> tuple[Placement, ...]:
    """The newest first."""
    return ROWS.several(conn, keyring, T.person == person, T.made_at.desc())
