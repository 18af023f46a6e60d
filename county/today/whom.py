"""Whom to call for each part of a place: a township's officer, a village's cadre, a cell's worker, or who stands in for them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from county.responsible import NEXT, over
from records import codes, persons, roles
from records.codes import Level
from records.database import Connection
from records.persons import Person
from records.secrecy import Keyring

ROLE = {
    Level.COUNTY: roles.COUNTY_COMMAND,
    Level.TOWNSHIP: roles.TOWNSHIP_OFFICER,
    Level.VILLAGE: roles.VILLAGE_CADRE,
}


def whom(conn: Connection, keyring: Keyring, parts: Iterable[int], at: datetime) -> dict[int, Person]:
    """Part → person; nothing for a part of which nobody at all has charge."""
    wanted = {part: _role(part) for part in parts if part}
    line = {each for role in set(wanted.values()) for each in NEXT.get(role, (role,))}
    offices = over(conn, wanted, at, line)
    holders = {part: offices.of(role, part) for part, role in wanted.items()}
    people = persons.many(conn, keyring, {one.person for one in holders.values() if one})
    return {part: people[one.person] for part, one in holders.items() if one and one.person in people}


def _role(part: int) -> str:
    return roles.GRID_WORKER if codes.is_cell(part) else ROLE[codes.level(part)]
