"""People in office looked at as staff: by name, by place, and what their post comprises."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, func, select

from records import codes, holders, moments, roles
from records.between import between
from records.households import HOUSEHOLD
from records.notices import NOTICE
from records.persons import LIVES_HERE, PERSON, Person, from_row
from records.roles import HOLDING, Holding
from records.secrecy import Keyring
from records.writing import Write

T = NOTICE.c


@dataclass(frozen=True)
class Extent:
    """How much there is to look after in a place."""

    households: int
    people: int


def called(
    conn: Connection, keyring: Keyring, name: str, villages: Iterable[int], serving: Iterable[int]
) -> tuple[Person, ...]:
    """Who of this name lives in one of these villages or is one of those `serving`. Names are sealed: each is opened."""
    some = PERSON.c.area.in_(tuple(villages)) | PERSON.c.id.in_(tuple(serving))
    rows = conn.execute(select(PERSON.c.id, PERSON.c.name).where(some, LIVES_HERE).order_by(PERSON.c.area, PERSON.c.id))
    ids = [row.id for row in rows if keyring.open(row.name, "person.name", row.id) == name]
    found = conn.execute(select(PERSON).where(PERSON.c.id.in_(ids)).order_by(PERSON.c.id))
    return tuple(from_row(keyring, row) for row in found)


def inside(conn: Connection, areas: Iterable[int], at: datetime) -> tuple[Holding, ...]:
    """Every post held now in these areas and their cells."""
    found = {one.id: one for area in areas for one in holders.around(conn, area, at) if codes.covers(area, one.area)}
    return tuple(found.values())


def coming(conn: Connection, areas: Iterable[int], at: datetime) -> frozenset[int]:
    """Whose posts in these areas and their cells begin later: who has somebody standing in for them."""
    found = frozenset[int]()
    for area in areas:
        there = between(HOLDING.c.area, *codes.inside(area)) | between(HOLDING.c.area, *codes.cells_inside(area))
        later = select(HOLDING.c.person).where(there, HOLDING.c.starts > moments.stored(at))
        found |= frozenset(conn.execute(later).scalars())
    return found


def extent(conn: Connection, place: int) -> Extent:
    """Of a cell, village or more."""
    homes = func.count(func.distinct(PERSON.c.household))
    wanted = select(homes, func.count()).where(LIVES_HERE, _inside(place))
    households, people = conn.execute(wanted).one()
    return Extent(households, people)


def ended_at(conn: Connection, person: int, at: datetime) -> tuple[Holding, ...]:
    """The posts of this person that ended exactly then."""
    rows = conn.execute(select(HOLDING).where(HOLDING.c.person == person, HOLDING.c.ends == moments.stored(at)))
    return tuple(map(roles.from_row, rows))


def unheld(conn: Connection, person: int, kind: str) -> tuple[tuple[int, int], ...]:
    """Notices of this kind that the person has not taken: each with whom it is about."""
    wanted = select(T.id, T.about).where(T.person == person, T.kind == kind, T.acked_at.is_(None), T.text.is_not(None))
    return tuple((row.id, row.about or 0) for row in conn.execute(wanted))


def readdress(notice: int, person: int, account: int | None) -> Write:
    """Somebody else has it from now on, and only they read it."""
    return Write("UPDATE notice SET person = :person, account = :account WHERE id = :id", {
        "person": person, "account": account, "id": notice,
    })  # fmt: skip


def watches(giver: int, taker: int, held: Holding, first: datetime, last: datetime | None) -> Write:
    """The giver's turns of duty in this post between the two days are the taker's."""
    sql = (
        "UPDATE roster SET person = :taker WHERE person = :giver AND area = :area AND role = :role"
        " AND day >= :first AND day < :last"
    )
    day = moments.day_number(moments.local_day(last)) if last else 10**6
    values = {"giver": giver, "taker": taker, "area": held.area, "role": held.role, "last": day}
    return Write(sql, {**values, "first": moments.day_number(moments.local_day(first))})


def doors(conn: Connection, village: int, numbers: Iterable[int]) -> dict[int, int]:
    """Door → household."""
    h = HOUSEHOLD.c
    wanted = select(h.door, h.id).where(h.area == village, h.door.in_(tuple(numbers)))
    return {row.door: row.id for row in conn.execute(wanted)}


def move(household: int, cell: int) -> tuple[Write, Write]:
    """A household and its people into another cell."""
    values = {"cell": cell, "household": household}
    return (
        Write("UPDATE household SET cell = :cell WHERE id = :household", values),
        Write("UPDATE person SET cell = :cell WHERE household = :household", values),
    )


def _inside(place: int) -> ColumnElement[bool]:
    if codes.is_cell(place):
        return PERSON.c.cell == place
    return between(PERSON.c.area, *codes.inside(place))
