"""A voice message, with what the platform heard; that may be nothing."""

from __future__ import annotations

from chat.turn import How, Said
from handlers.meaning import Meaning
from wechat.messages import Message


def read(message: Message) -> Meaning:
    return Meaning(Said(message.recognition, How.SPOKEN))
