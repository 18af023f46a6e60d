"""One person's part of a health report: what is heard, measured, asked, kept and told."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from chat.steps import Ask, Keep, Look, Say, Step, Tell, Words, words
from county import fever
from county.fever import Worries
from flows.advice import advice, told
from flows.alarm import alarm
from flows.came_home import CameHome, Return, register
from flows.complaint import LISTED, Complaint, Symptoms
from flows.exposure import ABROAD, CONTACT, Exposure, Story
from flows.findings import Findings, Today, tenths
from flows.hearing import Ear
from flows.measured import Temperature, typed
from flows.onset import Since
from flows.telling import UNSAID, Told
from flows.visit import Person, Resident, Visit
from records.ledgers.health_report import HealthReport

STABLE_DAYS = 7
"""For so many days a calm answer stands for itself; once in as many it is asked anew."""
Part = Generator[Step, Any, None]


@dataclass(slots=True)
class Checkup:
    """`findings` grows as the parts are played; `told`: the village doctor has heard of it in this talk."""

    visit: Visit
    who: Person
    area: int
    today: Today
    ear: Ear
    findings: Findings = field(default_factory=Findings)
    said: str = UNSAID
    out: str = UNSAID
    told: bool = False
    home: Return | None = None
    _weighed: tuple[Findings | None, Worries] = (None, Worries())

    @property
    def resident(self) -> Resident:
        return Resident(self.who.id, self.area, self.who.label)

    @property
    def worries(self) -> Worries:
        """Weighed anew when something is found, and asked at every step."""
        if self._weighed[0] is not self.findings:
            self._weighed = self.findings, self.findings.worries(self.today.rule)
        return self._weighed[1]

    @property
    def calm(self) -> bool:
        """Whether the answers of the last days may stand for today's: recent, complete, and nothing new was said."""
        last, found = self.who.last, self.findings
        if last is None or found.symptoms or found.exposure or found.first or self.worries:
            return False
        return last.calm and self.today.day - timedelta(days=STABLE_DAYS) <= last.day <= self.today.day

    @property
    def stable(self) -> bool:
        """Calm, and not the day of the week on which contacts are asked anew: nothing more is to be asked."""
        return self.calm and (self.visit.account + self.today.day.toordinal()) % STABLE_DAYS != 0

    def listen(self) -> Part:
        """What the person's own words told already; if that is urgent, nobody waits for the questions."""
        self.findings = yield Ask("自述", "", Told(self.ear), about=self.who, default=UNSAID)
        if self.findings.symptoms or self.findings.denied or self.findings.well:
            self.said = Symptoms(self.ear).show(Complaint(self.findings.symptoms, self.findings.denied))
        self.out = Exposure(self.ear).show(self.findings.exposure) if self.findings.exposure is not None else UNSAID
        if self.worries.urgent:
            yield from self.keep()
        yield from self.come_home()

    def measure(self) -> Part:
        """The temperature, twice where it is high."""
        kind = Temperature(self.ear)
        question = words("{who}现在的体温是多少？\n发数字就行，例如 36.5。", who=self.who)
        said = typed(self.findings.reading) if self.findings.reading else None
        first = yield Ask("体温", (yield from self.first_of_all(question)), kind, about=self.who, default=said)
        self.findings = self.findings._replace(reading=first, exposure=() if self.stable else self.findings.exposure)
        yield from self.keep(finished=self.stable)
        if first is None or not fever.wants_second(tenths(first), self.today.rule):
            return
        holder = yield Look("医生", "responsible", about=self.resident)
        heard = "" if self.worries.red else told(holder)
        question = words(AGAIN, who=self.who, shown=self.findings.shown, told=heard)
        second = yield Ask("复测", (yield from self.first_of_all(question)), kind, about=self.who)
        if second:
            self.findings = self.findings._replace(reading=second, first=first)
            yield from self.keep()

    def complain(self, ill: bool | None) -> Part:
        """Symptoms and since when; `ill`: what was said of all together, None where nobody was asked."""
        plain = self.visit.plain_words
        question = words(SHORT if plain else LONG, who=self.who)
        kind = Symptoms(self.ear, () if plain else LISTED)
        default = self.said if self.said != UNSAID else default_of(ill, self.calm)
        before = self.who.last.symptoms if self.who.last else None
        said = yield Ask("症状", (yield from self.first_of_all(question)), kind, about=self.who, before=before, default=default)
        self.findings = self.findings._replace(symptoms=said.present, denied=said.denied)
        if self.worries.red:
            yield from self.keep()
        if said.present:
            question = words("{who}从哪天开始不舒服的？例如：今天、昨天、三天了。", who=self.who)
            kind_ = Since(self.ear, self.today.day)
            since = yield Ask("多久", (yield from self.first_of_all(question)), kind_, about=self.who)
            self.findings = self.findings._replace(since=since)

    def trace(self, out: bool | None) -> Part:
        """Contacts and travel; `out`: what was said of all together, None where nobody was asked."""
        question = words("{who}最近 {days} 天有下面的情况吗？可以选几个；都没有回「无」。", who=self.who, days=self.today.rule.travel_days)
        default = self.out if self.out != UNSAID else default_of(out, self.stable)
        before = self.who.last.exposure if self.who.last else None
        kind = Exposure(self.ear)
        exposure = yield Ask("接触外出", (yield from self.first_of_all(question)), kind, about=self.who, before=before, default=default)
        self.findings = self.findings._replace(exposure=exposure)
        if self.worries.urgent:
            yield from self.keep()
        if CONTACT in exposure:
            question = words("{who}接触了谁、哪天？有没有住在一起？", who=self.who)
            contact = yield Ask("接触", question, Story(self.ear, "contact", self.today.day), about=self.who)
            self.findings = self.findings._replace(contact=contact)
        if ABROAD in exposure:
            question = words("{who}从哪里、哪天回来的？例如：昨天从郑州回来。", who=self.who)
            travel = yield Ask("外出", question, Story(self.ear, "travel", self.today.day), about=self.who)
            self.findings = self.findings._replace(travel=travel)
            if self.home is None:
                yield from self.come_home(travel)

    def come_home(self, told: str = UNSAID) -> Part:
        """Who came back from outside is expected by those who serve there, whatever the temperature."""
        kind = CameHome(self.ear, "travel", self.today.day)
        self.home = yield from register(self.visit, self.who, kind, self.findings, told)

    def conclude(self) -> Part:
        """The whole record, and the line that sums it up."""
        yield from self.keep(finished=True)
        worries, found = self.worries, self.findings
        what = "、".join(dict.fromkeys((*worries.reasons, *found.symptoms))) or ("正常" if found.reading else "没有不舒服")
        yield Say(words("{who} {shown}，{what}。", who=self.who, shown=found.shown, what=what))
        if worries:
            holder = yield Look("医生", "responsible", about=self.resident)
            yield Say(advice(worries, holder))
        elif found.symptoms:
            yield Say("多喝水，多休息。加重了随时发给我。")
        elif found.reading is None:
            yield Say("没有体温计，可以找村医借一支。")
        if self.home:
            yield Say(words(HOME, who=self.who, origin=self.home.origin))

    def first_of_all(self, question: Words) -> Generator[Step, Any, Words]:
        """Where minutes count, no question comes without the 120 before it."""
        if not self.worries.red:
            return question
        holder = yield Look("医生", "responsible", about=self.resident)
        return words("{advice}\n\n方便的时候再回我：{question}", advice=advice(self.worries, holder), question=question)

    def keep(self, *, finished: bool = False) -> Part:
        """Keep what is known so far; the doctor hears at once what cannot wait, and in the end what should be known."""
        worries = self.worries
        yield Keep(record(self, finished), about=self.who)
        if worries.urgent or self.told or (finished and worries):
            self.told = True
            text = alarm(self.findings, worries)
            yield Tell("village_doctor", text, name="村医", about=self.who, urgent=worries.urgent)


AGAIN = "{who} {shown}，偏高。{told}\n歇十分钟，再量一次发给我。"
HOME = "{who}从{origin}回来也登记好了，已告诉网格员、村医和村干部。"
LONG = "{who}有下面的情况吗？\n回数字，可以选几个；都没有回「无」。"
SHORT = "{who}有没有不舒服？\n没有，回「无」。有，说哪儿不舒服。"


def default_of(told: bool | None, calm: bool) -> str | None:
    """「无」 where that is known already."""
    return "无" if (calm if told is None else not told) else None


def record(one: Checkup, finished: bool) -> HealthReport:
    found, who, day = one.findings, one.who, one.today.day
    return HealthReport(
        person=who.id, area=one.area, day=day, at=one.today.at, account=one.visit.account,
        temperature_tenths=found.tenths, first_tenths=tenths(found.first), site=found.reading.site if found.reading else "",
        symptoms=found.symptoms, denied=found.denied, since=found.since,
        has_contact=None if found.exposure is None else CONTACT in found.exposure,
        exposure=found.exposure, contact=found.contact, travel=found.travel,
        via="self" if who.me else "guardian" if who.is_child(day) else "family",
        unfinished=not finished, worrying=bool(one.worries),
    )  # fmt: skip
