"""What a sentence says of one person, read once for all the questions that ask it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from flows.visit import Person
from language.household import Member
from language.report import Said, understand

ANY_DAY = date(2100, 1, 1)
"""For questions to which the calendar does not matter."""


@lru_cache(512)
def heard(sentence: str, members: tuple[Member, ...], today: date) -> tuple[Said, ...]:
    return understand(sentence, members=members, today=today)


def members(people: Sequence[Person]) -> tuple[Member, ...]:
    return tuple(person.member() for person in people)


def of(sentence: str, people: Sequence[Person], who: Person, today: date = ANY_DAY) -> Said | None:
    """What is said of `who`: by name; or, where nobody is named, of whoever is being asked about."""
    every = heard(sentence, members(people), today)
    named = [said for said in every if said.person.word]
    mine = next((said for said in named if said.person.ids == (who.id,)), None)
    if mine or (named and not who.me):
        return mine
    return next((said for said in every if not said.person.word), None)
