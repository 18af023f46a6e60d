"""An answer of the hotline: one question, the ways in which people ask it, the words, and how far they hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Self

from pydantic import Field, model_validator

from broadcasts import front_matter
from broadcasts.page import EVERYWHERE, Area, Day, Page
from records import codes

SHIPPED = Path(__file__).with_name("answers")


class Answer(Page):
    """Answers with the same `question` are versions of one another: for other days, or other areas."""

    question: str = Field(min_length=2, max_length=60)
    also: tuple[str, ...] = Field((), description="the same question in other words, as it is really asked")
    area: Area = EVERYWHERE
    source: str = Field(min_length=2, max_length=80, description="what it rests on")
    document: str = Field("", max_length=60, description="the number of that document")
    office: str = Field(min_length=2, max_length=40, description="who stands for it")
    since: Day
    until: Day | None = Field(None, description="the last day on which it holds")
    owner: str = Field(min_length=2, max_length=40, description="the role that renews it in time; never a name")
    instead_of: str = Field("", description="the id of the answer for a wider area whose place it takes in its own")

    @model_validator(mode="after")
    def ends_after_it_begins(self) -> Self:
        if self.until and self.until < self.since:
            raise ValueError("`until` lies before `since`")
        return self

    @property
    def wordings(self) -> tuple[str, ...]:
        return (self.question, *self.also)

    def holds(self, on: date) -> bool:
        return self.since <= on and not self.over(on)

    def over(self, on: date) -> bool:
        return self.until is not None and self.until < on

    def reaches(self, area: int) -> bool:
        """Whether it is meant for who lives in `area` (0: nobody knows where)."""
        return self.area == EVERYWHERE or (area != EVERYWHERE and codes.covers(self.area, area))


@dataclass(frozen=True)
class Answers:
    """The whole collection; whoever asks gets only what stands on that day where they live."""

    pages: tuple[Answer, ...]

    def __iter__(self) -> Iterator[Answer]:
        return iter(self.pages)

    def __len__(self) -> int:
        return len(self.pages)

    def find(self, name: str) -> Answer | None:
        return next((answer for answer in self.pages if answer.id == name), None)

    def standing(self, on: date, area: int = EVERYWHERE) -> tuple[Answer, ...]:
        """What may be said on a day to who lives in `area`; the nearer answer where one takes another's place."""
        here = [answer for answer in self.pages if answer.holds(on) and answer.reaches(area)]
        replaced = {answer.instead_of for answer in here}
        return tuple(answer for answer in here if answer.id not in replaced)

    def renewing(self, on: date, area: int = EVERYWHERE) -> tuple[Answer, ...]:
        """The last version of each question that has run out there with nothing in its place: to be said so, and renewed."""
        answered = {answer.question for answer in self.standing(on, area)}
        last: dict[str, Answer] = {}
        for answer in sorted(self.pages, key=lambda answer: answer.since):
            if answer.over(on) and answer.reaches(area) and answer.question not in answered:
                last[answer.question] = answer
        return tuple(last.values())


def load(folder: Path) -> Answers:
    """Every answer below a folder. Raises errors.BadPages."""
    return Answers(front_matter.read_all(folder, Answer))
