"""The figures of quarantine: the three clearings 三个清零, days without a new case, who is where; each opens to its rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, case, func, select

from records import codes, moments
from records.between import between
from records.ledgers.grading import GRADINGS
from records.ledgers.monitoring import CONFIRMED, CONTACT, MISTAKE, MONITORINGS, SUSPECTED

M, G = MONITORINGS.table.c, GRADINGS.table.c
CLEARED = (CONFIRMED, SUSPECTED, CONTACT)


@dataclass(frozen=True)
class Clearing:
    """Of one class: how many ever stood in it, how many still do. Cleared when none does."""

    grade: str
    ever: int
    now: int

    @property
    def over(self) -> int:
        return self.ever - self.now

    @property
    def cleared(self) -> bool:
        return self.now == 0


@dataclass(frozen=True)
class Apart:
    """Who is kept apart inside an area: the three clearings, how many now, how many of them stay though their last day has
    come, and whole days since the last new case (None: there never was one)."""

    clearings: tuple[Clearing, ...]
    people: int
    ending: int
    days_without: int | None


@dataclass(frozen=True)
class Watched:
    """Of one village: who is kept apart there now, by kind."""

    area: int
    kind: str
    people: int


def apart(conn: Connection, area: int, today: date) -> Apart:
    """Somebody who was of two classes is counted in each; a mistake in none."""
    now = {row.grade: row for row in conn.execute(_now(area, today))}
    ever = {row.grade: row for row in conn.execute(_ever(area))}
    last = ever[CONFIRMED].last if CONFIRMED in ever else None
    return Apart(
        tuple(Clearing(one, ever[one].people if one in ever else 0, now[one].people if one in now else 0) for one in CLEARED),
        sum(row.stays for row in now.values()), sum(row.ending for row in now.values()),
        None if last is None else (today - moments.day_of(last)).days,
    )  # fmt: skip


def watched(conn: Connection, area: int) -> tuple[Watched, ...]:
    """By village and kind."""
    rows = conn.execute(
        select(M.area, M.kind, func.count().label("people"))
        .where(M.lasts, between(M.area, *codes.inside(area)))
        .group_by(M.area, M.kind)
        .order_by(M.area, M.kind)
    )
    return tuple(Watched(row.area, row.kind, row.people) for row in rows)


def _now(area: int, today: date) -> Select[Any]:
    ending = func.sum(case((M.until <= moments.day_number(today), 1), else_=0))
    people = func.count(M.person.distinct())
    wanted = select(M.grade, people.label("people"), func.count().label("stays"), ending.label("ending"))
    return wanted.where(M.lasts, between(M.area, *codes.inside(area))).group_by(M.grade)


def _ever(area: int) -> Select[Any]:
    inside = codes.inside(area)
    mistaken = select(M.person).where(M.outcome == MISTAKE, between(M.area, *inside))
    wanted = select(G.grade, func.count(G.person.distinct()).label("people"), func.max(G.day).label("last"))
    there = (G.grade.in_(CLEARED), between(G.area, *inside), G.person.not_in(mistaken))
    return wanted.where(*there).group_by(G.grade)
