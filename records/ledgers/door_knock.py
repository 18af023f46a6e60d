"""敲门登记: what one person of a household was asked at the door, or what others of the house said of them."""

from __future__ import annotations

from datetime import date

from records.ledger import Record, fact, ledger
from records.ledgers.health_report import CARE, DOCTORS
from records.shelf import Shelf

SCREEN = "敲门见人，找出从外地回来、接触过病人和发热的人"
PROOF = "说明这条记录是怎样来的"
DAYS = 60


@ledger("敲门登记")
class DoorKnock(Record):
    """Empty words are a no. `seen`: the person stood at the door, and is not one who is away."""

    seen: bool = fact("见到本人", purpose=PROOF, readers=CARE, keep_days=DAYS, default=True)
    been: str = fact("去过哪里", purpose=SCREEN, readers=CARE, keep_days=DAYS, sealed=True, default="")
    contact: str = fact("接触过谁", purpose=SCREEN, readers=DOCTORS, keep_days=DAYS, sealed=True, default="")
    unwell: str = fact("哪里不舒服", purpose=SCREEN, readers=CARE, keep_days=DAYS, sealed=True, default="")
    returned: str = fact("从哪里回来", purpose=SCREEN, readers=CARE, keep_days=DAYS, sealed=True, default="")
    away: str = fact("现在在哪里", purpose=SCREEN, readers=CARE, keep_days=DAYS, sealed=True, default="")
    back: date | None = fact("哪天回来", purpose=SCREEN, readers=CARE, keep_days=DAYS, default=None)
    worrying: bool = fact("需要关注", purpose=SCREEN, readers=CARE, keep_days=DAYS, default=False)


DOOR_KNOCKS = Shelf(DoorKnock, flags=("worrying",))
