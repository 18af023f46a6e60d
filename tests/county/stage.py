"""One account's effects, carried out by hand: what a talk may do, whoever asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chat.steps import Effect, Keep, Tell
from chat.turn import Done
from county.carry import Carrier
from county.leaving import Leaving
from county.settings import CountySettings, HealthRule
from records import accounts, persons, turns
from records.database import Connection, Database
from records.persons import Person
from records.secrecy import Keyring
from records.standing import Arrival
from records.turns import Outcome
from tests import demo

VILLAGE = "410798103005"
ALICE, BOB, CHARLIE, DOCTOR = "alice", "bob", "charlie", "doctor"
CAST = (
    {"openid": ALICE, "name": "王秀英", "role": "resident", "follows": True, "household": f"{VILLAGE}-12"},
    {"openid": BOB, "name": "孙为民", "role": "resident", "follows": True, "household": "410798103001-8"},
    {"openid": DOCTOR, "name": "陈建国", "role": "village_doctor", "follows": True, "household": f"{VILLAGE}-3"},
)
"""alice owns what is asked for, bob lives in another village, charlie is in no list."""


@dataclass
class Stage:
    database: Database
    keyring: Keyring
    now: datetime

    def __post_init__(self) -> None:
        rules = (HealthRule(since=self.now.date().replace(year=2020)),)
        self.county = CountySettings(code=410798, health_rules=rules)
        demo.settle(self.database, self.keyring, CAST, self.now)
        self.turn = 0

    def does(self, openid: str, *effects: Effect | str, talk: int = 1, again: bool = False) -> Leaving:
        """The effects of one turn of this account, carried out and saved; a name is one that is gone."""
        self.turn += 1
        with self.database.write() as conn:
            (standing,) = turns.load(conn, self.keyring, [Arrival(self.turn.to_bytes(16), openid)], self.now)
            done = [_done(talk, effect, again) for effect in effects]
            leaving = Carrier(self.keyring, self.county).carry(conn, standing, done, self.now)
            kept, notices, also = tuple(leaving.kept), tuple(leaving.notices), tuple(leaving.also)
            outcome = Outcome(standing, "", self.now, account=leaving.account, kept=kept, notices=notices, also=also)
            turns.save(conn, self.keyring, [outcome])
        return leaving

    def person(self, called: str) -> Person:
        with self.database.read() as conn:
            everyone = conn.execute(persons.PERSON.select())
            return next(p for p in (persons.from_row(self.keyring, row) for row in everyone) if p.name == called)

    def account(self, openid: str, conn: Connection) -> int:
        found = accounts.find(conn, self.keyring, openid)
        assert found is not None
        return found.id


def _done(talk: int, effect: Effect | str, again: bool) -> Done:
    gone = isinstance(effect, str)
    return Done(talk, "健康上报", name(effect), None if isinstance(effect, str) else effect, again=again, gone=gone)


def name(effect: Effect | str) -> str:
    match effect:
        case Keep():
            return effect.key()
        case Tell():
            return effect.name
    return effect
