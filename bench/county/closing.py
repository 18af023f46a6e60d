"""Fifty doors closed by one message, from the words to the commit."""

from __future__ import annotations

import time
from datetime import datetime

from bench.county import grown
from bench.county.opened import COUNTY
from county.carry import Carrier
from flows.translation import Translations
from handlers.reception import Reception
from handlers.turns import Turns
from handlers.villages import VillageList
from handlers.waiting import Waiting
from records.database import Database
from records.secrecy import Keyring
from records.seed import large
from wechat.messages import Message


def closed(db: Database, keys: Keyring, at: datetime) -> tuple[float, str]:
    """Seconds of the message that closes, and what was answered; another, harmless one goes before it."""
    reception = Reception(keys, COUNTY, VillageList(db, COUNTY.code), Translations())
    turns = Turns(
        db, keys, Carrier(keys, COUNTY), reception, lambda: at, lambda ids: None, 2000, lambda *_: None
    )  # fmt: skip
    _say(turns, "还剩谁", 1, at)
    began = time.perf_counter()
    answer = _say(turns, "齐", 2, at)
    return time.perf_counter() - began, answer


def _say(turns: Turns, words: str, number: int, at: datetime) -> str:
    openid = large.openid(grown.WORKER)
    message = Message("text", openid, "gh_bench", int(at.timestamp()) + number, msg_id=number, text=words)
    return turns.run([Waiting(message, message.delivery_key, float("inf"), 4)])[0].text
