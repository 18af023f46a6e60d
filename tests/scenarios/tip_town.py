"""A county whose offices take tips: its keys, its people on duty, and the minute in which tips are filed."""

from __future__ import annotations

import base64
from dataclasses import dataclass, field

from county.carry import Carrier
from county.settings import CountySettings
from county.tips.filing import Filing
from county.tips.settings import Informants, TipSettings
from flows.translation import Translations
from handlers.reception import Reception
from handlers.villages import VillageList
from records import number, roles, writing
from records.roles import Holding
from records.tips import boxes, receipt
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
    office_secret=text(OFFICES[1]),
)


@dataclass(eq=False)
class TipTown(County):
    """`fetch` gives photos; 陈建国 is on duty at the county's command, too."""

    photos: dict[str, bytes] = field(default_factory=dict)

    def __post_init__(self) -> None:
        super().__post_init__()
        settings: CountySettings = scene.SETTINGS.model_copy(update={"tips": KEYS})
        villages = VillageList(self.database, settings.code)
        self.reception = Reception(self.keyring, settings, villages, Translations())
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
        phone = self.phone(name)
        phone.says("举报")
        reply = phone.says(story)
        for said in answers:
            reply = phone.says(said)
        shown = receipt.find(reply if receipt.find(reply) else phone.says("好了"))
        assert shown is not None, reply
        return str(shown)
