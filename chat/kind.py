"""What counts as an answer, and what an answer kind may leave out."""

from __future__ import annotations

from typing import Any, NamedTuple, Protocol, runtime_checkable

from chat.errors import Refusal


@runtime_checkable
class Kind(Protocol):
    """An answer kind. It may also have `options` (labels to choose from by number), `note(said)` (what is
    remembered of an accepted reply, where that is not what was typed), `elsewhere(said)` (whether a sentence tells of
    somebody else, too), `takes_all` (any words will do) and `sent` (it has words of its own for a photo or place)."""

    def parse(self, said: str) -> Any:
        """The value of a whole reply; raises Refusal in words that help."""

    def find(self, sentence: str, about: str) -> str | None:
        """The part of a longer sentence (or a rewording of it) which `parse` accepts, or None."""

    def show(self, value: Any) -> str:
        """The value as a person reads it."""


class Taken(NamedTuple):
    """An answer as it is remembered, and its value."""

    raw: str
    value: Any


def options(kind: Kind) -> tuple[str, ...]:
    """The labels to choose from, or none."""
    return tuple(getattr(kind, "options", ()))


def takes_all(kind: Kind) -> bool:
    """Whether any words answer it, so that a word of command has to come first."""
    return bool(getattr(kind, "takes_all", False))


def takes_sent(kind: Kind) -> bool:
    """Whether it says itself what a photo, place or file is to it."""
    return bool(getattr(kind, "sent", False))


def scope(kind: Kind, said: str, about: str) -> str:
    """Of whom a sentence said in reply is heard: of whom the question was, unless it tells of others."""
    elsewhere = getattr(kind, "elsewhere", None)
    return "" if elsewhere and elsewhere(said) else about


def noted(kind: Kind, said: str) -> str:
    """What is remembered of this reply; raises Refusal where it is no answer."""
    kind.parse(said)
    note = getattr(kind, "note", None)
    return note(said) if note else said.strip()


def part(kind: Kind, sentence: str, about: str) -> Taken | None:
    """The part of a sentence that answers, if it really does."""
    found = kind.find(sentence, about)
    try:
        return None if found is None else _taken(kind, found)
    except Refusal:
        return None


def _taken(kind: Kind, said: str) -> Taken:
    """The value is that of what is remembered, as every later replay will read it."""
    value, note = kind.parse(said), getattr(kind, "note", None)
    raw = note(said) if note else said.strip()
    return Taken(raw, value if raw == said else kind.parse(raw))


def shown(kind: Kind, raw: str) -> str:
    """A remembered answer as a person reads it."""
    show = getattr(kind, "show", None)
    return show(kind.parse(raw)) if show else raw
