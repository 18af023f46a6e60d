"""The hotline as a talk sees it: the answers that were found, and what is remembered of the question."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Protocol

from chat.turn import Done
from county.leaving import Leaving
from records import codes, number
from records.hotline import gap, last
from records.hotline.gap import Gap
from records.hotline.last import Last

STILL_MEANT = timedelta(hours=12)
"""So long 「没用」 is about the last answer."""


@dataclass(frozen=True, slots=True)
class Answer:
    """`text` is whole: the words, source, dates and area; of an expired one, that it is being renewed."""

    id: str
    question: str
    text: str

    def __str__(self) -> str:
        return self.question


@dataclass(frozen=True, slots=True)
class Found:
    """`near`: likeliest first, at most three. `sure`: the first of them is the answer."""

    sure: bool = False
    near: tuple[Answer, ...] = ()


class Hotline(Protocol):
    """What is known, by the day and by where somebody lives (0: nobody knows)."""

    def find(self, asked: str, area: int, on: date) -> Found: ...

    def knows(self, said: str) -> bool: ...

    def rumour(self, claim: str, area: int, on: date) -> Found: ...

    def named(self, id: str, area: int, on: date) -> Answer | None: ...  # noqa: A002 - the page's own word


class NoAnswers:
    """A hotline before the first answer is written."""

    def find(self, asked: str, area: int, on: date) -> Found:
        return Found()

    def knows(self, said: str) -> bool:
        return False

    def rumour(self, claim: str, area: int, on: date) -> Found:
        return Found()

    def named(self, id: str, area: int, on: date) -> Answer | None:  # noqa: A002
        return None


NO_ANSWERS = NoAnswers()


@dataclass(frozen=True, slots=True)
class Answered:
    """A question found this answer; remembered for 「没用」."""

    asked: str
    answer: str


@dataclass(frozen=True, slots=True)
class Missed:
    """A question found no answer, or (`answer`) one of no use; collected without who asked."""

    asked: str
    answer: str = ""


def answered(leaving: Leaving, one: Done, act: Answered) -> None:
    leaving.also.append(last.put(leaving.keyring, Last(leaving.standing.account.id, leaving.at, act.asked, act.answer)))


def missed(leaving: Leaving, one: Done, act: Missed) -> None:
    """Under a number that nobody can work out from the talk."""
    town = codes.chain(leaving.area)[1] if leaving.area else 0
    why = gap.USELESS if act.answer else gap.MISSING
    leaving.also.append(
        gap.put(leaving.keyring, Gap(number.fresh(), leaving.at.date(), town, why, act.asked, act.answer))
    )


def last_asked(leaving: Leaving, about: object) -> dict[str, Any] | None:
    """What 「没用」 is about."""
    found = last.find(leaving.conn, leaving.keyring, leaving.standing.account.id)
    if found is None or leaving.at - found.at > STILL_MEANT:
        return None
    return {"asked": found.asked, "answer": found.answer}
