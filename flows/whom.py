"""For whom: one or several of the people the account speaks for."""

from __future__ import annotations

from dataclasses import dataclass

from chat.errors import Refusal
from chat.kinds import pick_numbers, plain
from chat.steps import words
from flows.hearing import ANY_DAY, heard, members
from flows.visit import Person
from language.household import meant

EVERYONE = ("全家", "一家", "全家人", "一家人", "都报", "全部", "所有人", "大家")


@dataclass(frozen=True, slots=True)
class Whom:
    """A tuple of people, in the order of the household."""

    people: tuple[Person, ...]

    @property
    def options(self) -> tuple[str, ...]:
        return (*(person.shown for person in self.people), *(("全家",) if len(self.people) > 1 else ()))

    def parse(self, said: str) -> tuple[Person, ...]:
        if plain(said) in EVERYONE:
            return self.people
        numbers = pick_numbers(said)
        chosen = self._numbered(numbers) if numbers else self._named(said)
        if not chosen:
            raise Refusal(words("没对上是谁。请回数字,可以回几个,例如「1 2」。还没加进来的家人,先发「家人」。"))
        return tuple(person for person in self.people if person in chosen)

    def find(self, sentence: str, about: str) -> str | None:
        """Everyone of whom the sentence says something; None where somebody in it is not certain."""
        every = heard(sentence, members(self.people), ANY_DAY)
        named = [said.person for said in every if said.person.word]
        if not named or any(not person.certain for person in named):
            return None
        ids = {person.ids[0] for person in named}
        ids |= {self.people[0].id for said in every if not said.person.word and said.temperature}
        return " ".join(str(person) for person in self.people if person.id in ids)

    def _numbered(self, numbers: tuple[int, ...]) -> tuple[Person, ...]:
        if len(self.people) + 1 in numbers and len(self.people) > 1:
            return self.people
        if not all(1 <= n <= len(self.people) for n in numbers):
            return ()
        return tuple(self.people[n - 1] for n in numbers)

    def _named(self, said: str) -> tuple[Person, ...]:
        """Labels and names first, then family words (老伴, 老大); every word must be somebody."""
        chosen: list[Person] = []
        for word in plain(said).replace("、", " ").replace("和", " ").replace(",", " ").replace(",", " ").split():
            person = self._called(word)
            if person is None:
                return ()
            chosen.append(person)
        return tuple(chosen)

    def _called(self, word: str) -> Person | None:
        exact = next((p for p in self.people if word in (p.label, p.name)), None)
        if exact:
            return exact
        found = meant(word, members(self.people))
        return next((p for p in self.people if found.certain and p.id == found.ids[0]), None)
