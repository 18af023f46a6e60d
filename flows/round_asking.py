"""Asking about one door while the worker walks on: a line about others is taken at once, and the question comes again."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from chat.errors import Refusal
from chat.kind import Kind, noted, options
from chat.kinds import plain
from chat.steps import Ask, Step, Words
from county.rounds import line, paper
from flows.round_kinds import ORDERS, UNDO
from flows.round_people import people
from flows.visit import Person, Visit

MOST_LINES = 12
ANY_DOOR = range(1, 1000)
"""Which doors there are is not known here: an answer that goes on with another number is read where they are."""
Part = Generator[Step, Any, None]


class TakenBack(Exception):
    """撤 in the middle of the talk that it takes back: there is nothing more to ask."""


class Takes(Protocol):
    """Who takes a line that comes instead of an answer. `asked`: how often each open question has been asked."""

    asked: dict[tuple[str, str], int]

    def take(self, said: str) -> Part: ...

    def undo(self) -> Part: ...


@dataclass(frozen=True, slots=True, eq=False)
class Door:
    """`case` is what is known of it; `line` the message by which it came up, `via` how it was said."""

    visit: Visit
    case: dict[str, Any]
    line: str
    via: str
    now: datetime
    board: Takes

    def __str__(self) -> str:
        return f"{self.case['n']}号"

    @property
    def number(self) -> int:
        return int(self.case["n"])

    @property
    def family(self) -> tuple[Person, ...]:
        return people(self.case)

    @property
    def shown(self) -> str:
        return f"{self}{self.case['head']}{'家' if len(self.family) > 1 else ''}"


@dataclass(frozen=True, slots=True)
class Instead:
    """What came in the place of an answer."""

    said: str


@dataclass(frozen=True, slots=True)
class OrLine:
    """An answer of `kind` about the door of this number, with its number before it or not; or a line about others."""

    kind: Kind
    number: int

    @property
    def options(self) -> tuple[str, ...]:
        return options(self.kind)

    @property
    def takes_all(self) -> bool:
        return bool(getattr(self.kind, "takes_all", False))

    @property
    def sent(self) -> bool:
        return bool(getattr(self.kind, "sent", False))

    def parse(self, said: str) -> Any:
        if said in self.options:
            return self.kind.parse(said)
        if plain(said) in UNDO:
            return Instead("")
        if plain(said) in ORDERS or paper.could_be(said):
            raise Refusal("先说这一户，或者回「取消」。")
        if line.could_be(said):
            return self._own(said)
        return self.kind.parse(said)

    def note(self, said: str) -> str:
        if isinstance(self.parse(said), Instead) or line.could_be(said):
            return said.strip()
        return noted(self.kind, said)

    def find(self, sentence: str, about: str) -> str | None:
        return None

    def show(self, value: Any) -> str:
        return value.said if isinstance(value, Instead) else self.kind.show(value)

    def _own(self, said: str) -> Any:
        """「12 摔了」 in answer to 12 is the answer 「摔了」, if that is one."""
        meant = line.read(said, ANY_DOOR)
        alone = meant and not meant.closes and len(meant.cases) == 1 and meant.cases[0].doors == (self.number,)
        try:
            return self.kind.parse(meant.cases[0].words) if meant and alone else Instead(said.strip())
        except Refusal:
            return Instead(said.strip())


def ask(door: Door, name: str, question: Words, kind: Kind, about: object = "") -> Generator[Step, Any, Any]:
    """The value of the answer. A line that leads to the same question again has it answered for both. Raises TakenBack."""
    key, asked = (name, str(about or door)), door.board.asked
    first = n = asked.get(key, 0)
    while n < MOST_LINES:
        asked[key] = n + 1
        answer = yield Ask(f"{name}@{n + 1}" if n else name, question, OrLine(kind, door.number), about=about or str(door))
        if not isinstance(answer, Instead):
            if not first:
                del asked[key]
            return answer
        if not answer.said:
            yield from door.board.undo()
            raise TakenBack
        yield from door.board.take(answer.said)
        n = max(n + 1, asked[key] - 1)
    raise TakenBack
