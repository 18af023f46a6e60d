"""What a flow may yield: Ask, Say, Look, Keep, Tell.

A flow is a generator that reads like the talk and does nothing itself. Words are Chinese in place;
a sentence with a gap is written `words("{who}现在的体温?", who=who)` so that a catalogue can translate it.
"""

from __future__ import annotations

from dataclasses import dataclass

from chat.kind import Kind
from chat.scopes import scoped, unscoped
from chat.wording import Translate, Words, say, words


@dataclass(frozen=True, slots=True)
class Ask:
    """A question; the talk waits here, for days if need be.

    `about` scopes the answer: 爷爷's temperature is not 奶奶's. Answers that nobody typed here, each as it would
    be typed: `before` is what 照旧 gives; `assume` is taken when a sentence of the person answers a later
    question, so that a lone 「36.5」 is the sender's own; `default` is taken whenever nothing was said of it.
    """

    name: str
    question: str | Words
    kind: Kind
    about: object = ""
    before: str | None = None
    assume: str | None = None
    default: str | None = None

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

    def key(self) -> str:
        return scoped(self.name, self.about)


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
    facts: tuple[tuple[str, object], ...] = ()

    def key(self) -> str:
        return scoped(self.name or self.role, self.about)


Step = Ask | Say | Look | Keep | Tell
Effect = Keep | Tell


__all__ = [
    "Ask", "Effect", "Keep", "Kind", "Look", "Say", "Step", "Tell", "Translate", "Words",
    "say", "scoped", "unscoped", "words",
]  # fmt: skip
