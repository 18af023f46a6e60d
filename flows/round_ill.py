"""Figures and symptoms that a worker brings from a door: kept for each person, told where it worries."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from typing import Any

from chat.kinds import one_of
from chat.scopes import scoped
from chat.steps import Keep, Look, Say, Step, Tell, words
from county.fever import Worries
from county.rounds.acts import NoteTraces
from county.rounds.marking import REPORT
from county.rounds.words import called
from flows.advice import told
from flows.alarm import alarm
from flows.complaint import FEVER, Symptoms
from flows.findings import Findings
from flows.hearing import Ear, readings
from flows.measured import Temperature
from flows.round_asking import Door, Part, ask
from flows.round_marks import Patient, marked
from flows.round_people import Heard, hear, moment
from flows.visit import Person, Resident
from language import wellness
from records.ledgers.health_report import HealthReport
from records.rounds import mark

DOCTOR = "村医"
SEEN = ("{told}\n（{door}，{me}上门看到）", "{told}\n（{door}，{me}从纸表上录的）")


def ill(door: Door, said: str, every: tuple[Heard, ...], *, trouble: bool = False) -> Part:
    """Of nobody named, one asks whose they are. `trouble`: the door is in trouble already."""
    if not every:
        whose = yield from ask(door, "是谁", words("{door}是谁？", door=door.shown), one_of(door.family))
        every = (chosen(door, said, whose),)
    worried = False
    for one in every:
        worried = (yield from of_one(door, one, unwell=bool(wellness.unwell(said)))) or worried
    yield from settle(door, every, worried, trouble)


def chosen(door: Door, said: str, whose: Person) -> Heard:
    """Words of nobody, or of a 王大爷 whom the register does not know, were meant for this person."""
    found, _ = hear(said, (whose,), door.now.date())
    heard = found[0].findings if found else Findings()
    figures = [r for r in readings(said) if not r.doubt]
    return Heard(whose, heard._replace(reading=figures[0]) if heard.reading is None and len(figures) == 1 else heard)


def of_one(door: Door, one: Heard, *, unwell: bool) -> Generator[Step, Any, bool]:
    """Whether somebody should worry. What cannot wait is told before anything is asked."""
    if unwell and not one.findings.symptoms:
        question = words("{who}哪里不舒服？", who=one.who)
        complaint = yield from ask(door, "症状", question, Symptoms(ear(door, one.who), ()), about=f"{door} {one.who}")
        one = replace(one, findings=one.findings._replace(symptoms=complaint.present, denied=complaint.denied))
    if unmeasured(one.findings) and pressing(door, one.findings):
        yield from keep(door, one)
        yield from said_back(door, one)
    findings = yield from measured(door, one)
    one = replace(one, findings=findings)
    yield from keep(door, one)
    yield from said_back(door, one)
    return bool(findings.symptoms or worries_of(door, findings))


def said_back(door: Door, one: Heard) -> Part:
    """What was understood of whom, and who has been told."""
    facts = "，".join(filter(None, [one.slot + one.findings.shown, *one.findings.symptoms]))
    if not (worries := worries_of(door, one.findings)):
        yield Say(words("{door} {who}：{facts}，记下了。", door=str(door), who=one.who, facts=facts))
        return
    holder = yield Look("医生", "responsible", about=Resident(one.who.id, door.case["area"], str(one.who.id)))
    first = "先打 120！" if worries.red else ""
    yield Say(words("{door} {who}：{facts}。{first}{told}", door=str(door), who=one.who, facts=facts, first=first, told=told(holder)))


def keep(door: Door, one: Heard) -> Part:
    """The report, the alarm where there is reason for one, and their names for 撤."""
    worries, about = worries_of(door, one.findings), f"{one.who.id}/{one.slot}".rstrip("/")
    traces = (scoped(REPORT, about), *([scoped(DOCTOR, about)] if worries else []))
    yield Keep(NoteTraces(door.line, traces), "记", about=f"{about}/{door.line}")
    yield Keep(report(door, one, bool(worries)), REPORT, about=about)
    if worries:
        how = SEEN[door.via == mark.PAPER]
        text = words(how, told=alarm(one.findings, worries), door=str(door), me=door.visit.me.name)
        yield Tell("village_doctor", text, DOCTOR, about=Patient(one.who.id, about), urgent=pressing(door, one.findings))


def worries_of(door: Door, findings: Findings) -> Worries:
    return findings.worries(door.visit.county.health_rule(door.now.date()))


def pressing(door: Door, findings: Findings) -> bool:
    """A fever that nobody has measured is none the less one."""
    return worries_of(door, findings).urgent or (findings.reading is None and FEVER in findings.symptoms)


def measured(door: Door, one: Heard) -> Generator[Step, Any, Findings]:
    """A temperature is asked for once, of whoever is unwell."""
    if not unmeasured(one.findings):
        return one.findings
    kind = Temperature(ear(door, one.who))
    question = words("{who}量了多少度？没量，回「没量」。", who=one.who)
    reading = yield from ask(door, "体温", question, kind, about=f"{door} {one.who}")
    return one.findings._replace(reading=reading)


def ear(door: Door, who: Person) -> Ear:
    return Ear(door.family, who, len(door.family) == 1)


def unmeasured(found: Findings) -> bool:
    """Unwell, or nothing was said at all, and no figure."""
    return found.reading is None and bool(found.symptoms or found == Findings())


def settle(door: Door, every: tuple[Heard, ...], worried: bool, trouble: bool) -> Part:
    """The door is well when everybody behind it was spoken for, in trouble when somebody is unwell, else still open."""
    silent = {one.id for one in door.family} - {told.who.id for told in every}
    if worried:
        yield marked(door, mark.TROUBLE)
    elif trouble:
        return
    elif not silent:
        yield marked(door, mark.OK)
    elif not door.case["watched"]:
        yield Say(words("{door}还有 {n} 人没说；都好就回「{number} 好」。", door=str(door), n=len(silent), number=called(door.number)))


def report(door: Door, one: Heard, worrying: bool) -> HealthReport:
    found = one.findings
    return HealthReport(
        person=one.who.id, area=door.case["area"], day=door.now.date(), at=moment(one.slot, door.now), account=door.visit.account,
        temperature_tenths=found.tenths, site=found.reading.site if found.reading else "", symptoms=found.symptoms, denied=found.denied,
        exposure=found.exposure, via="paper" if door.via == mark.PAPER else "worker", worrying=worrying,
    )  # fmt: skip
