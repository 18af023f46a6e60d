"""The figures above the area table: alarms, cases, quarantine, what came from above, broadcasts under way, days without a case."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from county.calling import WITHHELD
from records import calls, codes, moments, tally
from records.broadcasts import edition as editions
from records.broadcasts.edition import Edition, Stage
from records.browse import cases, counts, screening
from records.browse.cases import Counts, Reach
from records.database import Connection
from records.quarantine import figures
from records.quarantine.figures import Apart

UNDER_WAY = (Stage.WAITING, Stage.APPROVED, Stage.RUNNING, Stage.STOPPED)
CURVE_DAYS = 14


@dataclass(frozen=True)
class Board:
    """`tasks`: open and late ones of the lists from above. `coming`: returnees on the way, and those who should have been
    there."""

    alarms: int
    cases: Counts
    apart: Apart
    appeals: int
    tasks: tuple[int, int]
    coming: tuple[int, int]
    unreached: int
    calls: int
    broadcasts: tuple[Edition, ...]


@dataclass(frozen=True)
class Curves:
    """`hours`: hour → how many had reported by then, and were heard of. `unwell`: persons, day by day."""

    hours: dict[int, tuple[int, int]]
    unwell: dict[date, int]


def board(conn: Connection, place: int, reach: Iterable[Reach], at: datetime) -> Board:
    """Of a grid cell what is of its village is not said, except its alarms and who is looked for. `reach`: the
    cases that may be counted."""
    area, today = codes.village(place), moments.local_day(at)
    back = screening.coming(conn, place, today).values()
    return Board(
        counts.alarms(conn, place),
        cases.counts(conn, reach, at),
        figures.apart(conn, area, today),
        counts.appeals(conn, area),
        counts.tasks(conn, area, at),
        (sum(on_the_way for on_the_way, _ in back), sum(late for _, late in back)),
        sum(screening.unreached(conn, place).values()),
        calls.count(conn, place, WITHHELD),
        tuple(one for one in editions.in_stage(conn, UNDER_WAY) if concerns(one, area)),
    )


def curves(conn: Connection, place: int, at: datetime) -> Curves:
    """Of a cell its village's."""
    area, today = codes.village(place), moments.local_day(at)
    since = today - timedelta(days=CURVE_DAYS - 1)
    return Curves(tally.hours(conn, today, area), counts.unwell_by_day(conn, since, today, area))


def concerns(one: Edition, area: int) -> bool:
    """Whether it goes to this area, a part of it, or what lies around it."""
    return codes.covers(one.area, area) or codes.covers(area, one.area)
