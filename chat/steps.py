"""What a flow may yield: Ask, Say, Look, Keep, Tell.

A flow is a generator that reads like the talk and does nothing itself. Words are Chinese in place;
a sentence with a gap is written `words("{who}现在的体温?", who=who)` so that a catalogue can translate it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable

Translate = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence with gaps, translated first and filled afterwards."""

    text: str
    gaps: tuple[tuple[str, object], ...] = ()

    def say(self, translate: Translate) -> str:
        filled = {name: say(value, translate) for name, value in self.gaps}
        return translate(self.text).format_map(filled)

    def __str__(self) -> str:
        return self.say(str)


def words(text: str, **gaps: object) -> Words:
    """`words("{who}已上报", who=who)`; the text is the catalogue's key."""
    return Words(text, tuple(gaps.items()))


def say(value: object, translate: Translate) -> str:
    """What a person reads: Words and plain sentences through the catalogue, anything else as it shows itself."""
    if isinstance(value, Words):
        return value.say(translate)
    return translate(value) if isinstance(value, str) else str(value)


@runtime_checkable
class Kind(Protocol):
    """What counts as an answer."""

    def parse(self, said: str) -> object:
        """The value of a whole reply; raises Refusal in words that help."""

    def find(self, sentence: str, about: str) -> str | None:
        """The part of a longer sentence (or a rewording of it) which `parse` accepts, or None."""


@dataclass(frozen=True, slots=True)
class Ask:
    """A question; the talk waits here, for days if need be.

    `about` scopes the answer: 爷爷's temperature is not 奶奶's. `before` is the answer that 照旧 gives (as
    it would be typed). `assume` is taken without asking when the sentence that opened the talk answers
    a later question, so that a lone 「36.5」 is the sender's own.
    """

    name: str
    question: str | Words
    kind: Kind
    about: object = ""
    before: str | None = None
    assume: str | None = None

    def key(self) -> str:
        return scoped(self.name, self.about)


@dataclass(frozen=True, slots=True)
class Say:
    """Words without a question."""

    text: str | Words


@dataclass(frozen=True, slots=True)
class Look:
    """A fact from outside: asked for once, then remembered with the talk (JSON values only)."""

    name: str
    what: str
    about: object = ""


@dataclass(frozen=True, slots=True)
class Keep:
    """A record; kept again under the same name it is a correction of the first."""

    record: object
    name: str = ""
    about: object = ""

    def key(self) -> str:
        return scoped(self.name or type(self.record).__name__, self.about)


@dataclass(frozen=True, slots=True)
class Tell:
    """A message to whoever holds a role where the talk is about; never to a name."""

    role: str
    text: str | Words
    name: str = ""
    about: object = ""
    urgent: bool = False
    facts: tuple[tuple[str, object], ...] = field(default=())

    def key(self) -> str:
        return scoped(self.name or self.role, self.about)


Step = Ask | Say | Look | Keep | Tell
Effect = Keep | Tell


def scoped(name: str, about: object) -> str:
    """The name under which an answer or effect is remembered: 体温·爷爷."""
    return f"{name}·{about}" if str(about) else name
