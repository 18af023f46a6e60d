"""What quarantine does by the clock: the day's advice, what is unsigned at noon and in the evening, releases to propose."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from county.quarantine import advice, office, placing, release, slots
from county.quarantine.sheet import Slot, sheet
from county.responsible import reachable
from county.settings import CountySettings
from records import areas, codes, moments, notices, number, persons, roles, writing
from records.database import Connection, Database
from records.ledgers.monitoring import HOME
from records.notices import Notice, Urgency
from records.persons import Person
from records.quarantine import signatures, slot_notes, stays
from records.quarantine.stays import Stay
from records.secrecy import Keyring

GOOD_FOR = timedelta(hours=3)
"""Advice and lists that are later than this are not sent: the day has gone on."""
KEPT = timedelta(days=180)


@dataclass(frozen=True)
class Quarantine:
    database: Database
    keyring: Keyring
    county: CountySettings
    wake: Callable[[Sequence[int]], None]

    def run(self, now: datetime) -> int:
        """Each notice once, whoever runs it and however often; how many are due."""
        local = now.astimezone(moments.LOCAL)
        with self.database.read() as conn:
            lasting = stays.inside(conn, self.keyring, self.county.code * codes.COUNTY_UNIT)
            made = [*self._advice(conn, lasting, local), *self._unsigned(conn, lasting, local)]
            made += self._releases(conn, lasting, local)
            new = [one for one in made if notices.find(conn, self.keyring, one.id) is None]
        if new:
            with self.database.write() as conn:
                writing.run(conn, [notices.put(self.keyring, one) for one in new])
            self.wake([one.id for one in new])
        return len(new)

    def forget(self, now: datetime) -> int:
        """Signatures and late entries whose half year is over; the number of rows that went."""
        before = moments.local_day(now - KEPT)
        return signatures.forget(self.database, before) + slot_notes.forget(self.database, before)

    def _advice(self, conn: Connection, lasting: Iterable[Stay], now: datetime) -> Iterator[Notice]:
        today = now.date()
        if not _due(now, self.county.quarantine.guide_minute):
            return
        for one in lasting:
            if one.is_.kind == HOME and one.is_.day < today <= one.is_.until:
                text = advice.of(one.is_.number_of(today), one.is_.days)
                what = f"advice/{one.id}/{today}"
                yield from placing.family(conn, self.keyring, one.person, text, what, now, Urgency.QUIET)

    def _unsigned(self, conn: Connection, lasting: Sequence[Stay], now: datetime) -> Iterator[Notice]:
        """To the township, a line for each village, when the slot is over."""
        for slot in (slots.MORNING, slots.EVENING):
            due = slots.due(now.date(), slot, self.county.quarantine)
            if due <= now < due + GOOD_FOR:
                every = sheet(conn, self.keyring, self.county, lasting, since=now.date(), until=now.date())
                red = [one for one in every if one.red(now) and one.due == due]
                yield from self._red(conn, red, slot, now)

    def _red(self, conn: Connection, red: Iterable[Slot], slot: str, now: datetime) -> Iterator[Notice]:
        by_village: dict[int, list[Slot]] = {}
        for one in red:
            by_village.setdefault(one.area, []).append(one)
        for township in sorted({codes.chain(village)[1] for village in by_village}):
            holder = reachable(conn, self.keyring, roles.TOWNSHIP_OFFICER, township, now)
            if holder:
                lines = [
                    _line(conn, village, some)
                    for village, some in by_village.items()
                    if codes.covers(township, village)
                ]
                text = "\n".join([f"{slot}间体温到点没签完：", *lines, "请催一下村医和村干部，发「签」就能签。"])
                id_ = number.of("unsigned", now.date(), slot, township)
                yield Notice(id_, holder.person, holder.account, placing.TOLD, Urgency.TODAY, text, now, now)

    def _releases(self, conn: Connection, lasting: Iterable[Stay], now: datetime) -> Iterator[Notice]:
        """To doctor and cadre, once, when the rule allows it."""
        over = [one for one in lasting if one.is_.until <= now.date()]
        unsigned = [one.person for one in sheet(conn, self.keyring, self.county, over) if not one.signed]
        for one in over:
            if not any(_belongs(person, one) for person in unsigned):
                yield from self._proposal(conn, one, now)

    def _proposal(self, conn: Connection, one: Stay, now: datetime) -> Iterator[Notice]:
        person = persons.find(conn, self.keyring, one.person)
        if person is None or not release.state(conn, self.keyring, self.county, one, now).ready:
            return
        text = f"{person.name}隔离期满，体温都签齐了，可以解除。\n回「解除 {person.name}」，由村医和村干部两人签字。"
        for role in (roles.VILLAGE_DOCTOR, roles.VILLAGE_CADRE):
            holder = reachable(conn, self.keyring, role, one.is_.area, now, besides=one.person)
            if holder:
                id_ = number.of("release", one.id, one.is_.until, holder.person)
                yield Notice(
                    id_, holder.person, holder.account, placing.TOLD, Urgency.TODAY, text, now, now, one.person
                )


def _belongs(person: Person, stay: Stay) -> bool:
    """Whether the person is measured for this stay."""
    return person.id == stay.person or (stay.is_.kind == HOME and person.household == stay.is_.household)


def _due(now: datetime, minute: int) -> bool:
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    due = midnight + timedelta(minutes=minute)
    return due <= now < due + GOOD_FOR


def _line(conn: Connection, village: int, some: Sequence[Slot]) -> str:
    """南坡村：没量 1 项，村医没签 3 项."""
    area = areas.find(conn, village)
    counts = Counter("没量" for one in some if not one.filled)
    for side, name in office.SIDE_NAMES.items():
        counts[f"{name}没签"] = sum(one.filled and one.lacks(side) for one in some)
    told = "，".join(f"{what} {n} 项" for what, n in counts.items() if n)
    return f"{area.name if area else village}：{told}"
