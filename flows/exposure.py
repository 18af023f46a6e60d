"""Kinds of answer about contact and travel."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chat.errors import Refusal
from chat.kinds import AnyOf, any_of
from flows import hearing
from flows.visit import Person
from language.contacts import Kind as Met
from language.report import Said

ABROAD = "去过外地,或者刚从外地回来"
CONTACT = "接触过发烧、确诊或隔离的人"
VISITORS = "家里来过外地人"
CHOICES = (ABROAD, CONTACT, VISITORS)


@dataclass(frozen=True, slots=True)
class Exposure:
    """Some of the three, or none; a tuple of the choices."""

    people: tuple[Person, ...]
    who: Person
    base: AnyOf = any_of(CHOICES)

    @property
    def options(self) -> tuple[str, ...]:
        return self.base.options

    def parse(self, said: str) -> tuple[object, ...]:
        try:
            return self.base.parse(said)
        except Refusal:
            found = self._told(hearing.of(said, self.people[:1], self.people[0]))
            if found is None:
                raise
            return self.base.parse(found)

    def find(self, sentence: str, about: str) -> str | None:
        return self._told(hearing.of(sentence, self.people, self.who))

    def _told(self, said: Said | None) -> str | None:
        if said is None:
            return None
        contact = said.contact
        visitors = contact is not None and not contact.denied and contact.kind is Met.RETURNED
        met = contact is not None and not contact.denied and contact.kind in (Met.CLOSE, Met.CASE, Met.ILL)
        abroad = any(not trip.denied for trip in said.trips)
        told = [choice for choice, true in zip(CHOICES, (abroad, met, visitors), strict=True) if true]
        denied = said.stayed is not None or (contact is not None and contact.denied) or any(t.denied for t in said.trips)
        return " ".join(told) if told else "无" if denied else None


@dataclass(frozen=True, slots=True)
class Story:
    """A few words on where from or with whom; of a longer sentence the part that tells it."""

    people: tuple[Person, ...]
    who: Person
    about: str
    today: date
    options: tuple[str, ...] = ()

    def parse(self, said: str) -> str:
        text = said.strip()
        if not 1 <= len(text) <= 200:
            raise Refusal("请用一句话说清楚,200 字以内。")
        return text

    def find(self, sentence: str, about: str) -> str | None:
        said = hearing.of(sentence, self.people, self.who, self.today)
        if said is None:
            return None
        if self.about == "contact":
            return said.contact.span.of(sentence) if said.contact and not said.contact.denied else None
        trips = [trip for trip in said.trips if not trip.denied]
        return ";".join(_trip(trip) for trip in trips) or None


def _trip(trip: object) -> str:
    where, day = trip.where.words, trip.day  # type: ignore[attr-defined]
    return f"{trip.way.value}{where}" + (f" {day.date.isoformat()}" if day else "")  # type: ignore[attr-defined]
