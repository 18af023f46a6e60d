"""How each village stands today: people, reported, covered. Counted anew every few minutes for the whole county.

Exact counting looks at every person; a village is counted in milliseconds, a county of 836,000 in seconds. So what is
asked of a whole county is read from here and says of what minute it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Column, Connection, Integer, Table, select, text

from records import codes, moments
from records.metadata import METADATA, Number
from records.unheard import SAID, WATCHED
from records.writing import Write, upsert

TALLY = Table(
    "tally",
    METADATA,
    Column("area", Number, primary_key=True, autoincrement=False),
    Column("day", Number, nullable=False),
    Column("at", Number, nullable=False),
    Column("people", Integer, nullable=False),
    Column("reported", Integer, nullable=False),
    Column("covered", Integer, nullable=False),
)
T = TALLY.c
COUNT = f"""
WITH heard AS MATERIALIZED (
    SELECT p.area, p.cell, CASE WHEN {SAID} THEN 2 WHEN s.day = :day AND NOT {WATCHED} THEN 1 ELSE 0 END AS how
    FROM person p LEFT JOIN round_seen s ON s.household = p.household
    WHERE p.left_day IS NULL AND p.area BETWEEN :first AND :last
)
SELECT {{by}}, COUNT(*), COALESCE(SUM(CASE WHEN how = 2 THEN 1 ELSE 0 END), 0),
       COALESCE(SUM(CASE WHEN how > 0 THEN 1 ELSE 0 END), 0)
FROM heard GROUP BY {{by}} ORDER BY {{by}}
"""  # noqa: S608 - our own words
BY_VILLAGE, BY_CELL = (text(COUNT.format(by=by)) for by in ("area", "cell"))


@dataclass(frozen=True, slots=True)
class Tally:
    """Of a village, or of a grid cell; `covered` counts who reported and whom a worker found well."""

    place: int
    people: int
    reported: int
    covered: int

    @property
    def missing(self) -> int:
        return self.people - self.covered


def by_village(conn: Connection, day: date, area: int) -> tuple[Tally, ...]:
    """Counted now: for a village or township, and for the job that counts the county."""
    return _count(conn, day, area, by_cell=False)


def by_cell(conn: Connection, day: date, village: int) -> tuple[Tally, ...]:
    """Those who live in no cell count under 0."""
    return _count(conn, day, village, by_cell=True)


def keep(counted: Iterable[Tally], day: date, at: datetime) -> list[Write]:
    stamp = {"day": moments.day_number(day), "at": moments.stored(at)}
    return [
        upsert(
            "tally",
            ("area",),
            {"area": one.place, **stamp, "people": one.people, "reported": one.reported, "covered": one.covered},
            shared=True,
        )
        for one in counted
    ]


def kept(conn: Connection, day: date, area: int) -> tuple[tuple[Tally, ...], datetime | None]:
    """As last counted for this day, by village, and when; nothing where nobody counted today."""
    wanted = select(TALLY).where(T.area.between(*codes.inside(area)), T.day == moments.day_number(day))
    rows = conn.execute(wanted.order_by(T.area)).all()
    counted = tuple(Tally(row.area, row.people, row.reported, row.covered) for row in rows)
    return counted, moments.local(min(row.at for row in rows)) if rows else None


def _count(conn: Connection, day: date, area: int, *, by_cell: bool) -> tuple[Tally, ...]:
    first, last = codes.inside(area)
    values = {"day": moments.day_number(day), "first": first, "last": last}
    rows = conn.execute(BY_CELL if by_cell else BY_VILLAGE, values)
    return tuple(Tally(place or 0, people, reported, covered) for place, people, reported, covered in rows)
