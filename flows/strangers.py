"""People whom a sentence names by a word of kinship and who are none of the family."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from chat.flow import Meeting
from county import fever
from county.fever import Worries
from county.settings import HealthRule
from flows import hearing
from flows.complaint import FEVER
from flows.ears import reads_health
from flows.findings import tenths
from flows.hearing import ANY_DAY, heard, members
from flows.shown import Shown
from flows.visit import Person
from flows.whom import NOBODY, Others
from language.report import Said


def strangers(sentence: str, people: Sequence[Person]) -> tuple[Said, ...]:
    """Of whose health the sentence tells something; 「其他人」 is nobody, 「老大」 one of several."""
    every = heard(sentence, members(people), ANY_DAY)
    ill = (said for said in every if said.temperature or said.highest or said.symptoms or said.well or said.doubts)
    return tuple(said for said in ill if said.person.word and said.person.relation and not said.person.ids)


STRANGER = Meeting(reads_health, lambda visit: True, lambda visit, said: bool(strangers(said, visit.people)))
"""A report of somebody who is not in the family's list: never to be taken for the sender's own."""


def called(said: Said) -> str:
    """「我爸」 is shown as 爸爸."""
    who = said.person
    return who.word if len(who.word) > 1 else who.relation


def worries(said: Said, sentence: str, rule: HealthRule) -> Worries:
    """What is alarming in it, as far as one sentence tells; a fever without a figure is one."""
    reading = hearing.reading(said, sentence)
    symptoms = tuple(finding.symptom.name for finding in said.symptoms)
    found = fever.worries(fever.Health(tenths(reading), reading.site if reading else "", symptoms), rule)
    feverish = FEVER in symptoms and not found.alarming
    return Worries(found.red, (FEVER,), found.watching) if feverish else found


@dataclass(frozen=True, slots=True)
class Quoted(Shown):
    """The sentence that named a stranger, as it was said."""

    people: tuple[Person, ...]

    def parse(self, said: str) -> str:
        return said.removeprefix("「").removesuffix("」")

    def find(self, sentence: str, about: str) -> str | None:
        return f"「{sentence}」" if strangers(sentence, self.people) else None


@dataclass(frozen=True, slots=True)
class Strangers(Shown):
    """The words by which strangers were named: who is added in the course of the talk stays one of them."""

    people: tuple[Person, ...]

    def parse(self, said: str) -> tuple[str, ...]:
        return () if said == NOBODY else tuple(said.split())

    def find(self, sentence: str, about: str) -> str | None:
        return " ".join(said.person.word for said in strangers(sentence, self.people)) or None


@dataclass(frozen=True, slots=True)
class Family(Shown):
    """Those of the family of whom the sentence tells besides."""

    people: tuple[Person, ...]

    def parse(self, said: str) -> tuple[Person, ...]:
        return Others(self.people, ()).parse(said)

    def find(self, sentence: str, about: str) -> str | None:
        told = {said.person.ids for said in heard(sentence, members(self.people), ANY_DAY) if said.person.certain}
        return " ".join(person.label for person in self.people if (person.id,) in told) or NOBODY
