"""接警: an alarm that climbs and waits for a 收; whoever was asked last owes it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from county.alert import ALARM
from county.duties.duty import Duty, Scope
from records import codes, ladder, moments, receipts
from records.database import Connection
from records.ladder import Climb

NAME = "接警"
GRAVEST = 9


def owed(conn: Connection, scope: Scope, at: datetime) -> Iterator[Duty]:
    waiting = ladder.waiting(conn, scope.keyring, scope.place)
    told = receipts.last_told(conn, (one.origin for one in waiting), ALARM)
    return (_duty(one, told.get(one.origin, 0)) for one in waiting)


def _duty(one: Climb, person: int) -> Duty:
    cell = one.place if codes.is_cell(one.place) else None
    began = one.began_at.astimezone(moments.LOCAL)
    return Duty(
        NAME, person, one.about, codes.village(one.place), cell, f"{one.origin}", one.next_at or one.began_at, GRAVEST, 0,
        f"{began:%H:%M} 的警报等人接手，回「收」",
    )  # fmt: skip
