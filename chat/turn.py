"""What goes into a turn and what comes out of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from chat.asking import Button
from chat.steps import Effect
from chat.talk import Memory


class How(Enum):
    """How something reached the bot."""

    TYPED = "typed"
    SPOKEN = "spoken"
    TAPPED = "tapped"
    SENT = "sent"


@dataclass(frozen=True, slots=True)
class Said:
    """One message: its words (for a tap the key, for a photo or place a mark that answer kinds understand)."""

    text: str
    how: How = How.TYPED


@dataclass(frozen=True, slots=True)
class Done:
    """An effect to carry out now. `again`: its name was carried out before with other content; `gone`: it is
    to be undone."""

    talk: int
    flow: str
    name: str
    effect: Effect | None
    again: bool = False
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Turn:
    """What one message led to. `ended` names the flows which came to their end; `buttons` are the options of the
    question which the reply ends with."""

    memory: Memory
    reply: str
    effects: tuple[Done, ...] = ()
    ended: tuple[str, ...] = ()
    buttons: tuple[Button, ...] = ()
