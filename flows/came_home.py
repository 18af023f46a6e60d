"""A return told in a report of one's health: 「昨天从郑州回来，37度8」 is both."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple

from chat.steps import Ask, Keep, Step
from county.fever import is_fever
from county.screening import origins
from county.screening.acts import FAMILY, SELF, ReportReturn
from flows.exposure import CONTACT, Story
from flows.findings import Findings
from flows.telling import UNSAID
from flows.visit import Person, Visit
from language import days, places


class Return(NamedTuple):
    """From where, in the words that were said, and on which day they came."""

    origin: str
    day: date


@dataclass(frozen=True, slots=True)
class CameHome(Story):
    """A Return, where a sentence tells of a journey to a place that has a name; else None."""

    takes_all: bool = False

    def parse(self, said: str) -> Return | None:
        found = places.find(said) if said != UNSAID else ()
        if not found:
            return None
        day = next((one.date for one in days.find(said, self.today) if not one.lasting), self.today)
        return Return(found[0].words, min(day, self.today))

    def show(self, value: object) -> str:
        return value.origin if isinstance(value, Return) else UNSAID


def register(visit: Visit, who: Person, kind: CameHome, found: Findings, told: str = UNSAID) -> Generator[Step, Any, Return | None]:
    """Kept like any other return; of fever and contact the doctor hears by the report. None where nobody came from outside."""
    home = yield Ask("返乡", "", kind, about=who, default=told)
    rule = visit.county.health_rule(kind.today)
    if home is None or home.day < kind.today - timedelta(days=rule.travel_days) or _here(visit, home):
        return None
    ill = bool(found.symptoms) or is_fever(found.tenths, rule)
    met = CONTACT in (found.exposure or ())
    source = SELF if who.me else FAMILY
    act = ReportReturn(who.name, home.origin, home.day, source, arrived=True, person=who.id, fever=ill, contact=met, alarmed=True)
    yield Keep(act, "返乡", about=who)
    return home


def _here(visit: Visit, home: Return) -> bool:
    return origins.kind(origins.place(home.origin), home.day, visit.county) == origins.HERE
