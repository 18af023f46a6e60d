"""Figures of the health reports: who, of a village, has not reported today; how each village of the county stands.

All of them read the day's slice of the table, which is clustered by (day, area, person). Somebody who moved today is
counted where they reported.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, exists, func, select

from records import codes, moments
from records.between import between
from records.ledgers import HEALTH_REPORTS, HealthReport
from records.persons import LIVES_HERE, PERSON
from records.secrecy import Keyring

R = HEALTH_REPORTS.table.c
P = PERSON.c


@dataclass(frozen=True)
class Coverage:
    """`missing` is never below zero, whoever moved."""

    area: int
    people: int
    reported: int

    @property
    def missing(self) -> int:
        return max(0, self.people - self.reported)


def missing(conn: Connection, day: date, village: int) -> tuple[int, ...]:
    """The persons of one village of whom nobody has said anything that day."""
    said = exists().where(R.day == moments.day_number(day), R.area == village, R.person == P.id)
    wanted = select(P.id).where(P.area == village, LIVES_HERE, ~said).order_by(P.id)
    return tuple(conn.execute(wanted).scalars())


def coverage(conn: Connection, day: date, area: int) -> tuple[Coverage, ...]:
    """Every village inside `area`, by code."""
    inside = codes.inside(area)
    people = select(P.area, func.count().label("persons")).where(between(P.area, *inside), LIVES_HERE).group_by(P.area)
    reported = _reported(conn, moments.day_number(day), inside)
    living = {row.area: row.persons for row in conn.execute(people)}
    return tuple(Coverage(village, living[village], reported.get(village, 0)) for village in sorted(living))


def _reported(conn: Connection, day: int, inside: tuple[int, int]) -> dict[int, int]:
    """Persons, not reports: some report twice a day."""
    persons = func.count(R.person.distinct()).label("persons")
    rows = conn.execute(select(R.area, persons).where(R.day == day, between(R.area, *inside)).group_by(R.area))
    return {row.area: row.persons for row in rows}


def worrying(
    conn: Connection, keyring: Keyring, day: date, area: int, most: int | None = None
) -> tuple[HealthReport, ...]:
    """The reports that somebody should look at, the latest first, at most so many."""
    wanted = select(HEALTH_REPORTS.table).where(
        R.day == moments.day_number(day), between(R.area, *codes.inside(area)), R.worrying
    )
    return tuple(HEALTH_REPORTS.read(keyring, row) for row in conn.execute(wanted.order_by(R.at.desc()).limit(most)))


def worried_about(conn: Connection, day: date, area: int) -> int:
    """How many people those reports are about."""
    wanted = select(func.count(R.person.distinct())).where(
        R.day == moments.day_number(day), between(R.area, *codes.inside(area)), R.worrying
    )
    return conn.execute(wanted).scalar_one()
