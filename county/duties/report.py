"""日报: the day's report of a village, township or the county was drawn up, and nobody has signed it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from county.duties.duty import VILLAGE, Duty, Scope
from county.reports import offices, report, telling
from county.responsible import posts
from records import codes
from records.database import Connection
from records.reports import daily, span

NAME = "日报"
GRAVE = 5
WORDS = "回「日报」看一看、签发"


def owed(conn: Connection, scope: Scope, at: datetime) -> Iterator[Duty]:
    """Of the day that is open; nothing of a grid cell."""
    day = report.open_day(at, scope.county)
    waiting = daily.unsigned(conn, day, scope.place) if scope.cell is None else ()
    if not waiting:
        return
    held = posts(conn, scope.place, at, offices.SIGNS.values())
    for area in waiting:
        level = codes.level(area)
        who = held.of(offices.SIGNS[level], area)
        due = span.cut(day, telling.minute(scope.county, level))
        yield Duty(
            NAME, who.person if who else 0, area, area, None, day.isoformat(), due, GRAVE, words=WORDS, whose=VILLAGE
        )
