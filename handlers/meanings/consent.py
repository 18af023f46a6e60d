"""A yes or no to subscription notices, which the platform tells once and nobody can ask it again."""

from __future__ import annotations

from handlers.meaning import Meaning
from wechat.messages import Message

ACCEPT = "accept"


def answered(message: Message) -> Meaning:
    return _read(message, "SubscribeMsgPopupEvent.List")


def changed(message: Message) -> Meaning:
    """In the phone's own settings; only a no is ever reported."""
    return _read(message, "SubscribeMsgChangeEvent.List")


def _read(message: Message, path: str) -> Meaning:
    said = ((one.get("TemplateId", ""), one.get("SubscribeStatusString", "")) for one in message.items(path))
    consents = tuple((template[:64], status == ACCEPT) for template, status in said if template)
    return Meaning(consents=consents, counted="" if consents else message.event, opens=None)
