"""For whom: one or several of the people the account speaks for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from chat.errors import Refusal
from chat.kinds import NONE_OF_THEM, pick_numbers, plain
from chat.steps import words
from flows.hearing import ANY_DAY, heard, members, reading
from flows.visit import Person
from language.household import meant
from language.report import Said

EVERYONE = frozenset(("全家", "一家", "全家人", "一家人", "都报", "全部", "所有人", "大家", "都有", "都是"))
AT_ONCE = 6
NOBODY = "无"


@dataclass(frozen=True, slots=True)
class Whom:
    """A tuple of people, in the order of the household."""

    people: tuple[Person, ...]

    @property
    def options(self) -> tuple[str, ...]:
        return (*(person.shown for person in self.people), *(("全家",) if len(self.people) > 1 else ()))

    def parse(self, said: str) -> tuple[Person, ...]:
        chosen = self._chosen(said)
        if not chosen:
            raise Refusal("没对上是谁。请回数字，可以回几个，例如「1 2」。\n还没加进来的家人，先发「家人」。")
        if len(chosen) > AT_ONCE:
            raise Refusal(words("一次最多报 {most} 位，请分两次。", most=AT_ONCE))
        return tuple(person for person in self.people if person in chosen)

    def note(self, said: str) -> str:
        """The names rather than the numbers: another day may give them to others."""
        return self.show(self.parse(said)) if pick_numbers(said) else said.strip()

    def find(self, sentence: str, about: str) -> str | None:
        """Everyone of whom the sentence says something, a lone reading being the sender's; None where somebody in it is
        not certain."""
        every = heard(sentence, members(self.people), ANY_DAY)
        named = [said.person for said in every if said.person.word]
        if not named and any(reading(said, sentence) for said in every):
            return self.show(self.people[:1])
        if not named or any(not person.certain for person in named):
            return None
        ids = {person.ids[0] for person in named}
        ids |= {self.people[0].id for said in every if not said.person.word and reading(said, sentence)}
        return self.show(tuple(person for person in self.people if person.id in ids))

    def show(self, value: tuple[Person, ...]) -> str:
        return " ".join(map(str, value))

    def _chosen(self, said: str) -> tuple[Person, ...]:
        if plain(said) in EVERYONE:
            return self.people
        numbers = pick_numbers(said)
        return self._numbered(numbers) if numbers else self._named(said)

    def _numbered(self, numbers: tuple[int, ...]) -> tuple[Person, ...]:
        """「36.5」 is no number of a list, whatever stands behind its point."""
        everyone = len(self.options)
        if not all(1 <= n <= everyone for n in numbers):
            return ()
        if everyone > len(self.people) and everyone in numbers:
            return self.people
        return tuple(self.people[n - 1] for n in numbers)

    def _named(self, said: str) -> tuple[Person, ...]:
        """Labels and names first, then family words (老伴, 老大); every word must be somebody."""
        text = plain(said)
        for comma in "、和，，跟与":
            text = text.replace(comma, " ")
        chosen = [self._called(word) for word in text.split()]
        return tuple(person for person in chosen if person) if all(chosen) else ()

    def _called(self, word: str) -> Person | None:
        exact = next((p for p in self.people if word in (p.label, p.name)), None)
        if exact:
            return exact
        found = meant(word, members(self.people))
        return next((p for p in self.people if found.certain and p.id == found.ids[0]), None)


@dataclass(frozen=True, slots=True)
class Others:
    """Who else is spoken of while one reports, besides those `chosen`: only heard, never asked."""

    people: tuple[Person, ...]
    chosen: tuple[Person, ...]
    options: tuple[str, ...] = ()

    def parse(self, said: str) -> tuple[Person, ...]:
        return () if said == NOBODY else Whom(self.people).parse(said)

    def find(self, sentence: str, about: str) -> str | None:
        found = Whom(self.people).find(sentence, about)
        new = [p for p in Whom(self.people).parse(found) if p not in self.chosen] if found else []
        return " ".join(map(str, new)) or None

    def show(self, value: tuple[Person, ...]) -> str:
        return " ".join(map(str, value)) or NOBODY


@dataclass(frozen=True, slots=True)
class Which:
    """Those of several people to whom something applies, or none: by name, by number, or, for those `among` them of whom
    nothing is known yet, by what a sentence says (「奶奶咳嗽」)."""

    people: tuple[Person, ...]
    among: tuple[Person, ...]
    applies: Callable[[Said], bool]

    @property
    def options(self) -> tuple[str, ...]:
        return tuple(map(str, self.among))

    def parse(self, said: str) -> tuple[Person, ...]:
        if plain(said) in NONE_OF_THEM | {"好", "都好", "都挺好", "大家都好"} or pick_numbers(said) == (0,):
            return ()
        return Whom(self.among if pick_numbers(said) else self.people).parse(said)

    def note(self, said: str) -> str:
        """The names: once one of them is known, the numbers are others'."""
        return self.show(self.parse(said))

    def find(self, sentence: str, about: str) -> str | None:
        every = heard(sentence, members(self.people), ANY_DAY)
        told = {said.person.ids for said in every if said.person.certain and self.applies(said)}
        return " ".join(str(person) for person in self.among if (person.id,) in told) or None

    def show(self, value: tuple[Person, ...]) -> str:
        return " ".join(map(str, value)) or NOBODY


def is_ill(said: Said) -> bool:
    return bool(said.symptoms)


def was_out(said: Said) -> bool:
    """Whether contact or travel is told of the person."""
    return any(not trip.denied for trip in said.trips) or bool(said.contact and not said.contact.denied)
