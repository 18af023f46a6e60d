"""The state of talks: named answers, raw as typed, in order; and its small JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import Any

MOST_TALKS = 3


@dataclass(frozen=True, slots=True)
class Talk:
    """One talk, open or just finished. Times are seconds of the epoch."""

    id: int
    flow: str
    answers: tuple[tuple[str, str], ...] = ()
    looks: tuple[tuple[str, Any], ...] = ()
    done: tuple[tuple[str, str], ...] = ()
    question: str = ""
    asked_at: int = 0
    same_as_before: bool = False
    reminded: bool = False

    def answered(self, name: str, raw: str) -> Talk:
        return replace(self, answers=(*self.without(name).answers, (name, raw)))

    def without(self, name: str) -> Talk:
        return replace(self, answers=tuple(a for a in self.answers if a[0] != name))

    def pack(self) -> list[Any]:
        flags = int(self.same_as_before) | int(self.reminded) << 1
        return [
            self.id,
            self.flow,
            dict(self.answers),
            dict(self.looks),
            dict(self.done),
            self.question,
            self.asked_at,
            flags,
        ]

    @classmethod
    def unpack(cls, packed: list[Any]) -> Talk:
        id_, flow, answers, looks, done, question, asked_at, flags = packed
        pairs = (tuple(answers.items()), tuple(looks.items()), tuple(done.items()))
        return cls(id_, flow, *pairs, question, asked_at, bool(flags & 1), bool(flags & 2))


@dataclass(frozen=True, slots=True)
class Memory:
    """All that is remembered of one person's talks.

    `talks`: open ones, the current last. `last`: the finished one that 改 may reopen. `rest`: pieces of a
    long reply not yet sent. `heard`: what a voice message seemed to say, waiting for a yes.
    """

    talks: tuple[Talk, ...] = ()
    last: Talk | None = None
    rest: tuple[str, ...] = ()
    heard: str = field(default="")

    @property
    def current(self) -> Talk | None:
        return self.talks[-1] if self.talks else None

    def opening(self, talk: Talk) -> Memory:
        """A new talk on top; the oldest of too many is let go, and so is the finished one."""
        return replace(self, talks=(*self.talks, talk)[-MOST_TALKS:], last=None, heard="")

    def updating(self, talk: Talk) -> Memory:
        return replace(self, talks=(*self.talks[:-1], talk))

    def closing(self, last: Talk | None = None) -> Memory:
        return replace(self, talks=self.talks[:-1], last=last)

    def dumps(self) -> str:
        """Compact JSON; empty for a person with nothing open, so that nothing is stored."""
        parts: dict[str, Any] = {}
        if self.talks:
            parts["t"] = [talk.pack() for talk in self.talks]
        if self.last:
            parts["l"] = self.last.pack()
        if self.rest:
            parts["r"] = self.rest
        if self.heard:
            parts["h"] = self.heard
        return json.dumps(parts, ensure_ascii=False, separators=(",", ":")) if parts else ""

    @classmethod
    def loads(cls, text: str) -> Memory:
        parts = json.loads(text) if text else {}
        last = parts.get("l")
        return cls(
            talks=tuple(Talk.unpack(packed) for packed in parts.get("t", ())),
            last=Talk.unpack(last) if last else None,
            rest=tuple(parts.get("r", ())),
            heard=parts.get("h", ""),
        )
