"""The demo county behind the webhook's door, with its people's phones in hand and a clock that a story moves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache
from itertools import count

from sqlalchemy import select

from broadcasts import answer, rumour
from broadcasts.hotline import Hotline
from county.carry import Carrier
from county.settings import CountySettings, HealthRule
from handlers.reception import Reception
from handlers.turns import Turns
from handlers.villages import VillageList
from handlers.waiting import Waiting
from records import accounts, persons
from records.database import Connection, Database
from records.ledgers import HEALTH_REPORTS, HealthReport
from records.moments import LOCAL
from records.notices import NOTICE, Notice, from_row
from records.persons import PERSON, Person
from records.secrecy import Keyring
from records.talks import TALK
from tests import demo
from tests.handlers.platform import CAST, translations
from wechat.messages import Message

SETTINGS = CountySettings(code=410798, hotline="0379-1234567", health_rules=(HealthRule(since=date(2020, 1, 20)),))
MORNING = datetime(2026, 2, 3, 8, 0, tzinfo=LOCAL)


@cache
def hotline() -> Hotline:
    return Hotline(answer.load(answer.SHIPPED), rumour.load(), SETTINGS)


@dataclass(eq=False)
class Phone:
    """One person's WeChat; `says` is answered with what would appear on the screen."""

    county: County
    openid: str
    last: Message | None = None

    def says(self, text: str) -> str:
        return self.sends("text", text=text)

    def taps(self, key: str) -> str:
        return self.sends("event", event="click", key=key)

    def sends(self, kind: str, **fields: object) -> str:
        n = next(self.county.numbers)
        msg_id = None if kind == "event" else n
        created = int(self.county.now.timestamp()) + n
        self.last = Message(kind, self.openid, "gh_county", created, msg_id=msg_id, **fields)  # type: ignore[arg-type]
        return self.again()

    def again(self) -> str:
        """The platform pushes the last message once more."""
        assert self.last is not None
        waiting = Waiting(self.last, self.last.delivery_key, float("inf"), 4)
        return self.county.turns.run([waiting])[0].text


@dataclass(eq=False)
class County:
    """Everything a turn needs, on one database."""

    database: Database
    keyring: Keyring
    now: datetime = MORNING
    numbers: Iterator[int] = field(default_factory=lambda: count(1))
    planned: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        seeded = demo.settle(self.database, self.keyring, CAST, self.now, SETTINGS.notice_version)
        self.openids = {person["name"]: person["openid"] for person in CAST}
        self.codes = {person["name"]: seeded.codes[person["openid"]] for person in CAST}
        villages = VillageList(self.database, SETTINGS.code)
        self.reception = Reception(self.keyring, SETTINGS, villages, translations(), hotline())
        self.turns = Turns(
            database=self.database,
            keyring=self.keyring,
            carrier=Carrier(self.keyring, SETTINGS),
            reception=self.reception,
            clock=lambda: self.now,
            wake=self.planned.extend,
            reply_max_bytes=2000,
            finished=lambda *_: None,
        )
        self._phones: dict[str, Phone] = {}

    def phone(self, name: str) -> Phone:
        """One of the cast by name; anybody else is a stranger with a new openid."""
        return self._phones.setdefault(name, Phone(self, self.openids.get(name, f"o{name}")))

    def later(self, **span: float) -> None:
        self.now += timedelta(**span)

    def reports(self, name: str, days: int = 7) -> tuple[HealthReport, ...]:
        """What is kept of the person of this name, oldest first."""
        with self.database.read() as conn:
            person = next(p for p in self._everybody(conn) if p.name == name)
            past = [self.now.date() - timedelta(days=n) for n in range(days)]
            return HEALTH_REPORTS.of_person(conn, self.keyring, person.id, (person.area,), past)

    def state(self, name: str) -> bytes:
        """A person's talk as it is stored, sealed."""
        with self.database.read() as conn:
            account = accounts.find(conn, self.keyring, self.phone(name).openid)
            assert account is not None
            return bytes(conn.execute(select(TALK.c.state).where(TALK.c.account == account.id)).scalar_one() or b"")

    def _everybody(self, conn: Connection) -> tuple[Person, ...]:
        return tuple(persons.from_row(self.keyring, row) for row in conn.execute(select(PERSON)))

    def told(self) -> list[tuple[str, Notice]]:
        """The notices planned since the last look, each with the name of whose phone it goes to ("" = no phone)."""
        wanted, self.planned[:] = list(self.planned), []
        with self.database.read() as conn:
            rows = conn.execute(NOTICE.select().where(NOTICE.c.id.in_(wanted)))
            found = {row.id: from_row(self.keyring, row) for row in rows}
            owners = accounts.many(conn, self.keyring, {n.account for n in found.values() if n.account})
        names = {openid: name for name, openid in self.openids.items()}
        names |= {phone.openid: name for name, phone in self._phones.items()}
        return [(names[owners[n.account].openid] if n.account else "", n) for n in map(found.get, wanted) if n]
