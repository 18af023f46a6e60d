"""A village for the tests of records: three areas, one household, whoever is asked for; and turns played in it."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import datetime
from typing import Any

from records import accounts, areas, households, persons, roles, turns, writing
from records.accounts import Account
from records.areas import Area
from records.database import Database
from records.households import Household
from records.ledgers import HealthReport
from records.moments import local_day
from records.persons import Person
from records.roles import Holding
from records.secrecy import Keyring
from records.turns import Arrival, Outcome, Standing

COUNTY, TOWNSHIP, VILLAGE, OTHER = 410798000000, 410798103000, 410798103005, 410798100001
HOME = 1
GRANDPA = Person(id=11, area=VILLAGE, household=HOME, name="李福田", relation="父亲", sex="男", phone="10012345678")
SON = Person(id=12, area=VILLAGE, household=HOME, name="李浩然", relation="儿子", sex="男")


def settle(db: Database, keyring: Keyring, *people: Person) -> None:
    """Areas, one household with door code ABCD2345, and these people in it."""
    with db.write() as conn:
        named = {COUNTY: "安禾县", TOWNSHIP: "柳荫乡", VILLAGE: "南坡村", OTHER - 1: "清禾镇", OTHER: "东渠村"}
        writing.run(conn, (areas.put(Area(code, name)) for code, name in named.items()))
        writing.run(conn, [households.put(keyring, Household(HOME, VILLAGE, None, 12, "南坡村12号", "ABCD2345"))])
        writing.run(conn, (persons.put(keyring, person) for person in people))


def follow(db: Database, keyring: Keyring, openid: str, now: datetime, *people: Person) -> Account:
    """An account of the first of them that speaks for all of them."""
    with db.write() as conn:
        account = replace(turns.load(conn, keyring, [arrival(openid)], now)[0].account, person=people[0].id)
        speaks = [accounts.speak_for(account.id, one.id, now, called=one.relation) for one in people]
        writing.run(conn, [accounts.put(keyring, account), *speaks])
    return account


def hold(db: Database, role: str, area: int, person: int, starts: datetime, **rest: Any) -> Holding:
    holding = Holding(area + person, role, area, person, starts, **rest)
    with db.write() as conn:
        writing.run(conn, [roles.put(holding)])
    return holding


def arrival(openid: str, key: bytes | None = None) -> Arrival:
    return Arrival(key or os.urandom(16), openid)


def standing(db: Database, keyring: Keyring, openid: str, now: datetime, key: bytes | None = None) -> Standing:
    with db.write() as conn:
        return turns.load(conn, keyring, [arrival(openid, key)], now)[0]


def keep(db: Database, keyring: Keyring, *outcomes: Outcome) -> None:
    with db.write() as conn:
        turns.save(conn, keyring, outcomes)


def report(person: Person, now: datetime, **facts: object) -> HealthReport:
    return HealthReport(person=person.id, area=person.area, day=local_day(now), at=now, **facts)
