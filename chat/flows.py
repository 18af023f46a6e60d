"""The flows that a bot knows, and which of them a message opens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from chat.errors import UnknownFlow
from chat.flow import Flow, Meeting, hears_nothing, meets_nobody

REMEMBERED = 1024
"""Messages of late of which it is known who hears them: a county's mornings are said in few words."""


class Flows:
    """Every flow of the bot by name, in the order in which they may claim a message."""

    def __init__(self, flows: Iterable[Flow]) -> None:
        self._flows = {flow.name: flow for flow in flows}
        self._known = {old: flow for flow in self for old in flow.formerly} | self._flows
        self._words = {word: flow for flow in reversed(self._flows.values()) for word in flow.opens}
        self._starts = tuple(self._words)
        self._leading = tuple(flow for flow in self if flow.leads)
        self._listening = tuple(flow for flow in self if flow.hears is not hears_nothing)
        self._meeting = tuple(flow for flow in self if flow.meets is not meets_nobody)
        self._pressing = tuple(flow for flow in self if flow.first is not hears_nothing)
        self._by_ear = lru_cache(REMEMBERED)(self._hearing)
        self._pressed = lru_cache(REMEMBERED)(self._before)
        self._may_meet = lru_cache(REMEMBERED)(self._by_words)

    def __iter__(self) -> Iterator[Flow]:
        return iter(self._flows.values())

    def __contains__(self, name: str) -> bool:
        return name in self._known

    def has(self, name: str) -> bool:
        """Whether a flow bears this name today."""
        return name in self._flows

    def get(self, name: str) -> Flow:
        try:
            return self._known[name]
        except KeyError:
            raise UnknownFlow(name) from None

    def opened_by(self, said: str, visit: Any = None) -> Flow | None:
        """The flow that a message opens: by its exact word, by a word that stands first and apart, by what is heard before
        anything else, by a word that leads, by what it hears."""
        apart = self.by_word(said) or self._by_start(said, visit)
        return apart or self.first(said, anything=False) or self._led(said) or self._by_ear(said)

    def met(self, said: str, visit: Any) -> Flow | None:
        """The flow that answers to this message of this visitor."""
        return next((f for f in self._may_meet(said) if f.meets(visit, said)), None) if said else None

    def knowing(self, said: str, visit: Any) -> Flow | None:
        """The flow that knows something about what nobody heard."""
        return next((f for f in self if f.knows(visit, said)), None) if said else None

    def urgent(self, said: str, visit: Any = None) -> Flow | None:
        """The flow whose word comes before a question that takes any words."""
        return next((f for f in self if f.interrupts and (said in f.opens or (said and f.meets(visit, said)))), None)

    def first(self, said: str, *, anything: bool) -> Flow | None:
        """The flow that hears this before it may answer; `anything`: the open question takes any words."""
        return self._pressed(said, anything) if said else None

    def by_word(self, said: str) -> Flow | None:
        return self._words.get(said)

    def _by_start(self, said: str, visit: Any) -> Flow | None:
        if not said.startswith(self._starts):
            return self.met(said, visit) if visit is not None else None
        known = visit is not None
        fits = (f for f in self if _apart(said, f.opens) or (known and f.meets(visit, said)))
        return next(fits, None)

    def _led(self, said: str) -> Flow | None:
        return next((f for f in self._leading if said.startswith(f.opens)), None)

    def _by_words(self, said: str) -> tuple[Flow, ...]:
        """Those whom this message may be for, as far as its words tell."""
        return tuple(f for f in self._meeting if not isinstance(f.meets, Meeting) or f.meets.hears(said))

    def _hearing(self, said: str) -> Flow | None:
        return next((f for f in self._listening if f.hears(said)), None)

    def _before(self, said: str, anything: bool) -> Flow | None:
        return next((f for f in self._pressing if (f.interrupts or not anything) and f.first(said)), None)


def _apart(said: str, opens: tuple[str, ...]) -> bool:
    """Whether one of these stands first and is no part of more: 「收 12」, never 「收费吗」."""
    return any(said.startswith(word) and not said[len(word) : len(word) + 1].isalpha() for word in opens)
