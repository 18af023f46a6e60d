"""One file per kind of message or event; `of` finds the right one."""

from __future__ import annotations

from collections.abc import Callable

from handlers.meaning import Meaning
from handlers.meanings import click, consent, delivered, follow, media, place, quiet, scan, text, voice
from wechat.messages import Message

Reads = Callable[[Message], Meaning]

MESSAGES: dict[str, Reads] = {
    "text": text.read,
    "voice": voice.read,
    "image": media.read,
    "video": media.read,
    "shortvideo": media.read,
    "file": media.read,
    "link": media.read,
    "location": place.read,
}
EVENTS: dict[str, Reads] = {
    "subscribe": follow.arrived,
    "unsubscribe": follow.left,
    "scan": scan.read,
    "scancode_push": scan.from_menu,
    "scancode_waitmsg": scan.from_menu,
    "click": click.read,
    "templatesendjobfinish": delivered.read,
    "subscribe_msg_popup_event": consent.answered,
    "subscribe_msg_change_event": consent.changed,
}


def of(message: Message) -> Meaning:
    """The meaning of any message at all; what is not known is counted, never an error."""
    if message.kind == "event":
        return EVENTS.get(message.event, quiet.read)(message)
    return MESSAGES.get(message.kind, quiet.read)(message)
