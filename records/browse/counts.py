"""The day's counts that open to rows of a ledger: who was unwell, by village and by day."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Connection, bindparam, case, cast, func, select

from records import codes, moments
from records.between import anywhere, around, between
from records.ladder import CLIMB
from records.ledgers import APPEALS, HEALTH_REPORTS, MONITORINGS
from records.metadata import Number
from records.persons import PERSON
from records.screening.task import TASK

R, M, A = HEALTH_REPORTS.table.c, MONITORINGS.table.c, APPEALS.table.c
K, L = TASK.c, CLIMB.c
PERSONS = func.count(R.person.distinct()).label("persons")
DAYS = select(cast(bindparam("since", type_=Number), Number).label("day")).cte("days", recursive=True)
DAYS = DAYS.union_all(select(DAYS.c.day + 1).where(DAYS.c.day < bindparam("until", type_=Number)))
EACH = select(R.area, R.person).where(R.day == DAYS.c.day, anywhere(R.area), R.worrying).distinct().correlate(DAYS)
UNWELL_BY_DAY = select(
    DAYS.c.day, select(func.count()).select_from(EACH.subquery("each_once")).scalar_subquery()
).order_by(DAYS.c.day)
"""One day after the other: together they would have to be sorted."""


def unwell_by_part(conn: Connection, day: date, area: int, unit: int) -> dict[int, int]:
    """Persons in each village, not reports: some report twice a day. Added up by areas so many codes wide (1: villages)."""
    today = (R.day == moments.day_number(day)) & between(R.area, *codes.inside(area)) & R.worrying
    villages = select(R.area, PERSONS).where(today).group_by(R.area).subquery().c
    added = select(around(villages.area, unit), func.sum(villages.persons)).group_by("part")
    return {row[0]: int(row[1]) for row in conn.execute(added)}


def unwell_by_cell(conn: Connection, day: date, village: int) -> dict[int, int]:
    """As by village; 0 for those in no cell."""
    today = (R.day == moments.day_number(day)) & (R.area == village) & R.worrying
    people = select(PERSON.c.cell, PERSONS).join(HEALTH_REPORTS.table, R.person == PERSON.c.id).where(today)
    return {row.cell or 0: row.persons for row in conn.execute(people.group_by(PERSON.c.cell))}


def watched_by_part(conn: Connection, area: int, unit: int) -> dict[int, int]:
    """Kept apart now, by areas so many codes wide."""
    stays = select(around(M.area, unit), func.count()).where(M.lasts, between(M.area, *codes.inside(area)))
    return {row[0]: row[1] for row in conn.execute(stays.group_by("part"))}


def watched_by_cell(conn: Connection, village: int) -> dict[int, int]:
    """Kept apart now; 0 for those in no cell."""
    stays = select(PERSON.c.cell, func.count().label("persons")).join(MONITORINGS.table, M.person == PERSON.c.id)
    rows = conn.execute(stays.where(M.lasts, M.area == village).group_by(PERSON.c.cell))
    return {row.cell or 0: row.persons for row in rows}


def unwell_by_day(conn: Connection, since: date, until: date, area: int) -> dict[date, int]:
    """Each person once a day in each village, read along the index of the few that are unwell; a day without any is zero."""
    first, last = codes.inside(area)
    span = {"since": moments.day_number(since), "until": moments.day_number(until)}
    found = conn.execute(UNWELL_BY_DAY, {**span, "first": first, "last": last})
    return {moments.day_of(row[0]): row[1] for row in found}


def appeals(conn: Connection, area: int) -> int:
    """Objections that nobody has answered."""
    return conn.execute(select(func.count()).where(A.done.is_(None), between(A.area, *codes.inside(area)))).scalar_one()


def tasks(conn: Connection, area: int, now: datetime) -> tuple[int, int]:
    """Of the lists from above: how many are not fed back yet, and how many of them are late."""
    there = between(K.area, *codes.inside(area)) & K.fed_back_at.is_(None)
    late = func.sum(case((K.due_at <= moments.stored(now), 1), else_=0))
    row = conn.execute(select(func.count(), late).where(there)).one()
    return row[0], int(row[1] or 0)


def alarms(conn: Connection, place: int) -> int:
    """Those that climb, or wait on the call list, inside an area or cell."""
    there = L.place == place if codes.is_cell(place) else between(L.place, *codes.inside(place))
    inside = there | between(L.place, *codes.cells_inside(place))
    return conn.execute(select(func.count()).where(L.ended_at.is_(None), inside)).scalar_one()
