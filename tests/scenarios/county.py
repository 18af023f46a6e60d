"""The demo county behind the webhook's door, with its people's phones in hand and a clock that a story moves."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta
from itertools import count

from county.carry import Carrier
from county.settings import CountySettings, HealthRule
from flows.translation import Translations
from handlers.reception import Reception
from handlers.turns import Turns
from handlers.turnstile import Waiting
from handlers.villages import VillageList
from playground.cast import read as read_cast
from playground.settings import PlaygroundSettings
from records import accounts, seed
from records.database import Database
from records.moments import LOCAL
from records.notices import NOTICE, Notice, from_row
from records.secrecy import Keyring
from wechat.messages import Message

SETTINGS = CountySettings(
    code=410798, hotline="0379-1234567", health_rules=(HealthRule(since=datetime(2020, 1, 20).date()),)
)
MORNING = datetime(2026, 2, 3, 8, 0, tzinfo=LOCAL)


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
        cast = read_cast(PlaygroundSettings.model_fields["cast_file"].default).people
        version = SETTINGS.notice_version
        people = [asdict(person) for person in cast]
        seeded = seed.demo(self.database, self.keyring, cast=people, now=self.now, notice_version=version)
        self.openids = {person.name: person.openid for person in cast}
        self.codes = {person.name: seeded.codes[person.openid] for person in cast}
        self.reception = Reception(self.keyring, SETTINGS, VillageList(self.database, SETTINGS.code), Translations())
        carrier = Carrier(self.keyring, SETTINGS)
        self.turns = Turns(
            self.database, self.keyring, carrier, self.reception, lambda: self.now, self.planned.extend, 2000
        )
        self._phones: dict[str, Phone] = {}

    def phone(self, name: str) -> Phone:
        """One of the cast by name; anybody else is a stranger with a new openid."""
        return self._phones.setdefault(name, Phone(self, self.openids.get(name, f"o{name}")))

    def later(self, **span: float) -> None:
        self.now += timedelta(**span)

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
