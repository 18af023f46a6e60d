"""What is needed for a sheet of slots: the people of stays, and what was reported of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, select

from records import moments, persons
from records.ledgers import HEALTH_REPORTS
from records.ledgers.monitoring import HOME
from records.persons import LIVES_HERE, PERSON, Person
from records.quarantine.stays import Stay
from records.secrecy import Keyring

R = HEALTH_REPORTS.table.c
AT_ONCE = 5000
"""Numbers in one statement; both databases take more."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What of a report is signed; `symptoms` joined, as they stand in the row."""

    at: datetime
    tenths: int | None
    site: str
    symptoms: str


def people(conn: Connection, keyring: Keyring, stays: Iterable[Stay]) -> dict[int, tuple[Person, ...]]:
    """By the stay's number: the person first, and for a stay at home everybody of the household."""
    known = tuple(stays)
    homes = {one.is_.household for one in known if one.is_.kind == HOME}
    living: defaultdict[int, list[Person]] = defaultdict(list)
    for part in pieces(homes):
        wanted = select(PERSON).where(PERSON.c.household.in_(part), LIVES_HERE).order_by(PERSON.c.id)
        for row in conn.execute(wanted):
            living[row.household].append(persons.from_row(keyring, row))
    own = {
        id_: one for part in pieces({s.person for s in known}) for id_, one in persons.many(conn, keyring, part).items()
    }
    return {one.id: _of(one, own, living) for one in known}


def readings(
    conn: Connection, days: Iterable[date], areas: Iterable[int], of: Iterable[int]
) -> dict[tuple[date, int], list[Reading]]:
    """By day and person, in the order in which they were made."""
    found: defaultdict[tuple[date, int], list[Reading]] = defaultdict(list)
    numbers, places = [moments.day_number(day) for day in days], tuple(areas)
    for part in pieces(of):
        wanted = select(R.day, R.person, R.at, R.temperature_tenths, R.site, R.symptoms).where(
            R.day.in_(numbers), R.area.in_(places), R.person.in_(part)
        )
        for day, person, at, tenths, site, symptoms in conn.execute(wanted.order_by(R.day, R.at, R.id)):
            found[moments.day_of(day), person].append(Reading(moments.local(at), tenths, site, symptoms))
    return dict(found)


def pieces(numbers: Iterable[int]) -> list[tuple[int, ...]]:
    every = tuple(numbers)
    return [every[n : n + AT_ONCE] for n in range(0, len(every), AT_ONCE)]


def _of(stay: Stay, own: dict[int, Person], living: dict[int, list[Person]]) -> tuple[Person, ...]:
    first = [own[stay.person]] if stay.person in own else []
    with_them = living.get(stay.is_.household, []) if stay.is_.kind == HOME else []
    return (*first, *(one for one in with_them if one.id != stay.person))
