"""Facts that a talk may ask for while it runs: the clock, a household, who is responsible, what was reported."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from chat.steps import Look
from county import call_list, handover, hotline, rumours, spoken, taking
from county.alert import ALARM, in_one_line
from county.broadcasts import views as broadcasts
from county.console import views as console
from county.duties import views as duties
from county.elders import views as elders
from county.fever import is_fever
from county.leaving import Leaving
from county.privacy import views as privacy
from county.quarantine import views as quarantine
from county.reports import views as reports
from county.responsible import responsible
from county.rounds import looks as rounds
from county.screening import views as screening
from county.settings import CountySettings
from county.staffing import views as staffing
from county.tips import views
from records import areas, households, persons, receipts, roles
from records.access import Access, append
from records.database import Connection
from records.ledgers import HEALTH_REPORTS
from records.ledgers.health_report import DAYS, HealthReport
from records.secrecy import Keyring
from records.standing import Standing

HISTORY_DAYS = 7
MOST_ALERTS = 9


def outside(
    conn: Connection, keyring: Keyring, standing: Standing, county: CountySettings, now: datetime
) -> Callable[[Look], Any]:
    """Answers a flow's Look with a JSON value."""
    facts = Facts(Leaving(conn, keyring, county, standing, now))
    return lambda step: ANSWERS[step.what](facts, step.about)


@dataclass(frozen=True, slots=True)
class Facts:
    """One turn's window on the world."""

    turn: Leaving

    def now(self, about: object) -> int:
        return int(self.turn.at.timestamp())

    def household_by_code(self, code: object) -> dict[str, Any] | None:
        found = households.by_code(self.turn.conn, self.turn.keyring, str(code))
        if found is None:
            return None
        area = areas.find(self.turn.conn, found.area)
        return {"id": found.id, "area": found.area, "village": area.name if area else ""}

    def responsible(self, about: Any) -> dict[str, str] | None:
        """Who is told first of somebody's health: role, name and phone."""
        member = self.turn.member(about.id) if about.id else None
        return self._holder(roles.VILLAGE_DOCTOR, (member.cell if member else None) or about.area, about.id)

    def holder(self, role: object) -> dict[str, str] | None:
        mine = self.turn.member(self.turn.me)
        return self._holder(str(role), mine.cell or mine.area, mine.id) if mine else None

    def open_alerts(self, about: object) -> list[dict[str, Any]]:
        """What waits for this person's 收, newest first, without its last line; that it was read is noted."""
        turn = self.turn
        found = receipts.awaited(turn.conn, turn.keyring, turn.me, (ALARM,)) if turn.me else ()
        newest = sorted(found, key=lambda n: (-n.made_at.timestamp(), n.text))[:MOST_ALERTS]
        seen = [Access(turn.standing.account.id, n.about, "待接手", "收", turn.at) for n in newest if n.about]
        if seen:
            append(turn.conn, turn.keyring, *seen)
        return [{"id": n.id, "text": in_one_line(n.text.splitlines()[:-1])} for n in newest]

    def history(self, about: object) -> list[dict[str, Any]]:
        days = [self.turn.at.date() - timedelta(days=n) for n in range(HISTORY_DAYS)]
        reports = [report for m in self.turn.members for report in self._reports(m.id, m.area, days)]
        return [
            {
                "person": r.person, "account": r.account, "day": spoken.day(r.day), "at": int(r.at.timestamp()),
                "tenths": r.temperature_tenths, "told": self._told(r), "unfinished": r.unfinished,
            }
            for r in sorted(reports, key=lambda r: (r.at, r.account), reverse=True)
        ]  # fmt: skip

    def my_information(self, about: object) -> dict[str, Any]:
        found = persons.many(self.turn.conn, self.turn.keyring, [m.id for m in self.turn.members])
        days = [self.turn.at.date() - timedelta(days=n) for n in range(DAYS)]
        count = sum(len(self._reports(m.id, m.area, days)) for m in self.turn.members)
        people = [
            {"id": p.id, "name": p.name, "phone": f"尾号 {p.phone[-4:]}" if p.phone else "没有登记"}
            for p in (found[m.id] for m in self.turn.members if m.id in found)
        ]
        return {"people": people, "reports": count, "keep_days": DAYS}

    def _told(self, report: HealthReport) -> str:
        """In a few words what was wrong; "" for nothing."""
        fever = is_fever(report.temperature_tenths, self.turn.county.health_rule(report.day), report.site)
        return "、".join([*(["发热"] if fever else []), *report.symptoms, *(report.exposure or ())])

    def _reports(self, person: int, area: int, days: list[Any]) -> tuple[Any, ...]:
        return HEALTH_REPORTS.of_person(self.turn.conn, self.turn.keyring, person, (area,), days)

    def _holder(self, role: str, place: int, besides: int) -> dict[str, str] | None:
        found = responsible(self.turn, role, place, besides=besides)
        person = persons.find(self.turn.conn, self.turn.keyring, found.person) if found else None
        if found is None or person is None:
            return None
        return {"role": roles.NAMES[found.role], "name": person.name, "phone": person.phone}


def _of_turn(look: Callable[[Leaving, Any], Any], facts: Facts, about: Any) -> Any:
    return look(facts.turn, about)


HOTLINE: dict[str, Callable[[Leaving, Any], Any]] = {
    "last_asked": hotline.last_asked,
    "duty_hours": handover.duty_hours,
    "waiting_question": handover.waiting_question,
    "known_rumour": rumours.known,
    "waiting_rumour": rumours.waiting,
    "taken_by_another": taking.taken_by_another,
}

ANSWERS: dict[str, Callable[[Facts, Any], Any]] = {
    "now": Facts.now,
    "household_by_code": Facts.household_by_code,
    "responsible": Facts.responsible,
    "holder": Facts.holder,
    "open_alerts": Facts.open_alerts,
    "history": Facts.history,
    "my_information": Facts.my_information,
    **{
        what: partial(_of_turn, look)
        for what, look in (
            views.ANSWERS
            | HOTLINE
            | call_list.ANSWERS
            | elders.ANSWERS
            | staffing.ANSWERS
            | duties.ANSWERS
            | rounds.ANSWERS
            | screening.ANSWERS
            | quarantine.ANSWERS
            | privacy.ANSWERS
            | reports.ANSWERS
            | broadcasts.ANSWERS
            | console.ANSWERS
        ).items()
    },
}
