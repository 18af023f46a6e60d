"""What one person is asked in a health report: temperature, symptoms, contacts and travel, and what is said in the end."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from chat.steps import Ask, Look, Say, Step, Words, words
from county import fever
from flows.advice import advice, told
from flows.checkup import Checkup, Part
from flows.complaint import LISTED, Symptoms
from flows.exposure import ABROAD, CONTACT, Exposure, Story
from flows.findings import tenths
from flows.measured import Temperature, typed
from flows.onset import Since
from flows.telling import UNSAID

AGAIN = "{who} {shown}，偏高。{told}\n歇十分钟，再量一次发给我。"
HOME = "{who}从{origin}回来也登记好了，已告诉网格员、村医和村干部。"
LONG = "{who}有下面的情况吗？\n回数字，可以选几个；都没有回「无」。"
SHORT = "{who}有没有不舒服？\n没有，回「无」。有，说哪儿不舒服。"


def measure(one: Checkup) -> Part:
    """The temperature, twice where it is high."""
    kind = Temperature(one.ear)
    question = words("{who}现在的体温是多少？\n发数字就行，例如 36.5。", who=one.who)
    said = typed(one.findings.reading) if one.findings.reading else None
    first = yield Ask("体温", (yield from first_of_all(one, question)), kind, about=one.who, default=said)
    one.findings = one.findings._replace(reading=first, exposure=() if one.stable else one.findings.exposure)
    yield from one.keep(finished=one.stable)
    if first is None or not fever.wants_second(tenths(first), one.today.rule):
        return
    holder = yield Look("医生", "responsible", about=one.resident)
    heard = "" if one.worries.red else told(holder)
    question = words(AGAIN, who=one.who, shown=one.findings.shown, told=heard)
    second = yield Ask("复测", (yield from first_of_all(one, question)), kind, about=one.who)
    if second:
        one.findings = one.findings._replace(reading=second, first=first)
        yield from one.keep()


def complain(one: Checkup, ill: bool | None) -> Part:
    """Symptoms and since when; `ill`: what was said of all together, None where nobody was asked."""
    plain = one.visit.plain_words
    question = words(SHORT if plain else LONG, who=one.who)
    kind = Symptoms(one.ear, () if plain else LISTED)
    default = one.said if one.said != UNSAID else default_of(ill, one.calm)
    before = one.who.last.symptoms if one.who.last else None
    said = yield Ask("症状", (yield from first_of_all(one, question)), kind, about=one.who, before=before, default=default)
    one.findings = one.findings._replace(symptoms=said.present, denied=said.denied)
    if one.worries.red:
        yield from one.keep()
    if said.present:
        question = words("{who}从哪天开始不舒服的？例如：今天、昨天、三天了。", who=one.who)
        kind_ = Since(one.ear, one.today.day)
        since = yield Ask("多久", (yield from first_of_all(one, question)), kind_, about=one.who)
        one.findings = one.findings._replace(since=since)


def trace(one: Checkup, out: bool | None) -> Part:
    """Contacts and travel; `out`: what was said of all together, None where nobody was asked."""
    question = words("{who}最近 {days} 天有下面的情况吗？可以选几个；都没有回「无」。", who=one.who, days=one.today.rule.travel_days)
    default = one.out if one.out != UNSAID else default_of(out, one.stable)
    before = one.who.last.exposure if one.who.last else None
    kind = Exposure(one.ear)
    exposure = yield Ask("接触外出", (yield from first_of_all(one, question)), kind, about=one.who, before=before, default=default)
    one.findings = one.findings._replace(exposure=exposure)
    if one.worries.urgent:
        yield from one.keep()
    if CONTACT in exposure:
        question = words("{who}接触了谁、哪天？有没有住在一起？", who=one.who)
        contact = yield Ask("接触", question, Story(one.ear, "contact", one.today.day), about=one.who)
        one.findings = one.findings._replace(contact=contact)
    if ABROAD in exposure:
        question = words("{who}从哪里、哪天回来的？例如：昨天从郑州回来。", who=one.who)
        travel = yield Ask("外出", question, Story(one.ear, "travel", one.today.day), about=one.who)
        one.findings = one.findings._replace(travel=travel)
        if one.home is None:
            yield from one.come_home(travel)


def conclude(one: Checkup) -> Part:
    """The whole record, and the line that sums it up."""
    yield from one.keep(finished=True)
    worries, found = one.worries, one.findings
    what = "、".join(dict.fromkeys((*worries.reasons, *found.symptoms))) or ("正常" if found.reading else "没有不舒服")
    yield Say(words("{who} {shown}，{what}。", who=one.who, shown=found.shown, what=what))
    if worries:
        holder = yield Look("医生", "responsible", about=one.resident)
        yield Say(advice(worries, holder))
    elif found.symptoms:
        yield Say("多喝水，多休息。加重了随时发给我。")
    elif found.reading is None:
        yield Say("没有体温计，可以找村医借一支。")
    if one.home:
        yield Say(words(HOME, who=one.who, origin=one.home.origin))


def first_of_all(one: Checkup, question: Words) -> Generator[Step, Any, Words]:
    """Where minutes count, no question comes without the 120 before it."""
    if not one.worries.red:
        return question
    holder = yield Look("医生", "responsible", about=one.resident)
    return words("{advice}\n\n方便的时候再回我：{question}", advice=advice(one.worries, holder), question=question)


def default_of(told: bool | None, calm: bool) -> str | None:
    """「无」 where that is known already."""
    return "无" if (calm if told is None else not told) else None
