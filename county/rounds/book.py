"""A worker's book: their doors by the number that they call them, who is still open, in which order one goes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from county.rounds import whose
from records import codes, moments
from records.database import Connection
from records.roles import Holding
from records.rounds import walk
from records.rounds.mark import MOVED, NOBODY, OK, TROUBLE
from records.rounds.walk import Stop

NEXT_VILLAGE = 10_000
"""Who serves two villages calls the doors of the second from 10001."""
QUIET_DAYS = 2
"""From so many days without a sign a door is named."""


class Door(NamedTuple):
    """`number` is the village's door number, on the card beside the door."""

    number: int
    stop: Stop


def doors(conn: Connection, holdings: Iterable[Holding], at: datetime) -> tuple[Door, ...]:
    """Every door that this person serves now, as it stands today; as one walks."""
    places = whose.places(conn, holdings, at)
    return numbered(walk.of(conn, moments.local_day(at), places)) if places else ()


def numbered(stops: Iterable[Stop]) -> tuple[Door, ...]:
    found = tuple(stops)
    villages = sorted({stop.area for stop in found})
    return tuple(Door(villages.index(stop.area) * NEXT_VILLAGE + stop.door, stop) for stop in found)


def done(stop: Stop) -> bool:
    """Well today: seen by the worker, or everybody has reported; of a watched household only that counts."""
    reported = stop.reported >= stop.people
    return reported or (stop.outcome == OK and not stop.status) or stop.outcome == MOVED


def held_open(stop: Stop) -> bool:
    """What no 齐 closes: a watched household owes figures, an illness told today or a door with a mark wants a word."""
    return bool(stop.status) or stop.ill_today or stop.outcome in (NOBODY, TROUBLE)


def risk(stop: Stop) -> int:
    """Trouble found today, somebody unwell lately, somebody watched, somebody alone."""
    if stop.outcome == TROUBLE:
        return 4
    return 3 if stop.ill else 2 if stop.status else 1 if stop.alone else 0


def still(doors: Iterable[Door]) -> tuple[Door, ...]:
    """Those that are open: the gravest first, then the longest silent, then as one walks."""
    return tuple(sorted((one for one in doors if not done(one.stop)), key=_order))


def silent(stop: Stop) -> bool:
    return stop.silent_days is None or stop.silent_days >= QUIET_DAYS


def _order(one: Door) -> tuple[int, bool, int, int, int]:
    stop = one.stop
    days = codes.CELL_UNIT if stop.silent_days is None else stop.silent_days
    return -risk(stop), stop.outcome == NOBODY, -days if silent(stop) else 0, stop.cell or 0, one.number
