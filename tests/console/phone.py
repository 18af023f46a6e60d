"""The chat of a demo county's officials: `says(console, CADRE, "登录")` is what would appear on their phone."""

from __future__ import annotations

from itertools import count

from county.carry import Carrier
from flows.translation import Translations
from handlers.reception import Reception
from handlers.turns import Turns
from handlers.villages import VillageList
from handlers.waiting import Waiting
from tests.console.stage import Console, openid
from wechat.messages import Message

_NUMBERS = count(1)


def says(console: Console, name: str, text: str) -> str:
    parts, n = console.parts, next(_NUMBERS)
    villages = VillageList(parts.database, parts.county.code)
    reception = Reception(parts.keyring, parts.county, villages, Translations())
    turns = Turns(
        database=parts.database, keyring=parts.keyring, carrier=Carrier(parts.keyring, parts.county),
        reception=reception, clock=console.clock, wake=console.woken.extend, reply_max_bytes=2048,
        finished=lambda *_: None,
    )  # fmt: skip
    said = Message("text", openid(name), "gh_county", int(console.clock().timestamp()), msg_id=n, text=text)
    return turns.run([Waiting(said, said.delivery_key, float("inf"), 4)])[0].text
