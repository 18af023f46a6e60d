"""What a message or event means to the bot, before anything is known of who sent it."""

from __future__ import annotations

from dataclasses import dataclass

from chat.turn import Said
from records.talks import WORDS, Window


@dataclass(frozen=True, slots=True)
class Meaning:
    """`said` goes into the talk. `followed`: the person follows the account from now on, or no longer.

    `counted`: nothing but a name to count (an event of no use to us, or one we have not met).
    `finished`: a template message's number on the platform and what became of it.
    `consents`: to which subscription notices they have said yes or no.
    `opens`: how long we may write because of it; None for what the platform reports by itself.
    """

    said: Said | None = None
    followed: bool | None = None
    counted: str = ""
    finished: tuple[str, str] | None = None
    consents: tuple[tuple[str, bool], ...] = ()
    opens: Window | None = WORDS
