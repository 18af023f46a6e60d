"""Of whom an account may speak besides its own family: whoever lives where it serves, and whom its person looks after,
for as long as it does."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from records import codes, persons, roles, roster
from records.database import Connection
from records.elders import pairing
from records.persons import Person
from records.roles import Holding
from records.secrecy import Keyring
from records.standing import Member, Standing

HELPER = "结对"
"""As what a helper speaks for whom they look after."""


def reached(
    conn: Connection, keyring: Keyring, standing: Standing, ids: Iterable[int], at: datetime
) -> dict[int, Member]:
    """Those of `ids` that live inside an area which the account's person holds now, or are paired with them; who moved
    away is nobody's."""
    held = serving(conn, standing, at)
    found = persons.many(conn, keyring, ids) if held or standing.is_helper else {}
    cared = _cared(conn, keyring, standing, at)
    told = {id_: (person, office(held, person, at) or cared.get(id_, "")) for id_, person in found.items()}
    return {id_: as_member(person, role) for id_, (person, role) in told.items() if role and person.left_day is None}


def serving(conn: Connection, standing: Standing, at: datetime) -> tuple[Holding, ...]:
    """The offices among people that the account's person holds now, and the watch of this hour."""
    me = standing.account.person
    watch = roster.of_person(conn, me, at) if me else ()
    return tuple(one for one in (*standing.holdings, *watch) if one.role in roles.FIELD and one.lasts(at))


def office(held: Iterable[Holding], person: Person, at: datetime) -> str:
    """As what one who holds these serves where the person lives (村医), the nearest office first; "" for nothing."""
    place = person.cell or person.area
    over = [one for one in held if codes.covers(one.area, place) and person.left_day is None]
    nearest = min(over, key=lambda one: codes.chain(place).index(one.area), default=None)
    return roles.NAMES[nearest.role] if nearest else ""


def _cared(conn: Connection, keyring: Keyring, standing: Standing, at: datetime) -> dict[int, str]:
    """Who is paired with the account's person."""
    if not standing.is_helper or standing.account.person is None:
        return {}
    pairs = pairing.of_helper(conn, keyring, standing.account.person, at)
    return {pair.elder: HELPER for pair in pairs}


def as_member(person: Person, how: str) -> Member:
    """`how`: as what one speaks for them (本人, 家人, 村医 …)."""
    return Member(
        id=person.id, name=person.name, how=how, called="", relation=person.relation, sex=person.sex, born=person.born,
        area=person.area, cell=person.cell, household=person.household, lives_alone=person.lives_alone,
        status=person.status,
    )  # fmt: skip
