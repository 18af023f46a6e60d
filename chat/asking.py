"""A question as a person sees it: its words, its options by number, its buttons."""

from __future__ import annotations

import string
from dataclasses import dataclass

from chat.kind import options
from chat.steps import Ask, Translate, say
from chat.wording import Part, to_say

_FIGURES = string.digits + string.ascii_lowercase


@dataclass(frozen=True, slots=True)
class Button:
    """One option to tap: the key that comes back, and its label."""

    key: str
    label: str


def lines(ask: Ask, translate: Translate) -> list[Part]:
    """The question, then one numbered line for each option."""
    numbered = [f"{n} {say(label, translate)}" for n, label in enumerate(options(ask.kind), 1)]
    return [to_say(ask.question), *numbered]


def buttons(talk: int, ask: Ask, translate: Translate) -> tuple[Button, ...]:
    """A button for each option; it answers only while this question of this talk is open."""
    start = f"{base36(talk)}:{ask.key()}"
    labels = enumerate(options(ask.kind), 1)
    return tuple(Button(f"{start}:{n}", say(label, translate)) for n, label in labels)


def pressed(key: str) -> tuple[int, str, str] | None:
    """The talk, question and number of a button's key, or None where it is no such key."""
    talk, _, rest = key.partition(":")
    question, _, number = rest.rpartition(":")
    try:
        return (int(talk, 36), question, number) if question and number.isdecimal() else None
    except ValueError:
        return None


def base36(number: int) -> str:
    figures = ""
    while number:
        number, figure = divmod(number, 36)
        figures = _FIGURES[figure] + figures
    return figures or "0"
