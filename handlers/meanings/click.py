"""A tap on the account's menu: its key names a flow or a repair word."""

from __future__ import annotations

from chat.turn import How, Said
from handlers.meaning import Meaning
from records.talks import TAP
from wechat.messages import Message


def read(message: Message) -> Meaning:
    return Meaning(Said(message.key, How.TAPPED), opens=TAP)
