"""A county whose offices take tips: its keys, its people on duty, and the minute in which tips are filed."""

from __future__ import annotations

import base64
from dataclasses import dataclass, field, replace

from pydantic import SecretStr

from county.carry import Carrier
from county.settings import CountySettings
from county.tips.filing import Filing
from county.tips.safe import safe
from county.tips.settings import Informants, TipSettings
from handlers.reception import Reception
from handlers.villages import VillageList
from records import accounts, deliveries, number, roles, writing
from records.roles import Holding
from records.tips import boxes, receipt
from records.tips.tip import Tip
from tests.handlers.platform import translations
from tests.scenarios import county as scene
from tests.scenarios.county import County
from workers.tips import Tips

FIRST, SECOND, OFFICES = boxes.pair(), boxes.pair(), boxes.pair()
COUNTY = 410798000000


def text(key: bytes) -> str:
    return base64.b64encode(key).decode()


KEYS = TipSettings(
    informants=Informants(first=text(FIRST[0]), second=text(SECOND[0])),
    office_key=text(OFFICES[0]),
    office_secret=SecretStr(text(OFFICES[1])),
    first_rewards_yuan={"聚集办席": 300},
)


@dataclass(eq=False)
class TipTown(County):
    """`fetch` gives photos; 陈建国 is on duty at the county's command, too."""

    photos: dict[str, bytes] = field(default_factory=dict)

    def __post_init__(self) -> None:
        super().__post_init__()
        settings: CountySettings = scene.SETTINGS.model_copy(update={"tips": KEYS})
        villages = VillageList(self.database, settings.code)
        self.reception = Reception(self.keyring, settings, villages, translations())
        self.turns.reception, self.turns.carrier = self.reception, Carrier(self.keyring, settings)
        filing = Filing(self.database, self.keyring, settings)
        self.desk = Tips(self.database, self.keyring, settings, filing, self.planned.extend, self.fetch)
        self.appoints("陈建国", roles.COUNTY_COMMAND, COUNTY)

    def appoints(self, name: str, role: str, area: int) -> None:
        with self.database.write() as conn:
            person = next(p for p in self._everybody(conn) if p.name == name)
            writing.run(conn, [roles.put(Holding(number.of(name, role), role, area, person.id, self.now))])

    def fetch(self, media: str) -> tuple[bytes, str]:
        return self.photos[media], "image/jpeg"

    def a_minute_passes(self) -> None:
        self.later(minutes=1)
        self.desk.file(self.now)
        self.desk.photos(self.now)

    def tips_off(self, name: str, story: str, *answers: str) -> str:
        """A whole tip; the receipt."""
        for said in ("举报", story, *answers[:-1]):
            self.phone(name).says(said)
        return self.finishes(name, answers[-1])

    def finishes(self, name: str, last: str) -> str:
        """The receipt that the last answer of a tip brings."""
        reply = self.phone(name).says(last)
        shown = receipt.find(reply)
        assert shown is not None, reply
        return str(shown)

    def opened(self, sealed: bytes, number_: int) -> bytes:
        """As an office opens it."""
        return boxes.open_(sealed, OFFICES[1], str(number_).encode())

    def read(self, voice: Tip) -> dict[str, str]:
        return safe(KEYS).take(voice.body, voice.locator)

    def limits(self, **changed: int) -> None:
        """Other limits from now on."""
        tips = KEYS.model_copy(update=changed)
        settings = scene.SETTINGS.model_copy(update={"tips": tips})
        self.reception = replace(self.reception, county=settings)
        self.turns.reception = self.reception

    def keeps(self, reply: str) -> None:
        """A delivery whose reply is kept, as those of ordinary talks are."""
        with self.database.write() as conn:
            writing.run(conn, [deliveries.put(self.keyring, b"d" * 16, reply, self.now)])

    def owner(self, account: int) -> str:
        with self.database.read() as conn:
            openid = accounts.many(conn, self.keyring, [account])[account].openid
        return next(name for name, own in self.openids.items() if own == openid)
