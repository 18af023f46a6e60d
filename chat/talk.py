"""The state of talks: named answers, raw as typed, in order; and its small JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from chat.scopes import Shorthand

MOST_TALKS = 3
MOST_HEARD = 300
COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))

Pairs = tuple[tuple[str, str], ...]


class Sentence(NamedTuple):
    """A whole sentence that somebody said, and of whom, if it answered a question about one person."""

    text: str
    about: str = ""

    def pack(self) -> str | list[str]:
        return [self.text, self.about] if self.about else self.text

    @classmethod
    def unpack(cls, packed: str | list[str]) -> Sentence:
        return cls(packed) if isinstance(packed, str) else cls(*packed)


@dataclass(frozen=True, slots=True)
class Talk:
    """One talk, open or just finished.

    `done`: effects carried out, name and digest. `asked_at`: when the person was last answered, in seconds of the
    epoch. `heard`: sentences which may answer later questions, too, the newest last.
    """

    id: int
    flow: str
    answers: Pairs = ()
    looks: tuple[tuple[str, Any], ...] = ()
    done: Pairs = ()
    question: str = ""
    asked_at: int = 0
    same_as_before: bool = False
    reminded: bool = False
    heard: tuple[Sentence, ...] = ()

    def answered(self, name: str, raw: str) -> Talk:
        return replace(self, answers=(*self.without(name).answers, (name, raw)))

    def without(self, name: str) -> Talk:
        return replace(self, answers=tuple(answer for answer in self.answers if answer[0] != name))

    def hearing(self, sentence: str, about: str = "") -> Talk:
        """`about`: of whom the question was that it answers; it is not heard of anybody else."""
        text = " ".join(sentence.split())
        return replace(self, heard=(*self.heard, Sentence(text, about))) if text else self

    def pack(self) -> list[Any]:
        """A list whose empty end is left out. New releases may add to its end, never change what stands."""
        names, flags = Shorthand(), int(self.same_as_before) | int(self.reminded) << 1
        answers, question = names.write(self.answers), next(iter(names.write([(self.question, 0)])))
        packed = [self.id, self.flow, answers, question, self.asked_at, names.write(self.looks), names.write(self.done)]
        packed += [flags, [sentence.pack() for sentence in self.heard]]
        while len(packed) > 2 and not packed[-1]:
            packed.pop()
        return packed

    @classmethod
    def unpack(cls, packed: list[Any]) -> Talk:
        empty: list[Any] = [0, "", {}, "", 0, {}, {}, 0, []]
        id_, flow, answers, question, asked_at, looks, done, flags, heard = (*packed[:9], *empty[len(packed) :])
        names = Shorthand()  # reads in the order in which it wrote
        told, question = names.read(answers), names.key(question)
        return cls(
            id_,
            flow,
            told,
            names.read(looks),
            names.read(done),
            question,
            asked_at,
            bool(flags & 1),
            bool(flags & 2),
            tuple(Sentence.unpack(line) for line in heard),
        )


@dataclass(frozen=True, slots=True)
class Memory:
    """All that is remembered of one person's talks.

    `talks`: open ones, the current last, never two of one flow. `last`: the finished one that 改 may reopen.
    `rest`: pieces of a long reply not yet sent. `echoed`: what a voice message seemed to say, waiting for a yes.
    """

    talks: tuple[Talk, ...] = ()
    last: Talk | None = None
    rest: tuple[str, ...] = ()
    echoed: str = ""

    @property
    def current(self) -> Talk | None:
        return self.talks[-1] if self.talks else None

    def open_talk(self, fits: Callable[[Talk], bool]) -> Talk | None:
        """The open talk that fits, the current first."""
        return next((talk for talk in reversed(self.talks) if fits(talk)), None)

    def opening(self, talk: Talk) -> Memory:
        """A talk on top. An earlier one of its flow, open or finished, is let go, and so is the oldest of too many."""
        others = [other for other in self.talks if other.flow != talk.flow and other.id != talk.id]
        last = None if self.last and self.last.flow == talk.flow else self.last
        return Memory((*others, talk)[-MOST_TALKS:], last, self.rest)

    def updating(self, talk: Talk) -> Memory:
        return Memory((*self.talks[:-1], talk), self.last, self.rest, self.echoed)

    def closing(self, last: Talk | None = None) -> Memory:
        return Memory(self.talks[:-1], last, self.rest, self.echoed)

    def dumps(self) -> str:
        """Compact JSON; empty for a person with nothing open, so that nothing is stored."""
        parts: dict[str, Any] = {}
        if self.talks:
            parts["t"] = [talk.pack() for talk in self.talks]
        if self.last:
            parts["l"] = self.last.pack()
        if self.rest:
            parts["r"] = self.rest
        if self.echoed:
            parts["e"] = self.echoed
        return COMPACT.encode(parts) if parts else ""

    @classmethod
    def loads(cls, text: str) -> Memory:
        parts = json.loads(text) if text else {}
        last = parts.get("l")
        return cls(
            talks=tuple(Talk.unpack(packed) for packed in parts.get("t", ())),
            last=Talk.unpack(last) if last else None,
            rest=tuple(parts.get("r", ())),
            echoed=parts.get("e", ""),
        )
