"""Cases of tips as an office lists them: how many are in which state, and pages of them in the order in which to look."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, case, false, func, or_, select, tuple_

from records import codes, moments
from records.between import between
from records.browse.wanted import SIZE
from records.tips.case import CASE, CLOSED, MERGED, OPEN, TAKEN, Case, from_row

C = CASE.c
LIVING = (OPEN, TAKEN)


class Reach(NamedTuple):
    """An office, and an area for whose cases of it somebody is responsible."""

    office: str
    area: int


class Place(NamedTuple):
    """Where a list of cases ends."""

    rank: int
    due_at: int
    id: int

    def __str__(self) -> str:
        return ".".join(map(str, self))

    @classmethod
    def parse(cls, text: str) -> Place | None:
        """None for what was never a place."""
        parts = text.split(".")
        known = len(parts) == len(cls._fields) and all(
            one.isascii() and one.isdigit() and len(one) < 20 for one in parts
        )
        return cls(*map(int, parts)) if known and all(int(one) < 1 << 63 for one in parts) else None


@dataclass(frozen=True)
class Counts:
    """`late`: of those that live, whose time is over."""

    open: int = 0
    taken: int = 0
    closed: int = 0
    late: int = 0


@dataclass(frozen=True)
class Page:
    cases: tuple[Case, ...]
    next: Place | None = None


def counts(conn: Connection, reach: Iterable[Reach], now: datetime) -> Counts:
    """In one pass along the index of an office's cases, without sorting them by state."""
    late = C.state.in_(LIVING) & (C.due_at <= moments.stored(now))
    each = (C.state == OPEN, C.state == TAKEN, C.state == CLOSED, late)
    counted = (func.count(case((one, 1))) for one in each)
    row = conn.execute(select(*counted).where(_there(reach))).one()
    return Counts(row[0], row[1], row[2], row[3])


def page(
    conn: Connection, reach: Iterable[Reach], now: datetime, *, show: str = "", owner: int | None = None,
    after: Place | None = None, size: int = SIZE,
) -> Page:  # fmt: skip
    """`show`: a state, 「late」, or "" for all that live. Those first of which the fewest other tips of the same people
    stand before, then what is due first."""
    wanted = select(CASE).where(_shown(show, now), _there(reach))
    if owner is not None:
        wanted = wanted.where(C.owner == owner)
    if after:
        wanted = wanted.where(tuple_(C.rank, C.due_at, C.id) > tuple_(*after))
    rows = conn.execute(wanted.order_by(C.rank, C.due_at, C.id).limit(size + 1)).all()
    last = rows[size - 1] if len(rows) > size else None
    return Page(tuple(map(from_row, rows[:size])), Place(last.rank, last.due_at, last.id) if last else None)


def _shown(show: str, now: datetime) -> ColumnElement[bool]:
    living = C.state.in_(LIVING)
    if show == "late":
        return living & (C.due_at <= moments.stored(now))
    return C.state == show if show in (*LIVING, CLOSED, MERGED) else living


def _there(reach: Iterable[Reach]) -> ColumnElement[bool]:
    offices: defaultdict[int, set[str]] = defaultdict(set)
    for one in reach:
        offices[one.area].add(one.office)
    return or_(false(), *(C.office.in_(some) & between(C.area, *codes.inside(area)) for area, some in offices.items()))
