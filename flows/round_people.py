"""Whom a worker's words about one door mean, and what they say of each: figures by slot, symptoms."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from flows import round_calls
from flows.complaint import FEVER
from flows.findings import Findings
from flows.hearing import ANY_DAY, Ear, heard, members, readings
from flows.telling import Told
from flows.visit import Person
from language.reading import Reading
from language.report import Said
from language.script import plain

MORNING, EVENING = "早", "晚"
AT = {MORNING: time(8), EVENING: time(18)}
_SLOT = re.compile(r"(?P<slot>早上?|上午|晨|晚上?|下午|夜里)\s*[:：]?\s*$")
_GLUED = re.compile(r"(?<=\d)(?=早|晚|上午|下午|无|没)")


@dataclass(frozen=True, slots=True)
class Heard:
    """What was said of one person; `slot` 早 or 晚 where the figure was said of one, else ""."""

    who: Person
    findings: Findings
    slot: str = ""


def people(case: dict[str, Any]) -> tuple[Person, ...]:
    """Everybody behind a door, called by name."""
    return tuple(Person(id_, name, name, "", sex, date.fromisoformat(born) if born else None) for id_, name, _, sex, born in case["people"])


def hear(said: str, family: Sequence[Person], today: date) -> tuple[tuple[Heard, ...], bool]:
    """What is said of whom; and whether something is said of nobody in particular."""
    text = _GLUED.sub(" ", round_calls.named(said, family, today))
    for one in family:  # in 「沈翠萍365 周树林366」 no 365 weeks are meant
        text = text.replace(one.name, f"，{one.name} ") if one.name else text
    inside = [one for one in family if plain(one.name) in plain(text)]
    if len(family) == 1 or len(inside) == 1:
        who = (inside or list(family))[0]
        if not inside and _stranger(text, who):
            return (), True
        return tuple(_of_one(text.replace(who.name, " ").strip(), who)), False
    every = heard(text, members(family), ANY_DAY)
    found = [one for who in family for one in _of_several(text, who, family, every)]
    return tuple(found or _in_turn(text, family)), bool(every) and not found


def _stranger(text: str, who: Person) -> bool:
    """Whether the words name somebody who does not live there: the number of the door may be wrong."""
    return any(one.person.word and who.id not in one.person.ids for one in heard(text, members((who,)), ANY_DAY))


def _of_one(text: str, who: Person) -> list[Heard]:
    """Of whom else could it be said."""
    every = heard(text, members((who,)), ANY_DAY)
    raw = Told(Ear((who,), who)).find(text, "")
    if raw is None and not every:
        return []
    found = _feverish(Told(Ear((who,), who)).parse(raw) if raw else Findings(), every)
    return _by_slot(who, found, [r for r in readings(text) if not r.doubt], text)


def _of_several(text: str, who: Person, family: Sequence[Person], every: Sequence[Said]) -> list[Heard]:
    mine = [one for one in every if who.id in one.person.ids and one.person.word]
    if not mine:
        return []
    raw = Told(Ear(tuple(family), who, alone=False)).find(text, "")
    found = _feverish(Told(Ear(tuple(family), who)).parse(raw) if raw else Findings(), mine)
    return _by_slot(who, found, _own(text, who, family), text)


def _in_turn(text: str, family: Sequence[Person]) -> list[Heard]:
    """As many figures as people: one each, in the order in which the door is shown."""
    sure = [r for r in readings(text) if not r.doubt]
    if len(sure) != len(family) or len(family) < 2:
        return []
    return [Heard(who, Findings(reading=reading)) for who, reading in zip(family, sure, strict=True)]


def _feverish(found: Findings, every: Sequence[Said]) -> Findings:
    """A fever that nobody has measured is a symptom like any other."""
    told = any(one.symptom.name == FEVER for said in every for one in said.symptoms)
    if told and found.reading is None and FEVER not in found.symptoms:
        return found._replace(symptoms=(FEVER, *found.symptoms))
    return found


def _by_slot(who: Person, found: Findings, own: Sequence[Reading], text: str) -> list[Heard]:
    """早365 晚366 are two readings of one person; the symptoms go with the last."""
    slots = {slot: reading for reading in own if (slot := slot_of(text, reading))}
    if not slots:
        return [Heard(who, found)]
    *before, last = slots.items()
    return [*(Heard(who, Findings(reading=r), slot) for slot, r in before), Heard(who, found._replace(reading=last[1]), last[0])]


def _own(text: str, who: Person, family: Sequence[Person]) -> list[Reading]:
    """Readings that stand after this name and before the next."""
    clean = plain(text)
    begin = clean.find(plain(who.name))
    others = [clean.find(plain(one.name), begin + 1) for one in family if one.id != who.id]
    end = min((place for place in others if place > begin), default=len(clean))
    return [r for r in readings(text) if not r.doubt and 0 <= begin <= r.span.start < end]


def slot_of(text: str, reading: Reading) -> str:
    match = _SLOT.search(plain(text)[: reading.span.start])
    if match is None:
        return ""
    return MORNING if match["slot"] in ("早", "早上", "上午", "晨") else EVENING


def moment(slot: str, now: datetime) -> datetime:
    """When a reading of a slot was taken, as far as one can say: never later than now."""
    if not slot:
        return now
    return min(now, now.replace(hour=AT[slot].hour, minute=0, second=0, microsecond=0))
