"""How each village stands today: people, reported, covered, silent. Counted anew every few minutes for the whole county.

Exact counting looks at every person; a village is counted in milliseconds, a county of 836,000 in seconds. So what is
asked of a whole county is read from here and says of what minute it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import (
    Column,
    Connection,
    Integer,
    SmallInteger,
    Table,
    TextClause,
    bindparam,
    delete,
    func,
    select,
    text,
)

from records import codes, heard, moments
from records.between import around, between, ends
from records.metadata import METADATA, Number
from records.persons import LIVES_HERE, PERSON
from records.writing import Write, upsert

FIGURES = ("people", "reported", "covered", "silent")
SILENT_DAYS = 2
TALLY = Table(
    "tally",
    METADATA,
    Column("area", Number, primary_key=True, autoincrement=False),
    Column("day", Number, nullable=False),
    Column("at", Number, nullable=False),
    Column("people", Integer, nullable=False),
    Column("reported", Integer, nullable=False),
    Column("covered", Integer, nullable=False),
    Column("silent", Integer, nullable=False, server_default="0"),
)
HOURLY = Table(
    "tally_hour",
    METADATA,
    Column("day", Number, primary_key=True, autoincrement=False),
    Column("area", Number, primary_key=True, autoincrement=False),
    Column("hour", SmallInteger, primary_key=True, autoincrement=False),
    Column("reported", Integer, nullable=False),
    Column("covered", Integer, nullable=False),
    sqlite_with_rowid=False,
)
T, BY_HOUR = TALLY.c, HOURLY.c
REPORTED, SIGNED, WATCHED = heard.inside()
LIVED = (
    "EXISTS (SELECT 1 FROM life_sign x WHERE x.day > :silent AND x.day < :day AND x.area = p.area AND x.person = p.id)"
)
"""A sign of life since; of today's `SIGNED` speaks."""
COUNT = f"""
WITH heard AS MATERIALIZED (
    SELECT p.area, p.cell,
           CASE WHEN l.day = :day OR {REPORTED} THEN 2 WHEN (s.day = :day OR {SIGNED}) AND NOT {WATCHED} THEN 1 ELSE 0 END AS how,
           CASE WHEN COALESCE(l.day, 0) <= :silent AND COALESCE(s.day, 0) <= :silent AND COALESCE(p.came_day, 0) <= :silent
                AND NOT {LIVED} THEN 1 ELSE 0 END AS silent
    FROM person p LEFT JOIN round_seen s ON s.household = p.household LEFT JOIN latest l ON l.person = p.id
    WHERE p.left_day IS NULL AND p.area BETWEEN :first AND :last
)
SELECT {{by}}, COUNT(*), COALESCE(SUM(CASE WHEN how = 2 THEN 1 ELSE 0 END), 0),
       COALESCE(SUM(CASE WHEN how > 0 THEN 1 ELSE 0 END), 0), COALESCE(SUM(CASE WHEN how = 0 THEN silent ELSE 0 END), 0)
FROM heard GROUP BY 1 ORDER BY 1
"""  # noqa: S608 - our own words
UNIT = bindparam("unit", type_=Number, literal_execute=True)
BY_AREA = text(COUNT.format(by="area - area % :unit")).bindparams(*ends(), UNIT)
BY_CELL = text(COUNT.format(by="cell")).bindparams(*ends())


@dataclass(frozen=True, slots=True)
class Tally:
    """Of a village, or of a grid cell; `covered` counts who reported and whom a worker found well, `silent` those of the
    missing of whom nothing was heard for days."""

    place: int
    people: int
    reported: int
    covered: int
    silent: int = 0

    @property
    def missing(self) -> int:
        return self.people - self.covered


def by_village(
    conn: Connection, day: date, area: int, silent_days: int = SILENT_DAYS, *, unit: int = 1
) -> tuple[Tally, ...]:
    """Counted now: for a village or township, and for the job that counts the county. `unit`: by areas so many codes wide."""
    return _count(conn, BY_AREA, day, area, silent_days, unit=unit)


def by_cell(conn: Connection, day: date, village: int, silent_days: int = SILENT_DAYS) -> tuple[Tally, ...]:
    """Those who live in no cell count under 0."""
    return _count(conn, BY_CELL, day, village, silent_days)


def is_small(conn: Connection, area: int, people: int) -> bool:
    """Whether fewer people than that live there: then it can be counted while somebody waits."""
    some = select(PERSON.c.id).where(LIVES_HERE, between(PERSON.c.area, *codes.inside(area))).limit(people)
    return conn.execute(select(func.count()).select_from(some.subquery())).scalar_one() < people


def keep(counted: Iterable[Tally], day: date, at: datetime) -> list[Write]:
    stamp = {"day": moments.day_number(day), "at": moments.stored(at)}
    return [
        upsert(
            "tally",
            ("area",),
            {"area": one.place, **stamp, **{name: getattr(one, name) for name in FIGURES}},
            shared=True,
        )
        for one in counted
    ]


def keep_hour(counted: Iterable[Tally], day: date, at: datetime) -> list[Write]:
    """How far it was in this hour: the last count of an hour stands."""
    when = {"day": moments.day_number(day), "hour": at.astimezone(moments.LOCAL).hour}
    return [
        upsert(
            "tally_hour",
            ("day", "area", "hour"),
            {**when, "area": one.place, "reported": one.reported, "covered": one.covered},
            shared=True,
        )
        for one in counted
    ]


def hours(conn: Connection, day: date, area: int) -> dict[int, tuple[int, int]]:
    """Hour of the day → how many of an area had reported, and were covered, when it was last counted in that hour."""
    there = (BY_HOUR.day == moments.day_number(day)) & between(BY_HOUR.area, *codes.inside(area))
    wanted = (
        select(BY_HOUR.hour, func.sum(BY_HOUR.reported), func.sum(BY_HOUR.covered))
        .where(there)
        .group_by(BY_HOUR.hour)
        .order_by(BY_HOUR.hour)
    )
    return {row[0]: (int(row[1]), int(row[2])) for row in conn.execute(wanted)}


def forget(conn: Connection, before: date) -> int:
    """Hours of earlier days; the number of rows dropped."""
    return conn.execute(delete(HOURLY).where(BY_HOUR.day < moments.day_number(before))).rowcount


def kept(conn: Connection, day: date, area: int, *, unit: int = 1) -> tuple[tuple[Tally, ...], datetime | None]:
    """As last counted for this day, by village (`unit`: by areas so many codes wide), and when; nothing where nobody
    counted today."""
    figures = (func.sum(T[name]) for name in FIGURES)
    wanted = select(func.min(T.at), around(T.area, unit), *figures).group_by("part").order_by("part")
    there = between(T.area, *codes.inside(area)) & (T.day == moments.day_number(day))
    rows = conn.execute(wanted.where(there)).all()
    return tuple(Tally(*row[1:]) for row in rows), moments.local(min(row[0] for row in rows)) if rows else None


def _count(
    conn: Connection, asked: TextClause, day: date, area: int, silent_days: int, **more: int
) -> tuple[Tally, ...]:
    first, last = codes.inside(area)
    today = moments.day_number(day)
    values = {"day": today, "silent": today - silent_days, "first": first, "last": last, **more}
    return tuple(Tally(place or 0, *figures) for place, *figures in conn.execute(asked, values))
