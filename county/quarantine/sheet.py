"""The sheet of slots: for each person and slot what was measured, what was put down later, and who has signed it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import blake2b

from county.fever import is_fever
from county.quarantine import slots
from county.settings import CountySettings
from records.database import Connection
from records.kinds import SEPARATOR
from records.persons import Person
from records.quarantine import measured, signatures, slot_notes
from records.quarantine.measured import Reading
from records.quarantine.signatures import DIGEST_BYTES, SIDES, SignOff
from records.quarantine.slot_notes import SlotNote
from records.quarantine.stays import Stay
from records.secrecy import Keyring


@dataclass(frozen=True)
class Slot:
    """`area` is where its signatures stand. `tenths` is the last reading, `sign` a signature over what is there now;
    `void`: there was one over something else."""

    stay: Stay
    person: Person
    day: date
    slot: str
    due: datetime
    tenths: int | None = None
    symptoms: tuple[str, ...] = ()
    fever: bool = False
    note: SlotNote | None = None
    digest: bytes = b""
    sign: SignOff | None = None
    void: bool = False

    @property
    def area(self) -> int:
        return self.stay.is_.area

    @property
    def key(self) -> tuple[date, int, str]:
        return self.day, self.person.id, self.slot

    @property
    def filled(self) -> bool:
        """Measured, or explained."""
        return self.tenths is not None or self.note is not None

    @property
    def signed(self) -> bool:
        return self.sign is not None and all(self.sign.by(side) for side in SIDES)

    def lacks(self, side: str) -> bool:
        return self.sign is None or self.sign.by(side) is None

    def red(self, at: datetime) -> bool:
        return not self.signed and at >= self.due


def sheet(
    conn: Connection,
    keyring: Keyring,
    county: CountySettings,
    stays: Iterable[Stay],
    *,
    since: date = date.min,
    until: date = date.max,
) -> tuple[Slot, ...]:
    """What each stay owes of the days between; by stay, day and person. A person under two stays owes a slot once."""
    known = tuple(stays)
    wanted = {one.id: [day for day in one.is_.owed_days if since <= day <= until] for one in known}
    if not any(wanted.values()):
        return ()
    people = measured.people(conn, keyring, known)
    every = {day for own in wanted.values() for day in own}
    ids = {person.id for some in people.values() for person in some}
    areas = {area for one in known for area in one.areas} | {p.area for some in people.values() for p in some}
    said = measured.readings(conn, every, areas, ids)
    notes = slot_notes.of(conn, keyring, every, ids)
    signs = signatures.of(conn, every, areas, ids)
    made: dict[tuple[date, int, str], Slot] = {}
    for stay in sorted(known, key=lambda one: one.is_.twice_since is None):
        for day in wanted[stay.id]:
            for person in people[stay.id]:
                for slot in _owed(stay, day, made, person.id, county):
                    key = (day, person.id, slot)
                    empty = Slot(stay, person, day, slot, slots.due(day, slot, county.quarantine))
                    made[key] = _filled(empty, said.get(key[:2], []), notes.get(key), signs.get(key), county)
    return tuple(made.values())


def _owed(
    stay: Stay, day: date, made: dict[tuple[date, int, str], Slot], person: int, county: CountySettings
) -> Iterable[str]:
    """Who is measured twice for another stay of the household owes nothing more for this one."""
    if any((day, person, slot) in made for slot in slots.SLOTS):
        return ()
    return slots.of(stay.is_, day, county.quarantine)


def _filled(
    empty: Slot, said: list[Reading], note: SlotNote | None, sign: SignOff | None, county: CountySettings
) -> Slot:
    rule = county.health_rule(empty.day)
    fitting = [one for one in said if slots.fits(empty.slot, one.at, county.quarantine)]
    read = [one for one in fitting if one.tenths is not None]
    tenths = read[-1].tenths if read else note.tenths if note else None
    if tenths is None and note is None:
        return empty
    digest = _digest(fitting, note)
    return Slot(
        empty.stay, empty.person, empty.day, empty.slot, empty.due, tenths,
        tuple(dict.fromkeys(name for one in fitting for name in one.symptoms.split(SEPARATOR) if name)),
        any(is_fever(one.tenths, rule, one.site) for one in read) or is_fever(tenths, rule),
        note, digest, sign if sign and sign.digest == digest else None, sign is not None and sign.digest != digest,
    )  # fmt: skip


def _digest(said: list[Reading], note: SlotNote | None) -> bytes:
    """Of everything that is signed: a figure, a symptom, an hour more or less is another one."""
    parts = [f"{one.at.timestamp()}/{one.tenths}/{one.site}/{one.symptoms}" for one in said]
    later = f"{note.tenths}/{note.words}" if note else ""
    return blake2b("\x1f".join([*parts, later]).encode(), digest_size=DIGEST_BYTES).digest()
