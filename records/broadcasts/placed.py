"""Two figures of a day: whose quarantine began, and who was released."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from records import codes
from records.between import between
from records.ledgers.monitoring import MISTAKE, MONITORINGS, RELEASED

M = MONITORINGS.table.c
DAY_MS = 86_400_000
TO_LOCAL_MS = 8 * 3_600_000
"""The county's clock is eight hours ahead of the stored one, and knows no summer time."""


def begun(conn: Connection, area: int, day: int) -> int:
    """People whose stay inside an area began on a day."""
    first = day * DAY_MS - TO_LOCAL_MS
    that_day = M.began.between(first, first + DAY_MS - 1)
    wanted = select(func.count(M.person.distinct()))
    return conn.execute(wanted.where(that_day, M.outcome != MISTAKE, between(M.area, *codes.inside(area)))).scalar_one()


def released(conn: Connection, area: int, day: int) -> int:
    over = (M.outcome == RELEASED) & (M.closed == day)
    wanted = select(func.count(M.person.distinct()))
    return conn.execute(wanted.where(over, between(M.area, *codes.inside(area)))).scalar_one()
