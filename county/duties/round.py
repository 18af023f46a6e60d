"""查户: every door once a day, by whoever is responsible for its cell."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from county.duties.duty import HOUSEHOLD, Duty, Scope
from county.rounds import book, words
from records import areas, codes, moments, roles
from records.database import Connection
from records.rounds import walk
from records.rounds.walk import Stop

NAME = "查户"
OPEN = "还没查"
"""Said of a door of which there is nothing else to say."""
NEVER_DAYS = 99
"""How silent a door counts at which nobody was ever heard."""


def owed(conn: Connection, scope: Scope, at: datetime) -> Iterator[Duty]:
    """Every door that is still open; of a wide place streamed."""
    day = moments.local_day(at)
    due = datetime.combine(day, time(), moments.LOCAL) + timedelta(minutes=scope.county.rounds.due_minute)
    for stop in _stops(conn, scope, at):
        if not book.done(stop):
            holder = scope.posts.of(roles.GRID_WORKER, stop.place)
            silent = NEVER_DAYS if stop.silent_days is None else stop.silent_days
            yield Duty(
                NAME, holder.person if holder else 0, stop.household, stop.area, stop.cell, f"{day}", due,
                book.risk(stop), silent, words.reason(stop) or OPEN, stop.door, HOUSEHOLD,
            )  # fmt: skip


def _stops(conn: Connection, scope: Scope, at: datetime) -> Iterator[Stop]:
    day = moments.local_day(at)
    if scope.cell:
        yield from walk.of(conn, day, (scope.cell,))
    elif codes.level(scope.place) is codes.Level.COUNTY:
        yield from walk.every(conn, day)
    else:
        yield from walk.of(conn, day, [area.code for area in areas.within(conn, scope.place)])
