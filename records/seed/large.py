"""The county at full size, for benchmarks: everybody sealed and numbered in the order of the villages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from random import Random
from typing import Any

from sqlalchemy import Table

from records import accounts, areas, bulk, codes, households, moments, persons, roles, writing
from records.accounts import ACCOUNT, SPEAKS_FOR, Account
from records.areas import Area
from records.database import Database
from records.households import HOUSEHOLD, Household
from records.persons import PERSON, Person
from records.roles import Holding
from records.secrecy import Keyring
from records.seed import families, layout, names
from records.seed.layout import Layout, Village
from records.writing import Write

TOWNSHIPS = 19
CELLS = 8788
COMMAND = 42
VILLAGES = 609
NOBODY = Person(id=0, area=0, household=0, name="")
DOORS = 10_000
"""Household and person numbers leave this much room in each village."""


@dataclass(frozen=True)
class Home:
    household: Household
    people: tuple[Person, ...]


def full(db: Database, keyring: Keyring, *, people: int, villages: int, now: datetime, seed: int = 1) -> None:
    """Fills an empty database: one account a household, every role filled, one commit in all."""
    townships, cells = max(1, round(TOWNSHIPS * villages / VILLAGES)), max(villages, CELLS * villages // VILLAGES)
    plan = layout.county(people, villages, townships, cells)
    with db.write() as conn:
        writing.run(conn, areas_of(plan))
        for number, village in enumerate(plan.villages):
            homes = tuple(homes_of(Random(f"{seed}/{village.code}"), village, now.date()))
            for table, rows in _tables(keyring, homes, now):
                bulk.load(conn, table, rows)
            writing.run(conn, map(roles.put, officers(village, homes, now, number)))
    bulk.settle(db)


def areas_of(plan: Layout) -> Iterator[Write]:
    yield areas.put(Area(layout.CODE, names.COUNTY))
    yield from map(areas.put, plan.townships)
    for village in plan.villages:
        yield areas.put(Area(village.code, village.name))
        yield from (areas.put_cell(cell, f"{village.name}第{n}网格") for n, cell in enumerate(village.cells, 1))


def homes_of(random: Random, village: Village, today: date) -> Iterator[Home]:
    """Until the village has its people."""
    left, door = village.people, 0
    while left > 0:
        door += 1
        number = village.code * DOORS + door
        cell = village.cells[
            min((village.people - left) * len(village.cells) // village.people, len(village.cells) - 1)
        ]
        frame = replace(NOBODY, area=village.code, cell=cell)
        first = village.code * DOORS + village.people - left
        people = tuple(families.family(random, number, first, frame, today))[:left]
        left -= len(people)
        household = Household(number, village.code, cell, door, f"{village.name}{door}号", families.door_code(random))
        yield Home(household, people)


def _tables(keyring: Keyring, homes: Sequence[Home], now: datetime) -> Iterator[tuple[Table, Iterator[dict[str, Any]]]]:
    speakers = [(home, _account(home, now)) for home in homes]
    yield HOUSEHOLD, (households.values(keyring, home.household) for home in homes)
    yield PERSON, (persons.values(keyring, person) for home in homes for person in home.people)
    yield ACCOUNT, (accounts.values(keyring, account) for _, account in speakers)
    yield SPEAKS_FOR, (_spoken(account, person, now) for home, account in speakers for person in home.people)


def _account(home: Home, now: datetime) -> Account:
    """The one phone of a household, with an openid that says which it is."""
    number = home.household.id
    return Account(number, openid(number), now, home.people[0].id, remind_minute=17 * 60 + number % 180)


def openid(household: int) -> str:
    return f"oBench{household:022d}"


def _spoken(account: Account, person: Person, now: datetime) -> dict[str, Any]:
    how = "本人" if person.id == account.person else "家人"
    return {"account": account.id, "person": person.id, "how": how, "called": "", "since": moments.stored(now)}


def officers(village: Village, homes: Sequence[Home], now: datetime, number: int) -> Iterator[Holding]:
    """The village's doctor, deputy and cadre, a worker for each cell; the first villages also staff the offices."""
    heads = [home.people[0].id for home in homes]
    posts = [
        (roles.VILLAGE_DOCTOR, village.code),
        (roles.DEPUTY_DOCTOR, village.code),
        (roles.VILLAGE_CADRE, village.code),
    ]
    posts += [(roles.GRID_WORKER, cell) for cell in village.cells]
    posts += [(roles.TOWNSHIP_OFFICER, codes.chain(village.code)[1])]
    if number < COMMAND:
        posts += [(roles.COUNTY_COMMAND, layout.CODE)]
    for n, (role, area) in enumerate(posts):
        yield Holding(village.code * DOORS + n, role, area, heads[n % len(heads)], now)
