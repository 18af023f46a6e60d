"""A scanned code: by a follower (SCAN), or from the menu."""

from __future__ import annotations

import re

from chat.turn import Said
from handlers.meaning import Meaning
from records.talks import TAP
from wechat.messages import Message

_CODE = re.compile(r"[A-HJKMNP-Z2-9]{8}")


def read(message: Message) -> Meaning:
    return Meaning(words(message), opens=TAP)


def from_menu(message: Message) -> Meaning:
    """The menu's scanner gives what stands in the code: ours, or somebody else's."""
    found = _CODE.search(message.field("ScanCodeInfo.ScanResult"))
    return Meaning(Said(f"扫码 {found[0]}"), opens=TAP) if found else Meaning(counted=message.event, opens=TAP)


def words(message: Message) -> Said:
    return Said(f"扫码 {message.key}")
