"""People of whom nothing was heard on a day (`records.heard`): no report, no sign of life, no visit that found them well."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import Connection, Row, TextClause, bindparam, func, select, text

from records import codes, heard, moments
from records.between import ends
from records.ledgers.life_sign import LIFE_SIGNS

PAGE = 5000
SIGN_DAYS = 14
"""So far back a sign of life is looked for where nothing else was heard."""
REPORTED, SIGNED, WATCHED = heard.anywhere()
SAID = f"({REPORTED} OR EXISTS (SELECT 1 FROM latest t WHERE t.person = p.id AND t.day = :day))"  # noqa: S608 - our own words
"""Unfinished reports count; and who moved after reporting is found by what was said last."""
UNHEARD = f"""
SELECT p.id, p.area, p.cell, p.household, h.door, p.lives_alone, p.status, l.day AS said, s.day AS seen, p.came_day AS came
FROM person p
JOIN household h ON h.id = p.household
LEFT JOIN latest l ON l.person = p.id
LEFT JOIN round_seen s ON s.household = p.household
WHERE p.left_day IS NULL AND {{where}} AND NOT {SAID}
AND ({WATCHED} OR ((s.day IS NULL OR s.day < :day) AND NOT {SIGNED}))
"""  # noqa: S608 - our own words
INSIDE = text(UNHEARD.format(where="p.area BETWEEN :first AND :last")).bindparams(*ends())
IN_CELLS = text(UNHEARD.format(where="p.cell IN :cells")).bindparams(bindparam("cells", expanding=True))

OF_PEOPLE = text(UNHEARD.format(where="p.id IN :people")).bindparams(bindparam("people", expanding=True))


@dataclass(frozen=True, slots=True)
class Unheard:
    """`last` is the day of the last report, round or, from `of`, sign of life; nobody is silent from before the day on which
    they came. None for never, of somebody of whom that day is not known."""

    person: int
    area: int
    cell: int | None
    household: int
    door: int
    alone: bool
    status: str
    last: date | None

    def silent_days(self, today: date) -> int | None:
        return None if self.last is None else max(0, (today - self.last).days)


def inside(conn: Connection, day: date, area: int) -> Iterator[Unheard]:
    """Everybody of an area; of the county streamed."""
    first, last = codes.inside(area)
    values = {"day": moments.day_number(day), "first": first, "last": last}
    return _found(conn, INSIDE, values, streamed=codes.level(area) is codes.Level.COUNTY)


def in_cells(conn: Connection, day: date, cells: Iterable[int]) -> Iterator[Unheard]:
    wanted = sorted(set(cells))
    return _found(conn, IN_CELLS, {"day": moments.day_number(day), "cells": wanted}) if wanted else iter(())


def among(conn: Connection, day: date, people: Iterable[int]) -> frozenset[int]:
    """Those of these people."""
    wanted = sorted(set(people))
    values = {"day": moments.day_number(day), "people": wanted}
    return frozenset(one.person for one in _found(conn, OF_PEOPLE, values)) if wanted else frozenset()


def of(conn: Connection, day: date, places: Iterable[int]) -> tuple[Unheard, ...]:
    """Everybody of some villages and cells, once."""
    wanted = set(places)
    cells = {place for place in wanted if codes.is_cell(place)}
    found = list(in_cells(conn, day, cells))
    for area in sorted(wanted - cells):
        found += inside(conn, day, area)
    signs = _signs(conn, day, {one.area for one in found})
    return tuple({one.person: _later(one, signs.get(one.person)) for one in found}.values())


def _signs(conn: Connection, day: date, areas: Iterable[int]) -> dict[int, date]:
    """The last sign of life before the day, by person: of the few who are looked after."""
    t = LIFE_SIGNS.table.c
    days = [moments.day_number(day - timedelta(days=n)) for n in range(SIGN_DAYS + 1)]
    wanted = select(t.person, func.max(t.day)).where(t.day.in_(days), t.area.in_(sorted(areas))).group_by(t.person)
    return {person: moments.day_of(last) for person, last in conn.execute(wanted)}


def _later(one: Unheard, sign: date | None) -> Unheard:
    return replace(one, last=sign) if sign and (one.last is None or one.last < sign) else one


def _found(
    conn: Connection, wanted: TextClause, values: Mapping[str, object], *, streamed: bool = False
) -> Iterator[Unheard]:
    """`streamed` on PostgreSQL means a cursor there, planned for its first rows: right for a county, wrong for a list."""
    rows = conn.execute(wanted, values, execution_options={"yield_per": PAGE} if streamed else {})
    return map(_unheard, rows)


def _unheard(row: Row) -> Unheard:
    person, area, cell, household, door, alone, status, said, seen, came = row
    last = max(said or 0, seen or 0, came or 0)
    return Unheard(person, area, cell, household, door, bool(alone), status, moments.day_of(last) if last else None)
