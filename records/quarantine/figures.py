"""The figures of quarantine: the three clearings 三个清零, days without a new case, who is where; each opens to its rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, func, select

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
class Watched:
    """Of one village: who is kept apart there now, by kind."""

    area: int
    kind: str
    people: int


def clearings(conn: Connection, area: int) -> tuple[Clearing, ...]:
    """确诊, 疑似, 密接 inside an area. Somebody who was both is counted in each; a mistake in none."""
    inside = codes.inside(area)
    mistaken = select(M.person).where(M.outcome == MISTAKE, between(M.area, *inside))
    ever = _counts(
        conn,
        select(G.grade, func.count(G.person.distinct()).label("people"))
        .where(G.grade.in_(CLEARED), between(G.area, *inside), G.person.not_in(mistaken))
        .group_by(G.grade),
    )
    now = _counts(
        conn,
        select(M.grade, func.count(M.person.distinct()).label("people"))
        .where(M.lasts, between(M.area, *inside))
        .group_by(M.grade),
    )
    return tuple(Clearing(grade, ever.get(grade, 0), now.get(grade, 0)) for grade in CLEARED)


def last_case(conn: Connection, area: int) -> date | None:
    """The day on which somebody was last found to be ill; None for never."""
    wanted = select(func.max(G.day)).where(G.grade == CONFIRMED, between(G.area, *codes.inside(area)))
    found = conn.execute(wanted).scalar()
    return None if found is None else moments.day_of(found)


def days_without(conn: Connection, area: int, today: date) -> int | None:
    """Whole days since the last new case."""
    last = last_case(conn, area)
    return None if last is None else (today - last).days


def watched(conn: Connection, area: int) -> tuple[Watched, ...]:
    """By village and kind."""
    rows = conn.execute(
        select(M.area, M.kind, func.count().label("people"))
        .where(M.lasts, between(M.area, *codes.inside(area)))
        .group_by(M.area, M.kind)
        .order_by(M.area, M.kind)
    )
    return tuple(Watched(row.area, row.kind, row.people) for row in rows)


def people(conn: Connection, area: int, grade: str) -> tuple[int, ...]:
    """The persons behind a clearing's figure that is not zero yet."""
    wanted = select(M.person).where(M.lasts, M.grade == grade, between(M.area, *codes.inside(area)))
    return tuple(conn.execute(wanted.order_by(M.area, M.person)).scalars())


def _counts(conn: Connection, wanted: object) -> dict[str, int]:
    return {row.grade: row.people for row in conn.execute(wanted)}  # type: ignore[call-overload]
