"""Persons: whoever lives in the county, whether or not they have a phone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from operator import itemgetter

from sqlalchemy import Boolean, Column, Connection, Index, Integer, LargeBinary, Row, String, Table, select

from records import codes, moments
from records.households import HOUSEHOLD
from records.metadata import METADATA, Number, Sealed, refers
from records.secrecy import DIGEST, Keyring
from records.writing import Write, upsert

PERSON = Table(
    "person",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("area", Number, refers("area.code"), nullable=False),
    Column("cell", Number),
    Column("household", Number, refers("household.id"), nullable=False, index=True),
    Column("name", Sealed, nullable=False),
    Column("sex", String(1), nullable=False, default=""),
    Column("born", Integer),
    Column("relation", String(12), nullable=False, default=""),
    Column("phone", Sealed),
    Column("phone_mac", LargeBinary(DIGEST), index=True),
    Column("id_number", Sealed),
    Column("id_number_mac", LargeBinary(DIGEST), index=True),
    Column("lives_alone", Boolean, nullable=False, default=False),
    Column("status", String(12), nullable=False, default=""),
    Column("left_day", Integer),
    Column("came_day", Integer),
)
LIVES_HERE = PERSON.c.left_day.is_(None)
Index("ix_person_living", PERSON.c.left_day, PERSON.c.area, PERSON.c.id)
Index("ix_person_cell", PERSON.c.cell, PERSON.c.id, sqlite_where=LIVES_HERE, postgresql_where=LIVES_HERE)


@dataclass(frozen=True)
class Person:
    """`status` is the class of five (密接 …) or ""; `relation` is to the head of the household (户主, 妻子, 儿子 …).
    `came_day`: since when they are with us, registered, come back or joined; None from before that was kept."""

    id: int
    area: int
    household: int
    name: str
    cell: int | None = None
    sex: str = ""
    born: date | None = None
    relation: str = ""
    phone: str = ""
    id_number: str = ""
    lives_alone: bool = False
    status: str = ""
    left_day: date | None = None
    came_day: date | None = None

    def age(self, today: date) -> int | None:
        return age(self.born, today)


def age(born: date | None, today: date) -> int | None:
    """In whole years; None when the day of birth is not known."""
    return None if born is None else today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def values(keyring: Keyring, person: Person) -> dict[str, object]:
    return {
        "id": person.id,
        "area": person.area,
        "cell": person.cell,
        "household": person.household,
        "name": keyring.seal(person.name, "person.name", person.id),
        "sex": person.sex,
        "born": None if person.born is None else moments.day_number(person.born),
        "relation": person.relation,
        "phone": keyring.seal(person.phone or None, "person.phone", person.id),
        "phone_mac": keyring.mac("phone", person.phone) if person.phone else None,
        "id_number": keyring.seal(person.id_number or None, "person.id_number", person.id),
        "id_number_mac": keyring.mac("id_number", person.id_number) if person.id_number else None,
        "lives_alone": person.lives_alone,
        "status": person.status,
        "left_day": None if person.left_day is None else moments.day_number(person.left_day),
        "came_day": None if person.came_day is None else moments.day_number(person.came_day),
    }


def put(keyring: Keyring, person: Person) -> Write:
    return upsert("person", ("id",), values(keyring, person), shared=True)


def from_row(keyring: Keyring, row: Row) -> Person:
    return Person(
        id=row.id,
        area=row.area,
        household=row.household,
        name=keyring.open(row.name, "person.name", row.id),
        cell=row.cell,
        sex=row.sex,
        born=None if row.born is None else moments.day_of(row.born),
        relation=row.relation,
        phone=keyring.open(row.phone, "person.phone", row.id),
        id_number=keyring.open(row.id_number, "person.id_number", row.id),
        lives_alone=bool(row.lives_alone),
        status=row.status,
        left_day=None if row.left_day is None else moments.day_of(row.left_day),
        came_day=None if row.came_day is None else moments.day_of(row.came_day),
    )


def many(conn: Connection, keyring: Keyring, ids: Iterable[int]) -> dict[int, Person]:
    wanted = tuple(ids)
    rows = conn.execute(select(PERSON).where(PERSON.c.id.in_(wanted))) if wanted else ()
    return {row.id: from_row(keyring, row) for row in rows}


def find(conn: Connection, keyring: Keyring, id: int) -> Person | None:  # noqa: A002 - the field's name
    return many(conn, keyring, (id,)).get(id)


def of_household(conn: Connection, keyring: Keyring, household: int) -> tuple[Person, ...]:
    wanted = select(PERSON).where(PERSON.c.household == household, LIVES_HERE).order_by(PERSON.c.id)
    return tuple(from_row(keyring, row) for row in conn.execute(wanted))


def of_households(conn: Connection, keyring: Keyring, households: Iterable[int]) -> dict[int, tuple[Person, ...]]:
    """Everybody who lives behind each of these doors."""
    wanted = select(PERSON).where(PERSON.c.household.in_(tuple(households)), LIVES_HERE).order_by(PERSON.c.id)
    found: dict[int, tuple[Person, ...]] = {}
    for row in conn.execute(wanted):
        found[row.household] = (*found.get(row.household, ()), from_row(keyring, row))
    return found


def living(conn: Connection, places: Iterable[int]) -> tuple[tuple[int, int, int, int], ...]:
    """Person, area, household and door of everybody in some villages and cells, as one walks."""
    wanted = set(places)
    cells = {place for place in wanted if codes.is_cell(place)}
    found = [
        tuple(row)
        for there in (PERSON.c.area.in_(wanted - cells), PERSON.c.cell.in_(cells))
        for row in conn.execute(
            select(PERSON.c.id, PERSON.c.area, PERSON.c.household, HOUSEHOLD.c.door)
            .join(HOUSEHOLD, HOUSEHOLD.c.id == PERSON.c.household)
            .where(there, LIVES_HERE)
        )
    ]
    return tuple(sorted(found, key=itemgetter(1, 3, 0)))


def by_phone(conn: Connection, keyring: Keyring, phone: str) -> tuple[Person, ...]:
    rows = conn.execute(select(PERSON).where(PERSON.c.phone_mac == keyring.mac("phone", phone)))
    return tuple(from_row(keyring, row) for row in rows)


def by_id_number(conn: Connection, keyring: Keyring, id_number: str) -> tuple[Person, ...]:
    rows = conn.execute(select(PERSON).where(PERSON.c.id_number_mac == keyring.mac("id_number", id_number)))
    return tuple(from_row(keyring, row) for row in rows)
