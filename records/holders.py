"""Holders: who holds an office in a place now, above it and inside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Select, case, false, func, or_, select

from records import codes
from records.between import between
from records.roles import HOLDING, Holding, in_force, lasting


def of(conn: Connection, role: str | Iterable[str], area: int, at: datetime) -> tuple[Holding, ...]:
    """Everyone who holds the role for this place now, nearest area first (cell, village, township, county);
    in one area who is on shift comes before who is not."""
    wanted = (role,) if isinstance(role, str) else tuple(role)
    chain = codes.chain(area)
    found = lasting(conn, at, HOLDING.c.area.in_(chain) & HOLDING.c.role.in_(wanted))
    return tuple(sorted(found, key=lambda one: (chain.index(one.area), not one.on_shift(at), one.starts, one.id)))


def over(conn: Connection, places: Iterable[int], at: datetime, roles: Iterable[str]) -> tuple[Holding, ...]:
    """Everyone who holds one of the roles now for one of these areas or cells: there, or over it."""
    wanted = {area for place in places for area in codes.chain(place)}
    return lasting(conn, at, HOLDING.c.area.in_(wanted) & HOLDING.c.role.in_(tuple(roles)))


def around(conn: Connection, area: int, at: datetime, roles: Iterable[str] = ()) -> tuple[Holding, ...]:
    """Everyone in office now inside this area (or cell) and over it; of these roles alone, if some are named."""
    there = _inside(area) | HOLDING.c.area.in_(codes.chain(area))
    wanted = tuple(roles)
    return lasting(conn, at, there & HOLDING.c.role.in_(wanted) if wanted else there)


def of_area(conn: Connection, area: int, at: datetime) -> tuple[Holding, ...]:
    """Those of this very area now, and of its cells where it is a village."""
    own = HOLDING.c.area == area
    if codes.level(area) is codes.Level.VILLAGE:
        own |= between(HOLDING.c.area, *codes.cells_inside(area))
    return lasting(conn, at, own)


def filled(conn: Connection, area: int, at: datetime) -> Iterator[tuple[str, int, int]]:
    """Role, area (of a cell its village) and how many hold it there now, of everywhere inside."""
    cell = HOLDING.c.area >= codes.FIRST_CELL
    place = case((cell, HOLDING.c.area // codes.CELL_UNIT), else_=HOLDING.c.area).label("place")
    there = _inside(area) & in_force(at)
    wanted = select(HOLDING.c.role, place, func.count()).where(there).group_by(HOLDING.c.role, place)
    return ((role, int(there), count) for role, there, count in conn.execute(wanted))


def serving(areas: Iterable[int], at: datetime) -> Select[tuple[int]]:
    """The persons who hold an office in these areas or their cells, for a condition."""
    return select(HOLDING.c.person).where(or_(false(), *map(_inside, areas)), in_force(at))


def _inside(area: int) -> ColumnElement[bool]:
    return between(HOLDING.c.area, *codes.inside(area)) | between(HOLDING.c.area, *codes.cells_inside(area))
