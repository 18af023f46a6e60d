"""One person's part of a health report: what is known of them, weighed, kept and told."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from chat.steps import Ask, Keep, Step, Tell
from county.fever import Worries
from flows.alarm import alarm
from flows.came_home import CameHome, Return, register
from flows.complaint import Complaint, Symptoms
from flows.exposure import CONTACT, Exposure
from flows.findings import Findings, Today, tenths
from flows.hearing import Ear
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

    def come_home(self, told: str = UNSAID) -> Part:
        """Who came back from outside is expected by those who serve there, whatever the temperature."""
        kind = CameHome(self.ear, "travel", self.today.day)
        self.home = yield from register(self.visit, self.who, kind, self.findings, told)

    def keep(self, *, finished: bool = False) -> Part:
        """Keep what is known so far; the doctor hears at once what cannot wait, and in the end what should be known."""
        worries = self.worries
        yield Keep(record(self, finished), about=self.who)
        if worries.urgent or self.told or (finished and worries):
            self.told = True
            text = alarm(self.findings, worries)
            yield Tell("village_doctor", text, name="村医", about=self.who, urgent=worries.urgent)


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
