"""Facts that a talk may ask for while it runs: the clock, a household, who is responsible, what was reported."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from chat.steps import Look
from county.leaving import Leaving
from county.settings import CountySettings
from county.tell import responsible
from records import areas, households, persons, receipts
from records.database import Connection
from records.ledgers import HEALTH_REPORTS
from records.ledgers.health_report import DAYS
from records.secrecy import Keyring
from records.standing import Standing

HISTORY_DAYS = 7


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

    def doctor(self, about: Any) -> dict[str, str] | None:
        return self._holder("village_doctor", self.turn.member(about.id))

    def holder(self, role: object) -> dict[str, str] | None:
        return self._holder(str(role), self.turn.member(0))

    def open_alerts(self, about: object) -> list[dict[str, Any]]:
        """What waits for this account's 收, newest first; the first line says who and where."""
        found = receipts.awaited(self.turn.conn, self.turn.keyring, self.turn.me, ("alarm",))
        return [{"id": n.id, "text": "\n".join(n.text.splitlines()[:-1])} for n in found]

    def history(self, about: object) -> list[dict[str, Any]]:
        days = [self.turn.at.date() - timedelta(days=n) for n in range(HISTORY_DAYS)]
        reports = [report for m in self.turn.members for report in self._reports(m.id, m.area, days)]
        return [
            {
                "person": r.person, "day": f"{r.day.month}月{r.day.day}日", "at": int(r.at.timestamp()),
                "tenths": r.temperature_tenths, "symptoms": "、".join(r.symptoms), "unfinished": r.unfinished,
            }
            for r in sorted(reports, key=lambda r: r.at, reverse=True)
        ]  # fmt: skip

    def my_information(self, about: object) -> dict[str, Any]:
        found = persons.many(self.turn.conn, self.turn.keyring, [m.id for m in self.turn.members])
        days = [self.turn.at.date() - timedelta(days=n) for n in range(DAYS)]
        count = sum(len(self._reports(m.id, m.area, days)) for m in self.turn.members)
        people = [
            {"name": p.name, "relation": p.relation, "phone": f"尾号 {p.phone[-4:]}" if p.phone else "没有登记"}
            for p in found.values()
        ]
        return {"people": people, "reports": count, "keep_days": DAYS}

    def _reports(self, person: int, area: int, days: list[Any]) -> tuple[Any, ...]:
        return HEALTH_REPORTS.of_person(self.turn.conn, self.turn.keyring, person, (area,), days)

    def _holder(self, role: str, about: Any) -> dict[str, str] | None:
        found = responsible(self.turn, role, about) if about else None
        if found is None:
            return None
        person = persons.find(self.turn.conn, self.turn.keyring, found[0].person)
        return {"name": person.name, "phone": person.phone} if person else None


ANSWERS: dict[str, Callable[[Facts, Any], Any]] = {
    "now": Facts.now,
    "household_by_code": Facts.household_by_code,
    "doctor": Facts.doctor,
    "holder": Facts.holder,
    "open_alerts": Facts.open_alerts,
    "history": Facts.history,
    "my_information": Facts.my_information,
}
