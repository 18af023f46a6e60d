"""The walk: every door of some cells on a day with what is known of it; of all cells of a county in one statement.

Who reported today is read from `latest`, which has one row a person: a day of reports need not be looked through.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, text

from records import codes, moments

RECENT = timedelta(days=2)
"""How long somebody who was unwell stands before the others."""
PAGE = 5000
CAME = "MIN(COALESCE(p.came_day, 0))"
"""Since when the first of the household is with us: nobody was silent before."""

STOPS = f"""
SELECT h.cell, h.area, h.id, h.door, COUNT(*),
       COALESCE(MIN(CASE WHEN p.relation = '户主' THEN p.id END), MIN(p.id)),
       MAX(CASE WHEN p.lives_alone THEN 1 ELSE 0 END), COALESCE(MAX(p.status), ''),
       SUM(CASE WHEN l.day = :day THEN 1 ELSE 0 END),
       MAX(CASE WHEN l.day >= :recent AND NOT l.calm THEN 1 ELSE 0 END),
       MAX(CASE WHEN l.day = :day AND NOT l.calm THEN 1 ELSE 0 END),
       CASE WHEN {CAME} > COALESCE(MAX(l.day), 0) AND {CAME} > COALESCE(MAX(s.day), 0) THEN :day - {CAME}
            WHEN COALESCE(MAX(l.day), 0) >= COALESCE(MAX(s.day), 0) THEN :day - MAX(l.day)
            WHEN MAX(s.day) > 0 THEN :day - MAX(s.day) END,
       COALESCE(MAX(m.outcome), '')
FROM household h
JOIN person p ON p.household = h.id AND p.left_day IS NULL
LEFT JOIN latest l ON l.person = p.id
LEFT JOIN round_seen s ON s.household = h.id
LEFT JOIN round_mark m ON m.day = :day AND m.area = h.area AND m.household = h.id
{{where}}
GROUP BY h.id, h.cell, h.area, h.door
ORDER BY h.cell, h.area, h.door, h.id
"""  # noqa: S608 - our own words
EVERY = text(STOPS.format(where=""))
IN_CELLS = text(STOPS.format(where="WHERE h.cell IN :cells")).bindparams(bindparam("cells", expanding=True))
IN_VILLAGES = text(STOPS.format(where="WHERE h.area IN :areas")).bindparams(bindparam("areas", expanding=True))
OF_HOUSEHOLD = text(STOPS.format(where="WHERE h.id = :household"))


class Stop(NamedTuple):
    """One door. `head` is the person by whose name it is called; `status` the gravest class of the household or "";
    `reported` how many of the `people` have a finished report today; `ill`: somebody was not well in the last days,
    `ill_today`: says so today; `silent_days` since anybody was heard or seen, or since they came,
    None for never; `outcome` of today's mark or ""."""

    cell: int | None
    area: int
    household: int
    door: int
    people: int
    head: int
    alone: bool
    status: str
    reported: int
    ill: bool
    ill_today: bool
    silent_days: int | None
    outcome: str

    @property
    def place(self) -> int:
        return self.cell or self.area


def every(conn: Connection, day: date) -> Iterator[Stop]:
    """The whole county, streamed, cell by cell."""
    rows = conn.execution_options(yield_per=PAGE).execute(EVERY, _values(day))
    return (Stop(*row) for row in rows)


def of(conn: Connection, day: date, places: Iterable[int]) -> tuple[Stop, ...]:
    """Those of some cells or villages, by cell and door."""
    wanted = set(places)
    cells = sorted(place for place in wanted if codes.is_cell(place))
    areas = sorted(wanted - set(cells))
    rows = list(conn.execute(IN_CELLS, _values(day) | {"cells": cells})) if cells else []
    if areas:
        rows += conn.execute(IN_VILLAGES, _values(day) | {"areas": areas})
    return tuple({row[2]: Stop(*row) for row in rows}.values())


def at(conn: Connection, day: date, household: int) -> Stop | None:
    row = conn.execute(OF_HOUSEHOLD, _values(day) | {"household": household}).first()
    return Stop(*row) if row else None


def _values(day: date) -> dict[str, object]:
    number = moments.day_number(day)
    return {"day": number, "recent": number - RECENT.days}
