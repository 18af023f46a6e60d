"""The people of a village or grid cell, door by door, and who is found by name there, or by telephone or ID number anywhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, Row, select, tuple_

from records import codes, persons
from records.between import between
from records.browse.wanted import SIZE
from records.households import HOUSEHOLD
from records.persons import LIVES_HERE, PERSON, Person
from records.secrecy import Keyring

P, H = PERSON.c, HOUSEHOLD.c
BEHIND_DOORS = select(PERSON, H.door).join(HOUSEHOLD, H.id == P.household)


class Place(NamedTuple):
    """Where a list of people ends: a door, and a person behind it."""

    door: int
    person: int

    def __str__(self) -> str:
        return f"{self.door}.{self.person}"

    @classmethod
    def parse(cls, text: str) -> Place | None:
        """None for what was never a place."""
        door, _, person = text.partition(".")
        known = all(one.isascii() and one.isdigit() and len(one) < 20 and int(one) < 1 << 63 for one in (door, person))
        return cls(int(door), int(person)) if known else None


@dataclass(frozen=True)
class Resident:
    """`door` is the number of the household in its village."""

    person: Person
    door: int


@dataclass(frozen=True)
class Page:
    people: tuple[Resident, ...]
    next: Place | None = None


def page(
    conn: Connection, keyring: Keyring, place: int, *, after: Place | None = None, size: int = SIZE, alone: bool = False,
    watched: bool = False,
) -> Page:  # fmt: skip
    """Of a village or cell, as one walks; `alone`: those alone who live so, `watched`: those in one of the five classes."""
    wanted = BEHIND_DOORS.where(LIVES_HERE, there(place))
    if after:
        wanted = wanted.where(tuple_(H.door, P.id) > tuple_(*after))
    if alone:
        wanted = wanted.where(P.lives_alone)
    if watched:
        wanted = wanted.where(P.status != "")
    found = _several(conn, keyring, wanted.order_by(H.door, P.id).limit(size + 1))
    last = found[size - 1] if len(found) > size else None
    return Page(found[:size], Place(last.door, last.person.id) if last else None)


def named(conn: Connection, keyring: Keyring, place: int, part: str) -> tuple[Resident, ...]:
    """Those of a village or cell whose name has this in it. Names are sealed: each of the village is opened."""
    rows = conn.execute(select(P.id, P.name).where(LIVES_HERE, there(place)))
    fitting = [row.id for row in rows if part in keyring.open(row.name, "person.name", row.id)]
    return several(conn, keyring, fitting[:SIZE])


def known_by(conn: Connection, keyring: Keyring, number: str) -> tuple[Resident, ...]:
    """By a whole telephone or ID number."""
    found = (*persons.by_phone(conn, keyring, number), *persons.by_id_number(conn, keyring, number.upper()))
    return several(conn, keyring, [one.id for one in found])


def several(conn: Connection, keyring: Keyring, ids: list[int]) -> tuple[Resident, ...]:
    """By village and door."""
    return _several(conn, keyring, BEHIND_DOORS.where(P.id.in_(ids)).order_by(P.area, H.door, P.id))


def there(place: int) -> ColumnElement[bool]:
    return P.cell == place if codes.is_cell(place) else between(P.area, *codes.inside(place))


def _several(conn: Connection, keyring: Keyring, wanted: object) -> tuple[Resident, ...]:
    rows = conn.execute(wanted)  # type: ignore[call-overload]
    return tuple(_resident(keyring, row) for row in rows)


def _resident(keyring: Keyring, row: Row) -> Resident:
    return Resident(persons.from_row(keyring, row), row.door)
