"""What goes by SMS to whoever has no account of ours: the same words, or what is left of them in five parts."""

from __future__ import annotations

from county.broadcasts.repertoire import Words
from county.settings import CountySettings
from records.broadcasts.delivery import SMS
from records.broadcasts.receipt import DIRECTIVE

LONGEST = 320
"""Characters: five parts of 67, less the signature. Each part is paid for."""
MORE = "……全文请问网格员，或打热线{hotline}。"
NEVER = frozenset({DIRECTIVE, "reminder", "meeting"})
"""Kinds that want an answer in the chat, or come every day."""


def goes(county: CountySettings, kind: str, channels: tuple[str, ...], *, drill: bool) -> bool:
    """Whether people without an account are told by SMS."""
    return county.broadcasts.sms and "message" in channels and kind not in NEVER and not drill


def added(said: Words, line: str, county: CountySettings) -> Words:
    """`line`: the crawl of a file that is too long; "" for none."""
    whole = dict(said).get("zh", "")
    return (*said, (SMS, brief(whole, line, county.hotline))) if whole else said


def brief(whole: str, line: str, hotline: str) -> str:
    if len(whole) <= LONGEST:
        return whole
    more = MORE.replace("{hotline}", hotline)
    return f"{line}{more.removeprefix('……')}" if line else f"{whole[: LONGEST - len(more)]}{more}"
