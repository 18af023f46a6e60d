"""Kinds of answer about contact and travel."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chat.errors import Refusal
from chat.kinds import AnyOf, any_of
from flows import marks
from flows.hearing import ANY_DAY, Listening, not_measured, readings
from language.contacts import Kind as Met
from language.report import Said
from language.trips import Trip, Way

ABROAD = "去过外地，或者刚从外地回来"
CONTACT = "接触过发烧、确诊或隔离的人"
VISITORS = "家里来过外地人"
WAYS = {Way.FROM: "从{}回来", Way.TO: "去了{}", Way.THROUGH: "路过{}", Way.IN: "在{}待过"}
CHOICES = (ABROAD, CONTACT, VISITORS)


BASE = any_of(CHOICES)


@dataclass(frozen=True, slots=True)
class Exposure(Listening):
    """Some of the three, or none: a tuple of the choices."""

    base: AnyOf = BASE

    @property
    def options(self) -> tuple[str, ...]:
        return self.base.options

    def parse(self, said: str) -> tuple[str, ...]:
        not_measured(said)
        if not self.ear.elsewhere(said):
            try:
                return tuple(map(str, self.base.parse(said)))
            except Refusal:
                if (found := self.find(said, "")) is None:
                    raise
                return tuple(map(str, self.base.parse(found)))
        raise Refusal("请回数字，可以选几个；都没有回「无」。")

    def note(self, said: str) -> str:
        return self.show(self.parse(said))

    def find(self, sentence: str, about: str) -> str | None:
        said = self.ear.said(sentence)
        return told(said) if said else None

    def show(self, value: tuple[str, ...]) -> str:
        return " ".join(value) or "无"


@dataclass(frozen=True, slots=True)
class Story(Listening):
    """A few words on where from or with whom; of a longer sentence the part that tells it."""

    about: str
    today: date = ANY_DAY
    options: tuple[str, ...] = ()
    takes_all: bool = True

    def parse(self, said: str) -> object:
        text = said.strip()
        if not 2 <= len(text) <= 200 or text.isdigit() or readings(text) or marks.of(text):
            raise Refusal("请用一句话说清楚，200 字以内；说不清就回「说不清」。")
        return text

    def find(self, sentence: str, about: str) -> str | None:
        said = self.ear.said(sentence, self.today)
        if said is None:
            return None
        if self.about == "contact":
            return said.contact.span.of(sentence) if said.contact and not said.contact.denied else None
        return "；".join(_trip(trip) for trip in said.trips if not trip.denied) or None

    def show(self, value: str) -> str:
        return value


def told(said: Said) -> str | None:
    contact = said.contact
    met = contact.kind if contact and not contact.denied else None
    abroad = any(not trip.denied for trip in said.trips)
    true = (abroad, met in (Met.CLOSE, Met.CASE, Met.ILL), met is Met.RETURNED)
    told = [choice for choice, holds in zip(CHOICES, true, strict=True) if holds]
    denied = said.stayed is not None or (contact is not None and contact.denied) or any(t.denied for t in said.trips)
    return " ".join(told) if told else "无" if denied else None


def _trip(trip: Trip) -> str:
    """从武汉回来(2月2日)."""
    day = f"（{trip.day.date.month}月{trip.day.date.day}日）" if trip.day else ""
    return WAYS[trip.way].format(trip.where.words) + day
