"""Persons who seem to stand in the register twice: the same ID number, or the same name and birth in one village."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, select

from records.persons import LIVES_HERE, PERSON, Person, from_row
from records.secrecy import Keyring


@dataclass(frozen=True)
class Twins:
    """`kept` is the one that the register knows better."""

    kept: Person
    gone: Person


def inside(conn: Connection, keyring: Keyring, village: int) -> tuple[Twins, ...]:
    """Of one village, whose names are all opened for it."""
    rows = conn.execute(select(PERSON).where(PERSON.c.area == village, LIVES_HERE).order_by(PERSON.c.id))
    named: defaultdict[str, list[Person]] = defaultdict(list)
    for row in rows:
        named[keyring.open(row.name, "person.name", row.id)].append(from_row(keyring, row))
    return tuple(twins for same in named.values() if len(same) > 1 for twins in _alike(same))


def _alike(same: list[Person]) -> Iterator[Twins]:
    for n, one in enumerate(same):
        for other in same[n + 1 :]:
            if alike(one, other):
                first, second = sorted((one, other), key=_weight, reverse=True)
                yield Twins(first, second)


def alike(one: Person, other: Person) -> bool:
    """Of the same name: nothing that is known of both speaks against it, and they are not both of one register."""
    if one.id_number and other.id_number:
        return one.id_number == other.id_number
    if one.household == other.household and (one.id_number or other.id_number):
        return one.born is None or other.born is None or one.born == other.born
    if one.sex and other.sex and one.sex != other.sex:
        return False
    years = {person.born.year for person in (one, other) if person.born}
    return len(years) <= 1


def _weight(person: Person) -> tuple[bool, bool, bool, bool, int]:
    return bool(person.id_number), person.born is not None, bool(person.phone), bool(person.relation), -person.id
