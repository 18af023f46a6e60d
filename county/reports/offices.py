"""Who signs the report of an area, who reads it, and whom to call where it is missing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from county.responsible import over
from records import codes, persons, roles
from records.access import Access, append
from records.codes import Level
from records.database import Connection
from records.persons import Person
from records.roles import Holding
from records.secrecy import Keyring

SIGNS = {
    Level.VILLAGE: roles.VILLAGE_CADRE,
    Level.TOWNSHIP: roles.TOWNSHIP_OFFICER,
    Level.COUNTY: roles.COUNTY_COMMAND,
}
READS = frozenset(
    {
        roles.VILLAGE_CADRE,
        roles.VILLAGE_DOCTOR,
        roles.DEPUTY_DOCTOR,
        roles.TOWNSHIP_OFFICER,
        roles.COUNTY_COMMAND,
        roles.AUDITOR,
    }
)


@dataclass(frozen=True, slots=True)
class Contact:
    """Who answers for an area; `person` None where nobody is in office."""

    area: int
    role: str
    person: Person | None


def signs(conn: Connection, holdings: Iterable[Holding], person: int, area: int, at: datetime) -> bool:
    """Whoever holds that office there, and whoever is responsible while nobody does."""
    role = SIGNS[codes.level(area)]
    if any(one.role == role and one.area == area and one.lasts(at) for one in holdings):
        return True
    first = over(conn, (area,), at, SIGNS.values()).of(role, area)
    return bool(person) and first is not None and first.person == person


def reads(holdings: Iterable[Holding], area: int, at: datetime) -> bool:
    return roles.may_see(holdings, area, READS, at)


def own(holdings: Iterable[Holding], at: datetime) -> int | None:
    """The widest area whose reports somebody reads."""
    areas = {one.area for one in holdings if one.role in READS and one.lasts(at) and not codes.is_cell(one.area)}
    return min(areas, key=lambda area: (codes.level(area), area), default=None)


def contacts(
    conn: Connection, keyring: Keyring, area: int, places: Iterable[int], reader: int, at: datetime
) -> tuple[Contact, ...]:
    """Of places inside an area; that their names and telephones were read is noted."""
    wanted = tuple(places)
    if not wanted:
        return ()
    offices = over(conn, wanted, at, SIGNS.values())
    holders = {place: offices.of(SIGNS[codes.level(place)], place) for place in wanted}
    known = persons.many(conn, keyring, {one.person for one in holders.values() if one})
    append(conn, keyring, *(Access(reader, one, "电话", "日报未报", at) for one in sorted(known)))
    found = [(place, holders[place]) for place in wanted]
    return tuple(
        Contact(place, one.role if one else "", known.get(one.person) if one else None) for place, one in found
    )
