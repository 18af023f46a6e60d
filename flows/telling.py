"""What people tell before they are asked: never a question, only listened for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from county import fever
from flows import complaint, exposure, hearing, measured
from flows.findings import Findings
from flows.hearing import ANY_DAY, Listening, heard, members, readings
from flows.visit import Person
from language import denial
from language.denial import State

UNSAID = "没说"
WELL, STAYED = "无", "没外出"
"""As a sentence is put that tells of nothing wrong, and of neither journeys nor contacts."""
NOTHING = Findings()


@dataclass(frozen=True, slots=True)
class Told(Listening):
    """Findings: whatever the sentences say of one person."""

    options: tuple[str, ...] = ()

    def parse(self, said: str) -> Findings:
        return NOTHING if said == UNSAID else findings(said)

    def find(self, sentence: str, about: str) -> str | None:
        said = self.ear.said(sentence)
        if said is None:
            return None
        found, out = hearing.reading(said, sentence), exposure.told(said)
        parts = [measured.typed(found) if found else None, complaint.told(said), STAYED if out == "无" else out]
        return " ".join(filter(None, parts)) or None

    def show(self, value: Findings) -> str:
        return " ".join([value.shown, *value.symptoms, *(value.exposure or ())])


@lru_cache(2048)
def findings(said: str) -> Findings:
    """What stands in the words of one person, as `find` has put them."""
    temperatures, symptoms = readings(said), denial.find(said)
    out = tuple(choice for choice in exposure.CHOICES if choice in said)
    told = said.split()
    return Findings(
        reading=temperatures[-1] if temperatures else None,
        symptoms=complaint.names(symptoms, State.PRESENT),
        denied=complaint.names(symptoms, State.DENIED),
        well=WELL in told,
        exposure=out or (() if STAYED in told else None),
    )


@dataclass(frozen=True, slots=True)
class Danger:
    """Whether symptoms with which minutes count are told of somebody who is none of the `known`."""

    known: tuple[Person, ...] = ()
    options: tuple[str, ...] = ()

    def parse(self, said: str) -> bool:
        return said != UNSAID

    def find(self, sentence: str, about: str) -> str | None:
        every = heard(sentence, members(self.known), ANY_DAY)
        strangers = [said for said in every if not said.person.certain and (said.person.word or not self.known)]
        return " ".join(fever.red(tuple(f.symptom.name for said in strangers for f in said.symptoms))) or None

    def show(self, value: bool) -> str:
        return "急" if value else UNSAID
