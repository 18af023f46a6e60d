"""返乡报备: who comes back from where, when, by what, with whom, to which household; and whether they have arrived."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Boolean, Column, Connection, Index, Integer, String, Table

from records import moments
from records.metadata import METADATA, Number, Sealed
from records.screening.rows import Rows
from records.screening.rows import inside as within
from records.secrecy import Keyring

RETURNEE = Table(
    "returnee",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("number", Integer, nullable=False),
    Column("area", Number, nullable=False),
    Column("cell", Number),
    Column("household", Number),
    Column("person", Number, index=True),
    Column("name", Sealed, nullable=False),
    Column("phone", Sealed),
    Column("origin", Number, nullable=False),
    Column("origin_name", String(40), nullable=False),
    Column("kind", String(8), nullable=False),
    Column("arrives", Number, nullable=False),
    Column("ride", Sealed),
    Column("company", Sealed),
    Column("fever", Boolean, nullable=False),
    Column("contact", Boolean, nullable=False),
    Column("source", String(8), nullable=False),
    Column("account", Number, nullable=False),
    Column("made_at", Number, nullable=False),
    Column("arrived_at", Number),
    Column("off_at", Number),
)
Index("ix_returnee_area_number", RETURNEE.c.area, RETURNEE.c.number)
Index("ix_returnee_arrives", RETURNEE.c.arrives)
T = RETURNEE.c
COMING = T.arrived_at.is_(None) & T.off_at.is_(None)


@dataclass(frozen=True)
class Returnee:
    """`person` None: in no register yet. `origin`: the code of the place, 0 for one without; `kind`: the sort of place
    that it was on the day of the report. `off_at`: since then they do not come."""

    id: int
    number: int
    area: int
    name: str
    origin: int
    origin_name: str
    kind: str
    arrives: date
    source: str
    account: int
    made_at: datetime
    cell: int | None = None
    household: int | None = None
    person: int | None = None
    phone: str = ""
    ride: str = ""
    company: str = ""
    fever: bool = False
    contact: bool = False
    arrived_at: datetime | None = None
    off_at: datetime | None = None

    @property
    def coming(self) -> bool:
        return self.arrived_at is None and self.off_at is None


ROWS = Rows(RETURNEE, Returnee, days=("arrives",))


def numbered(conn: Connection, keyring: Keyring, area: int, number: int) -> tuple[Returnee, ...]:
    """Those of this number in an area: one in a village, several in a township."""
    return ROWS.several(conn, keyring, within(RETURNEE, area) & (T.number == number))


def of_person(conn: Connection, keyring: Keyring, person: int) -> tuple[Returnee, ...]:
    """The newest first."""
    return ROWS.several(conn, keyring, T.person == person, T.made_at.desc())


def expected(conn: Connection, keyring: Keyring, until: date, since: date) -> tuple[Returnee, ...]:
    """Those who should be there by `until`, and since `since`, of whom nobody has said that they are."""
    days = T.arrives.between(moments.day_number(since), moments.day_number(until))
    return ROWS.several(conn, keyring, COMING & days, T.arrives)


def coming(conn: Connection, keyring: Keyring, area: int) -> tuple[Returnee, ...]:
    """Of an area, the soonest first."""
    return ROWS.several(conn, keyring, within(RETURNEE, area) & COMING, T.arrives)
