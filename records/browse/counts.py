"""The day's counts that open to rows of a ledger: who was unwell, by village and by day; whose quarantine ends."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, func, select

from records import codes, moments
from records.ledgers import APPEALS, HEALTH_REPORTS, MONITORINGS

R, M, A = HEALTH_REPORTS.table.c, MONITORINGS.table.c, APPEALS.table.c
PERSONS = func.count(R.person.distinct()).label("persons")


def unwell_by_village(conn: Connection, day: date, area: int) -> dict[int, int]:
    """Persons, not reports: some report twice a day."""
    today = (R.day == moments.day_number(day)) & R.area.between(*codes.inside(area)) & R.worrying
    return {row.area: row.persons for row in conn.execute(select(R.area, PERSONS).where(today).group_by(R.area))}


def unwell_by_day(conn: Connection, since: date, until: date, area: int) -> dict[date, int]:
    """Each day sought in the index of the few that are unwell; a day without any is zero."""
    days = range(moments.day_number(since), moments.day_number(until) + 1)
    there = R.day.in_(days) & R.area.between(*codes.inside(area)) & R.worrying
    found = {row.day: row.persons for row in conn.execute(select(R.day, PERSONS).where(there).group_by(R.day))}
    return {moments.day_of(day): found.get(day, 0) for day in days}


def ending(conn: Connection, day: date, area: int) -> int:
    """Those kept apart whose last day is over or is this one, and whom nobody has released."""
    wanted = select(func.count()).where(
        M.lasts, M.until <= moments.day_number(day), M.area.between(*codes.inside(area))
    )
    return conn.execute(wanted).scalar_one()


def appeals(conn: Connection, area: int) -> int:
    """Objections that nobody has answered."""
    return conn.execute(select(func.count()).where(A.done.is_(None), A.area.between(*codes.inside(area)))).scalar_one()
