"""Counts of screening, each one statement over an area."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, case, func, select

from records import codes, moments
from records.between import between
from records.ledgers.door_knock import DOOR_KNOCKS
from records.persons import LIVES_HERE, PERSON
from records.screening.returnee import RETURNEE


def by_origin(conn: Connection, area: int, since: date, until: date) -> dict[str, int]:
    """Returnees who came or come within these days, by the kind of place that they come from."""
    t = RETURNEE.c
    days = t.arrives.between(moments.day_number(since), moments.day_number(until))
    wanted = select(t.kind, func.count()).where(between(t.area, *codes.inside(area)), days, t.off_at.is_(None))
    return {row[0]: row[1] for row in conn.execute(wanted.group_by(t.kind))}


def knocked(conn: Connection, area: int, since: date) -> dict[int, tuple[int, int]]:
    """Cell (or village, where there is none) → how many live there, and how many of them were asked since that day."""
    t = DOOR_KNOCKS.table.c
    asked = (
        select(t.person)
        .where(t.day >= moments.day_number(since), between(t.area, *codes.inside(area)))
        .distinct()
        .subquery()
    )
    place = func.coalesce(PERSON.c.cell, PERSON.c.area)
    wanted = (
        select(place, func.count(), func.sum(case((asked.c.person.is_not(None), 1), else_=0)))
        .select_from(PERSON.outerjoin(asked, asked.c.person == PERSON.c.id))
        .where(LIVES_HERE, between(PERSON.c.area, *codes.inside(area)))
        .group_by(place)
        .order_by(place)
    )
    return {row[0]: (row[1], int(row[2] or 0)) for row in conn.execute(wanted)}


def doors_left(conn: Connection, cells: tuple[int, ...], since: date) -> tuple[int, ...]:
    """Household ids of these cells of which nobody was asked since that day, by cell."""
    t = DOOR_KNOCKS.table.c
    villages = sorted({cell // codes.CELL_UNIT for cell in cells})
    asked = select(t.person).where(t.day >= moments.day_number(since), t.area.in_(villages))
    homes = select(PERSON.c.household).where(PERSON.c.cell.in_(cells), PERSON.c.id.in_(asked))
    wanted = select(PERSON.c.household).where(LIVES_HERE, PERSON.c.cell.in_(cells), PERSON.c.household.not_in(homes))
    return tuple(conn.execute(wanted.distinct().order_by(PERSON.c.household)).scalars())
