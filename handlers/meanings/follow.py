"""Following and leaving the account."""

from __future__ import annotations

from chat.turn import How, Said
from handlers.meaning import Meaning
from handlers.meanings.scan import words
from records.talks import TAP
from wechat.messages import Message

WELCOME = "加入"


def arrived(message: Message) -> Meaning:
    """A welcome; with the code of a door card, straight into that household."""
    said = words(message) if message.key else Said(WELCOME, How.TAPPED)
    return Meaning(said, followed=True, opens=TAP)


def left(message: Message) -> Meaning:
    """No reply can be seen any more."""
    return Meaning(followed=False, opens=None)
