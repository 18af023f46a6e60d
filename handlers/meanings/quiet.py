"""Events that want no answer, and those that nobody knows yet: acknowledged, counted, kept without content."""

from __future__ import annotations

from handlers.meaning import Meaning
from records.talks import WORDS
from wechat.messages import Message


def read(message: Message) -> Meaning:
    """What a person sent that nobody knows yet is a message, too; an event is not."""
    name = message.event or message.field("MsgType") or message.kind
    return Meaning(counted=name, opens=None if message.kind == "event" else WORDS)
