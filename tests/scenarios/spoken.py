"""The demo county with its broadcasts: texts to choose from, a hotline that quotes them, and the workers that send."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from dataclasses import replace
from datetime import datetime
from functools import cache

from broadcasts import collection
from broadcasts.lately import EVERY_S
from broadcasts.newsstand import Newsstand
from broadcasts.repertoire import Files
from records import accounts, codes, number, roles, writing
from records.broadcasts import edition as editions
from records.broadcasts.delivery import Chunk
from records.roles import Holding
from tests.scenarios.county import SETTINGS, County, hotline
from tests.scenarios.elders import named
from tests.workers.broadcasts.desk import Beyond
from tests.workers.post import Platform
from workers.broadcasts.chase import Chase
from workers.broadcasts.conductor import Conductor
from workers.broadcasts.mass import Mass
from workers.broadcasts.posting import Posting
from workers.broadcasts.tidy import Tidy
from workers.broadcasts.when import When
from workers.gate import Gate
from workers.office import Office
from workers.settings import TemplateSettings, WorkerSettings

CARD = TemplateSettings(id="T", data={"thing1": "{said}"})
WORKERS = WorkerSettings(templates={"broadcast": CARD}, broadcast_calls=2, broadcast_batch=2)
AUTHOR, APPROVER = "孙为民", "吴敏"
VILLAGE = 410798103005


@cache
def shipped() -> collection.Collection:
    return collection.load()


class Spoken:
    """`says` is one phone's turn, `passes` lets time go and every clock look."""

    def __init__(self, county: County) -> None:
        self.county, self.platform, self.seconds = county, Platform(), 0.0
        database, keyring = county.database, county.keyring
        quoting = copy(hotline())  # it learns what this county publishes
        self.files = Files(shipped(), SETTINGS)
        stand = Newsstand(database, quoting, self.files, SETTINGS, lambda: self.seconds)
        reception = replace(county.reception, hotline=quoting, repertoire=self.files, fresh=stand.look)
        county.turns = replace(county.turns, reception=reception)
        self.texts = Beyond()
        gate = Gate(lambda: self.seconds)
        self.office = Office(
            database,
            keyring,
            self.platform,
            WORKERS,
            lambda: county.now,
            gate,
            lambda: self.seconds,
            lambda _: None,
            rehearses=True,
            texts=self.texts,
        )
        self.woken: list[Chunk] = []
        self.jobs: list[tuple[int, int]] = []
        self.conductor = Conductor(database, self.woken.extend, lambda *one: self.jobs.append(one))
        self.posting, self.mass = Posting(self.office), Mass(self.office)
        wake = county.planned.extend
        self.clocks: tuple[Callable[[datetime], int], ...] = (
            When(database, keyring, SETTINGS, self.files, wake).run,
            Chase(database, keyring, SETTINGS, wake).run,
            Tidy(database).run,
        )

    def says(self, name: str, *lines: str) -> str:
        """The last answer."""
        replies = [self.county.phone(name).says(line) for line in lines]
        return replies[-1]

    def passes(self, **span: float) -> None:
        """Everything that is due by then is done."""
        self.county.later(**span)
        self.seconds += EVERY_S
        for clock in self.clocks:
            clock(self.county.now)
        self.sends()

    def sends(self) -> None:
        self.conductor.run(self.county.now)
        while self.woken or self.jobs:
            woken, self.woken[:] = list(self.woken), []
            jobs, self.jobs[:] = list(self.jobs), []
            for one in jobs:
                self.mass.send(*one)
            for chunk in woken:
                self.posting.post(chunk)

    def told(self, name: str) -> list[str]:
        """The notices that went to somebody since the last look."""
        return [notice.text for to, notice in self.county.told() if to == name]

    def heard(self, name: str) -> list[str]:
        """What the platform was asked to show on this phone, the latest last."""
        openid = self.county.phone(name).openid
        return [str(call[-1]) for call in self.platform.sent if call[1] == openid]

    def edition(self, n: int) -> editions.Edition:
        with self.county.database.read() as conn:
            found = editions.of_number(conn, n)
        assert found is not None
        return found

    def appoint(self, name: str, role: str = roles.COUNTY_COMMAND) -> None:
        county = self.county
        post = Holding(
            number.of("post", name, role), role, SETTINGS.code * codes.COUNTY_UNIT, named(county, name).id, county.now
        )
        with county.database.write() as conn:
            writing.run(conn, [roles.put(post)])

    def speaks(self, name: str, language: str) -> None:
        """Somebody has chosen a language."""
        county = self.county
        with county.database.write() as conn:
            account = accounts.find(conn, county.keyring, county.phone(name).openid)
            assert account is not None
            writing.run(conn, [accounts.put(county.keyring, replace(account, language=language))])
