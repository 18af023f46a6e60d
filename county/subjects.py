"""Of whom an account may speak besides its own family: whoever lives where it serves, for as long as it does."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from records import codes, persons, roles
from records.database import Connection
from records.persons import Person
from records.secrecy import Keyring
from records.standing import Member, Standing


def reached(
    conn: Connection, keyring: Keyring, standing: Standing, ids: Iterable[int], at: datetime
) -> dict[int, Member]:
    """Those of `ids` that live inside an area which the account's person holds now; who moved away is nobody's."""
    found = persons.many(conn, keyring, ids) if standing.roles & roles.FIELD else {}
    told = {id_: (person, office(standing, person, at)) for id_, person in found.items()}
    return {id_: as_member(person, role) for id_, (person, role) in told.items() if role}


def office(standing: Standing, person: Person, at: datetime) -> str:
    """As what the account serves where the person lives (村医), the nearest office first; "" for nothing."""
    place = person.cell or person.area
    held = [one for one in standing.holdings if one.role in roles.FIELD and one.lasts(at)]
    over = [one for one in held if codes.covers(one.area, place) and person.left_day is None]
    nearest = min(over, key=lambda one: codes.chain(place).index(one.area), default=None)
    return roles.NAMES[nearest.role] if nearest else ""


def as_member(person: Person, how: str) -> Member:
    """`how`: as what one speaks for them (本人, 家人, 村医 …)."""
    return Member(
        id=person.id, name=person.name, how=how, called="", relation=person.relation, sex=person.sex, born=person.born,
        area=person.area, cell=person.cell, household=person.household, lives_alone=person.lives_alone,
        status=person.status,
    )  # fmt: skip
