"""签字: what was measured of somebody who is kept apart waits for the village doctor's and the cadre's signature."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from county.duties.duty import Duty, Scope
from county.quarantine import office, slots
from county.quarantine.sheet import Slot, sheet
from records import moments, roles
from records.database import Connection
from records.quarantine import stays
from records.quarantine.signatures import CADRE, DOCTOR, SIDES

NAME = "签字"
ROLES = {DOCTOR: roles.VILLAGE_DOCTOR, CADRE: roles.VILLAGE_CADRE}
RISK, FEVERISH = 2, 4


def owed(conn: Connection, scope: Scope, at: datetime) -> Iterator[Duty]:
    """Each filled slot of today and before, once for each side that has not signed it."""
    if scope.cell:
        return  # who signs serves a village
    lasting = stays.inside(conn, scope.keyring, scope.place)
    for slot in sheet(conn, scope.keyring, scope.county, lasting, until=moments.local_day(at)):
        for side in SIDES:
            if slot.filled and slot.lacks(side):
                yield _duty(scope, slot, side, at)


def _duty(scope: Scope, slot: Slot, side: str, at: datetime) -> Duty:
    about = slot.person
    holder = scope.posts.of(ROLES[side], slot.area, besides=about.id)
    late = "，超时了" if at >= slot.due else ""
    return Duty(
        NAME, holder.person if holder else 0, about.id, slot.area, about.cell,
        f"{slot.day} {slot.slot} {office.SIDE_NAMES[side]}", slot.due, FEVERISH if slot.fever else RISK, 0,
        f"{slots.said(slot.day, slot.slot)}的体温等签字{late}",
    )  # fmt: skip
