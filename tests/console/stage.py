"""The console over a demo county, and officials in their browsers: `console.official(CADRE).get("/console/")`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, ClassVar, cast

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from broadcasts import answer, collection
from broadcasts.repertoire import Files
from console.app import blueprint
from console.parts import Parts
from console.settings import ConsoleSettings
from county.settings import CountySettings
from records import accounts, number, persons, roles, writing
from records.accounts import Account
from records.console import entry, official, session
from records.database import Database
from records.persons import Person
from records.roles import Holding
from records.secrecy import Keyring
from tests import demo
from tests.handlers.platform import CAST, Clock

COUNTY, TOWN, OTHER_TOWN = 410798000000, 410798103000, 410798100000
VILLAGE, OTHER_VILLAGE = 410798103005, 410798100001
PEOPLE = {person["name"]: person["openid"] for person in CAST}
DOCTOR, DEPUTY, CADRE, GRID, OFFICER, COMMAND, APPROVER, RESIDENT = (
    "陈建国", "何春梅", "刘长河", "赵磊", "孙为民", "吴敏", "郑立新", "王秀英",
)  # fmt: skip
PAGES = answer.load(answer.SHIPPED)
SPOKEN = collection.load()
TOKEN = re.compile(r'name="csrf" value="([0-9a-f]+)"')


class Browser:
    """One browser with its cookies; `post` sends the token of the page it saw last, as a form does."""

    def __init__(self, client: FlaskClient, console: Console) -> None:
        self.client = client
        self.console = console
        self.token = ""

    def get(self, path: str, **more: Any) -> TestResponse:
        return self._seen(self.client.get(path, **more))

    def post(self, path: str, data: dict[str, Any] | None = None, **more: Any) -> TestResponse:
        headers = {"Sec-Fetch-Site": "same-origin"} | more.pop("headers", {})
        return self._seen(self.client.post(path, data={"csrf": self.token, **(data or {})}, headers=headers, **more))

    def strengthen(self) -> Browser:
        """As if the second factor had just been shown."""
        with self.console.database.write() as conn:
            writing.run(conn, [session.strengthen(session.digest(self.cookie), self.console.clock())])
        return self

    @property
    def cookie(self) -> str:
        held = self.client.get_cookie("console")
        return held.value if held else ""

    def _seen(self, response: TestResponse) -> TestResponse:
        found = TOKEN.search(response.text) if response.mimetype == "text/html" else None
        self.token = found[1] if found else self.token
        return response


@dataclass
class Console:
    app: Flask
    parts: Parts
    clock: Clock
    woken: list[int]

    @property
    def database(self) -> Database:
        return self.parts.database

    def stranger(self) -> Browser:
        return Browser(self.app.test_client(), self)

    def official(self, name: str) -> Browser:
        """Signed in by the chat's link; as the cast or `hire` calls them."""
        browser = self.stranger()
        link = self.link(self.account(name))
        browser.get(link)
        assert browser.post(link).status_code == 303
        browser.get("/console/factor")
        return browser

    def link(self, account: int) -> str:
        return self.way_in(account)[0]

    def way_in(self, account: int) -> tuple[str, str, str]:
        """Link, name and code, as the chat gives them."""
        token, code = entry.fresh()
        now, keyring = self.clock(), self.parts.keyring
        with self.database.write() as conn:
            known = official.find(conn, keyring, account)
            name = known.name if known else official.free_name(conn)
            new = [] if known else [official.add(account, name)]
            writing.run(conn, [*new, entry.put(keyring, account, token, code, now)])
        return f"/console/in/{token}", name, code

    def account(self, name: str) -> int:
        return number.of("account", self.parts.keyring.mac("openid", openid(name)).hex())

    def person(self, name: str) -> int:
        with self.database.read() as conn:
            found = accounts.find(conn, self.parts.keyring, openid(name))
        assert found and found.person
        return found.person

    def hire(self, name: str, role: str, area: int, ends: datetime | None = None) -> int:
        """A new person with a phone and an office; gives the person."""
        keyring, now = self.parts.keyring, self.clock()
        village = area if area % 1000 else VILLAGE
        who = Person(number.of("hired", name), village, _last(self, village).household, name)
        account = Account(self.account(name), openid(name), now, who.id)
        with self.database.write() as conn:
            writing.run(conn, [persons.put(keyring, who), accounts.put(keyring, account)])
            if role != roles.SELF:
                held = Holding(number.of("hired", name, area), role, area, who.id, now - timedelta(minutes=1), ends)
                writing.run(conn, [roles.put(held)])
        return who.id

    def later(self, **span: float) -> None:
        self.clock.now += timedelta(**span)

    def rows_of(self, account: int) -> int:
        """Its sessions in the database."""
        with self.database.read() as conn:
            sql = f"SELECT count(*) FROM console_session WHERE account = {account}"
            return int(conn.exec_driver_sql(sql).scalar_one())

    def count(self, table: str) -> int:
        with self.database.read() as conn:
            return int(conn.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one())


def openid(name: str) -> str:
    return PEOPLE.get(name, f"oQunfang_hired_{name}")


def _last(console: Console, village: int) -> Person:
    """Behind the last door, so that whoever moves in there changes nothing about who is the first, the fifth."""
    with console.database.read() as conn:
        living = persons.living(conn, [village])
        found = persons.find(conn, console.parts.keyring, living[-1][0])
    assert found
    return found


class Lent:
    """An app of the console whose parts are those of whoever has it now: its routes and templates take 0.1 s to build."""

    _spare: ClassVar[list[Lent]] = []
    parts: Parts

    def __init__(self) -> None:
        self.app = Flask("qunfang")
        self.app.testing = True
        self.app.register_blueprint(blueprint(cast("Parts", self)))

    def __getattr__(self, name: str) -> Any:
        return getattr(self.parts, name)

    @classmethod
    @contextmanager
    def to(cls, parts: Parts) -> Iterator[Flask]:
        one = cls._spare.pop() if cls._spare else cls()
        one.parts = parts
        yield one.app
        cls._spare.append(one)


@contextmanager
def standing(database: Database, keyring: Keyring, now: datetime, var: Path, **settings: Any) -> Iterator[Console]:
    """A demo county whose cast has phones, and its console."""
    clock = Clock(now)
    woken: list[int] = []
    county = CountySettings(code=410798, health_rules=({"since": "2020-01-20"},), hotline="12345")
    county.stand_at("http://localhost")
    demo.settle(database, keyring, CAST, now - timedelta(minutes=1), county.notice_version)
    said = Files(SPOKEN, county)
    parts = Parts(database, keyring, clock, county, ConsoleSettings(**settings), var, woken.extend, said, PAGES)
    with Lent.to(parts) as app:
        yield Console(app, parts, clock, woken)
