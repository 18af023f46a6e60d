"""体温: every resident once a day; whom the quarantine watches, and who lives with them, as often as their sheet says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta

from county.duties.duty import Duty, Scope
from county.quarantine import slots
from county.quarantine.sheet import Slot, sheet
from records import moments, unheard
from records.database import Connection
from records.quarantine import stays
from records.unheard import Unheard

NAME = "体温"
WATCHED, ALONE = 3, 1
NEVER_DAYS = 99
"""How silent somebody counts of whom nothing was ever heard."""


def owed(conn: Connection, scope: Scope, at: datetime) -> Iterator[Duty]:
    """Nobody twice: who stands on a sheet owes its slots and not the daily one."""
    today = moments.local_day(at)
    watched = _sheet(conn, scope, today)
    on_a_sheet = {one.person.id for one in watched}
    for slot in watched:
        if not slot.filled and at >= slots.opens(today, slot.slot, scope.county.quarantine):
            yield _slot(slot, today)
    for one in _unheard(conn, scope, today):
        if one.person not in on_a_sheet:
            yield _daily(one, scope, today)


def _sheet(conn: Connection, scope: Scope, today: date) -> list[Slot]:
    lasting = stays.inside(conn, scope.keyring, scope.areas[0] if scope.cell else scope.place)
    every = sheet(conn, scope.keyring, scope.county, lasting, since=today, until=today)
    return [slot for slot in every if scope.cell in (None, slot.person.cell)]


def _unheard(conn: Connection, scope: Scope, today: date) -> Iterable[Unheard]:
    return unheard.in_cells(conn, today, [scope.cell]) if scope.cell else unheard.inside(conn, today, scope.place)


def _slot(slot: Slot, today: date) -> Duty:
    who = slot.person
    return Duty(
        NAME, who.id, who.id, who.area, who.cell, f"{today} {slot.slot}", slot.due, WATCHED, 0,
        f"{slots.said(today, slot.slot)}的体温还没报",
    )  # fmt: skip


def _daily(one: Unheard, scope: Scope, today: date) -> Duty:
    due = datetime.combine(today, time(), moments.LOCAL) + timedelta(minutes=scope.county.duties.due_minute)
    silent = one.silent_days(today)
    return Duty(
        NAME, one.person, one.person, one.area, one.cell, f"{today}", due, WATCHED if one.status else int(one.alone),
        NEVER_DAYS if silent is None else silent, "今天还没报", one.door,
    )  # fmt: skip
