"""A tiny county whose people move, report, leave and take over offices at random, on a clock that passes midnights."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from pathlib import Path

from county.settings import CountySettings, HealthRule
from records import accounts, areas, households, moments, persons, roles, roster, writing
from records.accounts import Account
from records.areas import Area
from records.database import Connection, Database
from records.households import Household
from records.keeping import latest
from records.ledgers import HEALTH_REPORTS, HealthReport
from records.persons import Person
from records.roles import Holding
from records.roster import Watch
from records.rounds import mark
from records.rounds.mark import Mark
from records.secrecy import Keyring
from tests import sqlite
from tests.conftest import records_settings

COUNTY, TOWNSHIP, EAST, WEST = 410798000000, 410798103000, 410798103001, 410798103002
CELLS = tuple(village * 1000 + n for village in (EAST, WEST) for n in (1, 2))
HOMES = range(1, 9)
PEOPLE = range(101, 117)
STAFF = range(201, 209)
COMMAND = 299
START = datetime(2026, 2, 3, 6, 0, tzinfo=moments.LOCAL)
SETTINGS = CountySettings(code=410798, health_rules=(HealthRule(since=date(2020, 1, 20)),))


@dataclass
class Village:
    """What a history does to the database, and beside it what must then be true."""

    database: Database
    keyring: Keyring
    now: datetime = START
    homes: dict[int, Household] = field(default_factory=dict)
    people: dict[int, Person] = field(default_factory=dict)
    reported: set[tuple[date, int]] = field(default_factory=set)
    seen: set[tuple[date, int]] = field(default_factory=set)
    holdings: list[Holding] = field(default_factory=list)
    watches: list[Watch] = field(default_factory=list)

    @property
    def today(self) -> date:
        return moments.local_day(self.now)

    def write(self, *writes: writing.Write) -> None:
        with self.database.write() as conn:
            writing.run(conn, writes)

    def settle(self) -> None:
        named = {COUNTY: "安禾县", TOWNSHIP: "柳荫乡", EAST: "东村", WEST: "西村"}
        for n in HOMES:
            cell = CELLS[n % 4]
            self.homes[n] = Household(n, cell // 1000, cell, n, code=f"DOOR000{n}")
        for n in (*PEOPLE, *STAFF, COMMAND):
            home = self.homes[n % 8 + 1]
            self.people[n] = Person(n, home.area, home.id, f"某{n}", home.cell)
        self.write(
            *(areas.put(Area(code, name)) for code, name in named.items()),
            *(areas.put_cell(cell, f"网格{cell % 1000}") for cell in CELLS),
            *(households.put(self.keyring, home) for home in self.homes.values()),
            *(persons.put(self.keyring, person) for person in self.people.values()),
            *(accounts.put(self.keyring, Account(n, f"o{n}", START, n)) for n in (*STAFF, COMMAND)),
        )
        self.take(roles.COUNTY_COMMAND, COUNTY, COMMAND)

    # what may happen

    def take(self, role: str, area: int, person: int, hours: int | None = None) -> None:
        """A handover, or a substitution that ends."""
        ends = self.now + timedelta(hours=hours) if hours else None
        held = Holding(len(self.holdings) + 1, role, area, person, self.now, ends)
        self.holdings.append(held)
        self.write(roles.put(held))

    def give_up(self, which: int) -> None:
        """Any office but the command's."""
        mine = self.holdings[1:]
        if mine:
            held = mine[which % len(mine)]
            ended = replace(held, ends=min(held.ends or self.now, self.now))
            self.holdings[self.holdings.index(held)] = ended
            self.write(roles.put(ended))

    def watch(self, role: str, area: int, person: int, from_minute: int, minutes: int) -> None:
        watch = Watch(area, role, self.today, from_minute, min(from_minute + minutes, 2880), person)
        key = (watch.area, watch.role, watch.day, watch.from_minute)
        self.watches = [w for w in self.watches if (w.area, w.role, w.day, w.from_minute) != key] + [watch]
        self.write(roster.put(watch))

    def move(self, person: int, home: int) -> None:
        """A transfer: into another household, perhaps of the other village."""
        to = self.homes[home]
        self.people[person] = replace(self.people[person], area=to.area, cell=to.cell, household=to.id)
        self.write(persons.put(self.keyring, self.people[person]))

    def leave(self, person: int) -> None:
        self.people[person] = replace(self.people[person], left_day=self.today)
        self.write(persons.put(self.keyring, self.people[person]))

    def classify(self, person: int, status: str) -> None:
        self.people[person] = replace(self.people[person], status=status)
        self.write(persons.put(self.keyring, self.people[person]))

    def report(self, person: int) -> None:
        one = self.people[person]
        report = HealthReport(person=one.id, area=one.area, day=self.today, at=self.now, temperature_tenths=365)
        number = moments.stored(self.now) * 1000 + person
        self.write(HEALTH_REPORTS.put(self.keyring, number, report), latest.put(report))
        self.reported.add((self.today, person))

    def find_well(self, home: int) -> None:
        """A worker's word for a household."""
        at = self.homes[home]
        self.write(*mark.put(Mark(self.today, at.area, home, at.cell, mark.OK, self.now, 1, mark.ROUND, 1)))
        self.seen.add((self.today, home))

    def pass_(self, hours: int) -> None:
        self.now += timedelta(hours=hours)

    # what must be true

    def living(self) -> list[Person]:
        return [one for one in self.people.values() if one.left_day is None]

    def owing(self) -> set[int]:
        """By the rule as people say it: who has neither reported nor been found well, the watched by report alone."""
        watched = {one.household for one in self.living() if one.status}
        return {
            one.id
            for one in self.living()
            if (self.today, one.id) not in self.reported
            and ((self.today, one.household) not in self.seen or one.household in watched)
        }

    def read(self) -> Iterator[Connection]:
        with self.database.read() as conn:
            yield conn


@contextmanager
def village(template: Path, keyring: Keyring) -> Iterator[Village]:
    """On a database of its own."""
    with tempfile.TemporaryDirectory(prefix="qunfang-village-") as folder:
        shutil.copy(template, Path(folder) / "records.db")
        db = sqlite.connect(records_settings(f"sqlite:///{folder}/records.db"))
        made = Village(db, keyring)
        made.settle()
        try:
            yield made
        finally:
            db.close()
