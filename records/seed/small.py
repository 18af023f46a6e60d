"""The demo county: three townships, six villages, and in them the families whose phones stand in the playground."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from random import Random
from typing import Any

from records import accounts, households, number, persons, roles, writing
from records.accounts import Account
from records.database import Database
from records.elders import pairing
from records.elders.pairing import Pairing
from records.households import Household
from records.persons import Person
from records.roles import Holding
from records.secrecy import Keyring
from records.seed import actors, families, large
from records.seed.actors import Actor, Homes
from records.seed.large import Home
from records.seed.layout import Layout, Village
from records.seed.neighbours import CELL_DOORS, NEIGHBOURS, PAIRS, TOWNSHIPS, VILLAGES, Neighbour
from records.writing import Write

ADULT = 14
MORNING = 7 * 60
CALLED = {one.name: one.called for street in NEIGHBOURS.values() for one in street}


@dataclass(frozen=True)
class Seeded:
    """`codes` are the door codes of the cast's households, by openid: what their door cards say."""

    people: int
    households: int
    codes: Mapping[str, str]


@dataclass(frozen=True)
class Made:
    """A demo county that stands in no database yet."""

    writes: tuple[Write, ...]
    seeded: Seeded


def demo(
    db: Database,
    keyring: Keyring,
    *,
    cast: Sequence[Mapping[str, Any]],
    now: datetime,
    notice_version: str = "",
    seed: int = 1,
) -> Seeded:
    """Fills an empty database. An entry of `cast` has openid, name, role, follows and household ("village-door": the
    last six digits of the village count); `notice_version` is what its followers have accepted."""
    made = make(keyring, cast, now, notice_version, seed)
    with db.write() as conn:
        writing.run(conn, made.writes)
    return made.seeded


def make(
    keyring: Keyring, cast: Sequence[Mapping[str, Any]], now: datetime, notice_version: str = "", seed: int = 1
) -> Made:
    homes = {place: home for village in VILLAGES for place, home in _street(village, now.date(), seed)}
    played = [actors.find(entry, homes) for entry in cast]
    people = [person for home in homes.values() for person in home.people]
    writes = (
        *large.areas_of(Layout(TOWNSHIPS, VILLAGES)),
        *(households.put(keyring, home.household) for home in homes.values()),
        *(persons.put(keyring, person) for person in people),
        *(write for actor in played if actor.follows for write in _phone(keyring, actor, now, notice_version)),
        *map(roles.put, _staff(homes, played, now)),
        *(pairing.put(keyring, pair) for pair in _pairs(homes, now)),
    )
    return Made(writes, Seeded(len(people), len(homes), {actor.openid: actor.home.household.code for actor in played}))


def _street(village: Village, today: date, seed: int) -> Iterator[tuple[tuple[int, int], Home]]:
    random = Random(f"{seed}/{village.code}")
    for door in range(1, village.people + 1):
        id_, cell = village.code * large.DOORS + door, village.cells[(door - 1) // CELL_DOORS]
        household = Household(id_, village.code, cell, door, f"{village.name}{door}号", families.door_code(random))
        frame = replace(large.NOBODY, area=village.code, cell=cell, household=id_)
        known = NEIGHBOURS.get((village.code, door))
        first = id_ * 10
        people = (
            [_neighbour(random, one, replace(frame, id=first + n), len(known), today) for n, one in enumerate(known)]
            if known
            else families.family(random, id_, first, frame, today)
        )
        yield (village.code, door), Home(household, tuple(people))


def _neighbour(random: Random, one: Neighbour, frame: Person, size: int, today: date) -> Person:
    born = families.birthday(random, today, one.age)
    return replace(
        frame,
        name=one.name,
        sex=one.sex,
        born=born,
        relation=one.relation,
        phone=families.phone(random) if one.age >= ADULT else "",
        id_number=families.id_number(random, born, one.sex),
        lives_alone=size == 1,
        came_day=today,
    )


def _phone(keyring: Keyring, actor: Actor, now: datetime, notice_version: str) -> Iterator[Write]:
    identity = number.of("account", keyring.mac("openid", actor.openid).hex())
    yield accounts.put(
        keyring,
        Account(identity, actor.openid, now, actor.person.id, notice_version=notice_version, remind_minute=MORNING),
    )
    for person in actor.home.people:
        if person.id == actor.person.id:
            yield accounts.speak_for(identity, person.id, now, "本人", "我")
        else:
            how = "监护人" if (person.age(now.date()) or 0) < ADULT else "家人"
            yield accounts.speak_for(identity, person.id, now, how, CALLED.get(person.name, ""))


def _staff(homes: Homes, cast: Sequence[Actor], now: datetime) -> Iterator[Holding]:
    """Every post of every village; what one of the cast does there, nobody else does."""
    played: set[tuple[str, int]] = set()
    for actor in cast:
        for area in actors.posts(actor):
            played.add((actor.role, area))
            yield Holding(number.of("holding", actor.openid, area), actor.role, area, actor.person.id, now)
    for n, village in enumerate(VILLAGES):
        street = [home for (code, _), home in homes.items() if code == village.code]
        for post in large.officers(village, street, now, n):
            if (post.role, post.area) not in played:
                yield post


def _pairs(homes: Homes, now: datetime) -> Iterator[Pairing]:
    """Whom one of the neighbours looks after."""
    people = {person.name: person for home in homes.values() for person in home.people if person.name in CALLED}
    for helper, elder, child, child_phone in PAIRS:
        one, other = people[helper].id, people[elder].id
        yield Pairing(number.of("pair", helper, elder), one, other, now, None, child, child_phone)
