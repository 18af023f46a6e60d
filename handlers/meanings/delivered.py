"""What became of a template message, which was only accepted when it was sent."""

from __future__ import annotations

from handlers.meaning import Meaning
from wechat.messages import Message


def read(message: Message) -> Meaning:
    """Status is `success`, `failed:user block`, `failed: system failed`; spaces vary."""
    status = message.field("Status").replace(" ", "").lower()
    return Meaning(finished=(message.field("MsgID"), status), opens=None)
