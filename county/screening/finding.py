"""A person by name, where this account serves. Names are sealed, so a village is opened and read; no more than a township."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from county.leaving import Leaving
from county.screening import telling
from records import codes, persons, roles
from records.persons import Person
from records.screening import people

MOST = 9


def areas(leaving: Leaving) -> tuple[int, ...]:
    """Where this account serves now, cells and areas; what lies inside another one is left out."""
    held = {one.area for one in leaving.standing.holdings if one.role in roles.FIELD and one.lasts(leaving.at)}
    return tuple(sorted(area for area in held if not held & set(codes.chain(area)[1:])))


def named(leaving: Leaving, name: str, village: int = 0) -> tuple[Person, ...]:
    """Those of this name in the village, or where the account serves; who serves the whole county must say the village."""
    places = [
        one for one in areas(leaving) if not village or codes.covers(one, village) or one // codes.CELL_UNIT == village
    ]
    wide = [village or one for one in places if village or codes.is_cell(one) or codes.level(one) > codes.Level.COUNTY]
    return people.named(leaving.conn, leaving.keyring, wide, name)[:MOST]


def phoned(leaving: Leaving, phone: str, name: str) -> Person | None:
    """Of this telephone, anywhere in the county: whoever has this name, of the family too (a child answers on its
    father's, and is not its father); else who has at least the surname (孙某)."""
    having = [one for one in persons.by_phone(leaving.conn, leaving.keyring, phone) if one.left_day is None]
    homes = persons.of_households(leaving.conn, leaving.keyring, {one.household for one in having})
    family = [one for home in homes.values() for one in home]
    named = (one for one in (*having, *family) if one.name == name)
    return next(named, None) or next((one for one in having if one.name[:1] == name[:1]), None)


def people_named(leaving: Leaving, wanted: object) -> list[dict[str, Any]]:
    """For a talk: `wanted` is a name, or 村名 as a code, a blank and a name."""
    village, _, name = str(wanted).rpartition(" ")
    return [shown(leaving, one) for one in named(leaving, name, int(village or 0))]


def shown(leaving: Leaving, one: Person) -> dict[str, Any]:
    """Enough to tell two of one name apart."""
    age = one.age(leaving.at.date())
    place = telling.where(leaving.conn, leaving.keyring, one.area, one.household)
    label = " ".join(filter(None, (one.name, one.sex, f"{age}岁" if age is not None else "", place)))
    return {"id": one.id, "name": one.name, "label": label, "area": one.area, "household": one.household}


def door(leaving: Leaving, number: object) -> list[dict[str, Any]]:
    """The households of this number where the account serves: in a village one."""
    found = people.of_door(leaving.conn, leaving.keyring, areas(leaving), int(str(number)))
    return [
        {"id": one.id, "area": one.area, "door": one.door, "label": telling.where(leaving.conn, leaving.keyring, one.area, one.id)}
        for one in found[:MOST]
    ]  # fmt: skip


def village_door(leaving: Leaving, wanted: object) -> dict[str, Any] | None:
    """The household of a number in a village, for whoever lives anywhere: `wanted` is village and number."""
    village, _, number = str(wanted).partition(" ")
    found: Iterable[Any] = people.of_door(leaving.conn, leaving.keyring, (int(village),), int(number))
    return next(({"id": one.id, "area": one.area, "door": one.door} for one in found), None)
