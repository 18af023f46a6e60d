"""The nearest neighbour who can be asked to knock: by the numbers of the doors."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection, func, select

from records import moments
from records.accounts import ACCOUNT
from records.households import HOUSEHOLD
from records.persons import LIVES_HERE, PERSON

GROWN_DAYS = 18 * 365
DOORS = 10


def nearest(conn: Connection, household: int, besides: Iterable[int], today: date) -> int | None:
    """The grown-up with an own account who lives fewest doors away in the same cell, at most ten; nobody who is watched
    for their health is sent."""
    home, near, p = HOUSEHOLD.alias("home"), HOUSEHOLD.c, PERSON.c
    away = func.abs(near.door - home.c.door)
    wanted = (
        select(p.id)
        .join(HOUSEHOLD, near.id == p.household)
        .join(home, (home.c.id == household) & (home.c.cell == near.cell))
        .join(ACCOUNT, (ACCOUNT.c.person == p.id) & ACCOUNT.c.followed)
        .where(near.id != household, away <= DOORS, LIVES_HERE, p.status == "", p.id.not_in(tuple(besides)))
        .where(p.born.is_(None) | (p.born <= moments.day_number(today) - GROWN_DAYS))
    )
    return conn.execute(wanted.order_by(away, p.id).limit(1)).scalar()
