"""Events that want no answer, and those that nobody knows yet: acknowledged, counted, kept without content."""

from __future__ import annotations

from handlers.meaning import Meaning
from wechat.messages import Message


def read(message: Message) -> Meaning:
    return Meaning(counted=message.event or message.field("MsgType") or message.kind)
