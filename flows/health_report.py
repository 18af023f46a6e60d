"""The daily health report, for oneself and the family; a worrying answer reaches the village doctor at once."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from chat.flow import flow
from chat.steps import Ask, Keep, Look, Say, Step, Tell, words
from county import fever
from county.receipt import receipt
from flows.ears import reads_health
from flows.exposure import ABROAD, CONTACT, Exposure, Story
from flows.health_words import RED, Since, Symptoms, Temperature
from flows.joining import join
from flows.visit import Last, Person, Visit
from flows.whom import Whom
from language.temperature import Reading
from records.ledgers.health_report import HealthReport

STABLE_DAYS = 7
"""For so many days a calm answer stands for itself; then one stable fact is asked anew."""


@dataclass(frozen=True, slots=True)
class Today:
    """The moment this report began, and the rule of its day."""

    at: datetime
    rule: Any

    @property
    def day(self) -> date:
        return self.at.date()


@flow(
    "健康上报",
    opens=("上报", "健康上报", "体温", "报体温", "发烧", "打卡", "测温"),
    hears=reads_health,
    keeps_last=True,
)
def health_report(visit: Visit) -> Generator[Step, Any, None]:
    """「36.5」 on a calm day; more only where something is new or worrying."""
    area = yield from join(visit)
    began = yield Look("时", "now")
    at = datetime.fromtimestamp(began, visit.county.zone)
    today = Today(at, visit.county.health_rule(at.date()))
    if visit.me.is_child(today.day.year):
        yield Say("14 岁以下请爸爸妈妈或家里大人帮你报。身体不舒服,马上告诉大人。")
        return
    alone = visit.me.label if len(visit.people) == 1 else None
    chosen = yield Ask("谁", "为谁上报?回数字或称呼,可以选几位。", Whom(visit.people), assume=visit.me.label, default=alone)
    done = []
    for person in chosen:
        done.append((yield from one_report(visit, person, area, today)))
    yield Say("\n".join(["已上报,谢谢!", *done]))


def one_report(visit: Visit, who: Person, area: int, today: Today) -> Generator[Step, Any, str]:
    """One person's health today; returns the line that sums it up."""
    kind = Temperature(visit.people, who)
    first = reading = yield Ask("体温", words("{who}现在的体温是多少?\n发数字就行,例如 36.5。", who=who), kind, about=who)
    if fever.wants_second(tenths(first), today.rule):
        yield from keep(visit, who, area, today, Facts(first))
        again = words("{who}有点高。\n坐着歇十分钟,再量一次发给我。", who=f"{who} {first.celsius:g}℃")
        reading = yield Ask("复测", again, kind, about=who)
    facts = yield from questions(visit, who, today, Facts(reading, first if reading is not first else None))
    yield from keep(visit, who, area, today, facts, finished=True)
    return (yield from summary(who, today, facts))


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of one person so far."""

    reading: Reading
    first: Reading | None = None
    symptoms: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    since: date | None = None
    exposure: tuple[str, ...] | None = None
    contact: str = ""
    travel: str = ""

    def worries(self, today: Today) -> tuple[str, ...]:
        red = tuple(s for s in self.symptoms if s in RED)
        abroad = self.exposure is not None and ABROAD in self.exposure
        contact = self.exposure is not None and CONTACT in self.exposure
        health = fever.Health(tenths(self.reading), self.reading.site, self.symptoms, red, contact, abroad)
        return fever.worries(health, today.rule)


def questions(visit: Visit, who: Person, today: Today, facts: Facts) -> Generator[Step, Any, Facts]:
    """Symptoms, since when, contacts and travel: asked where yesterday's calm does not answer them."""
    last = who.last
    calm = is_calm(last, facts, today)
    kind = Symptoms(visit.people, who)
    question = words("{who}有下面的情况吗?\n回数字,可以选几个;都没有回「无」。", who=who)
    said = yield Ask("症状", question, kind, about=who, before=last.symptoms if last else None, default="无" if calm else None)
    since = None
    if said.present:
        since = yield Ask("多久", "从哪天开始不舒服的?例如:昨天、三天了。", Since(visit.people, who, today.day), about=who)
    weekly = calm and not asks_anew(who, today.day)
    question = words("{who}最近 14 天有下面的情况吗?都没有回「无」。", who=who)
    exposure = yield Ask(
        "接触外出",
        question,
        Exposure(visit.people, who),
        about=who,
        before=last.exposure if last else None,
        default="无" if weekly else None,
    )
    contact = travel = ""
    if CONTACT in exposure:
        contact = yield Ask("接触", "接触了谁、哪天?有没有住在一起?", Story(visit.people, who, "contact", today.day), about=who)
    if ABROAD in exposure:
        travel = yield Ask("外出", "从哪里、哪天回来的?例如:昨天从郑州回来。", Story(visit.people, who, "travel", today.day), about=who)
    return Facts(facts.reading, facts.first, said.present, said.denied, since, exposure, contact, travel)


def keep(visit: Visit, who: Person, area: int, today: Today, facts: Facts, *, finished: bool = False) -> Generator[Step, Any, None]:
    """Keep what is known, and tell the village doctor what worries."""
    worries = facts.worries(today)
    yield Keep(
        HealthReport(
            person=who.id,
            area=area,
            day=today.day,
            at=today.at,
            account=visit.account,
            temperature_tenths=tenths(facts.reading),
            first_tenths=tenths(facts.first) if facts.first else None,
            site=facts.reading.site,
            symptoms=facts.symptoms,
            denied=facts.denied,
            since=facts.since,
            has_contact=None if facts.exposure is None else CONTACT in facts.exposure,
            contact=facts.contact,
            travel=facts.travel,
            via=via(who, today),
            unfinished=not finished,
            worrying=bool(worries),
        ),
        about=who,
    )
    if worries or facts.first:
        yield Tell("village_doctor", alarm(who, facts, worries), name="村医", about=who, urgent=bool(worries))


def alarm(who: Person, facts: Facts, worries: tuple[str, ...]) -> Any:
    """What the doctor reads; whose it is and where is added by the one who sends it."""
    temperature = f"{facts.reading.celsius:g}℃"
    if facts.first:
        temperature = f"先 {facts.first.celsius:g}℃,复测 {facts.reading.celsius:g}℃"
    told = [temperature, "、".join(facts.symptoms), facts.travel, facts.contact]
    since = f"从 {facts.since.month} 月 {facts.since.day} 日起" if facts.since else ""
    if not worries:
        return words("{facts}。已恢复正常,无其他不适。", facts=temperature)
    return words("{reasons}:{facts}", reasons="、".join(worries), facts=",".join(filter(None, [*told, since])))


def summary(who: Person, today: Today, facts: Facts) -> Generator[Step, Any, str]:
    worries = facts.worries(today)
    line = f"{who} {facts.reading.celsius:g}℃"
    code = receipt(who.id, int(today.at.timestamp()))
    if not worries:
        return f"{line},正常。回执 {code}"
    doctor = yield Look("医生", "doctor", about=who)
    return f"{line},{'、'.join(worries)}。回执 {code}\n{advice(worries, doctor)}"


def advice(worries: tuple[str, ...], doctor: Any) -> str:
    """What to do now, in the order of how grave it is."""
    has_it = f"村医{doctor['name']}" if doctor else "值班医生"
    if any(w in RED for w in worries):
        return f"情况较重,请马上打 120,别等。我已通知{has_it}。"
    return f"我已通知{has_it},会尽快联系您。\n这段时间先单独待一间屋,戴好口罩,多喝水,不要自己去人多的地方。加重了马上打 120。"


def is_calm(last: Last | None, facts: Facts, today: Today) -> bool:
    """Whether yesterday's 「无」 may stand for today's: recent, complete, and the temperature is no fever."""
    if last is None or facts.first or fever.is_fever(tenths(facts.reading), today.rule, facts.reading.site):
        return False
    return last.calm and today.day - timedelta(days=STABLE_DAYS) <= last.day <= today.day


def asks_anew(who: Person, day: date) -> bool:
    return (who.id + day.toordinal()) % STABLE_DAYS == 0


def via(who: Person, today: Today) -> str:
    if who.me:
        return "self"
    return "guardian" if who.is_child(today.day.year) else "family"


def tenths(reading: Reading) -> int:
    return round(reading.celsius * 10)
