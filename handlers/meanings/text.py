"""Typed words, or a tap on a choice that the bot sent."""

from __future__ import annotations

from chat.turn import How, Said
from handlers.meaning import Meaning
from records.talks import TAP
from wechat.messages import Message


def read(message: Message) -> Meaning:
    """A tap carries the key of the choice in bizmsgmenuid and its label as text."""
    if key := message.field("bizmsgmenuid"):
        return Meaning(Said(key, How.TAPPED), opens=TAP)
    return Meaning(Said(message.text))
