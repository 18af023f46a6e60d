"""Every row of a ledger in an area between two days, as a stream: counted and read in one view of the database."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, func, select

from records import codes, moments
from records.between import between
from records.ledger import Record
from records.persons import PERSON, Person, from_row
from records.secrecy import Keyring
from records.shelf import Shelf

AT_ONCE = 2000


@dataclass(frozen=True)
class Line:
    """A row, and whom it is about; None for somebody who is not in the register (any more)."""

    record: Record
    person: Person | None


def count(conn: Connection, shelf: Shelf[Any], area: int, first: date, last: date) -> int:
    wanted = (_of_day(select(func.count()).select_from(shelf.table), shelf, area, day) for day in _days(first, last))
    return sum(conn.execute(one).scalar_one() for one in wanted)


def stream(conn: Connection, keyring: Keyring, shelf: Shelf[Any], area: int, first: date, last: date) -> Iterator[Line]:
    """In the order of days, villages and persons; holds no more than a few thousand rows."""
    t = shelf.table.c
    for day in _days(first, last):
        wanted = _of_day(select(shelf.table), shelf, area, day).order_by(t.day, t.area, t.person, t.id)
        rows = conn.execute(wanted.execution_options(yield_per=AT_ONCE))
        for some in rows.partitions():
            known = people(conn, keyring, {row.person for row in some})
            yield from (Line(shelf.read(keyring, row), known.get(row.person)) for row in some)


def people(conn: Connection, keyring: Keyring, ids: set[int]) -> dict[int, Person]:
    found = conn.execute(select(PERSON).where(PERSON.c.id.in_(ids)))
    return {row.id: from_row(keyring, row) for row in found}


def _days(first: date, last: date) -> range:
    return range(moments.day_number(first), moments.day_number(last) + 1)


def _of_day(wanted: Select[Any], shelf: Shelf[Any], area: int, day: int) -> Select[Any]:
    """Day by day: the rows are clustered by day, then area."""
    t = shelf.table.c
    return wanted.where(t.day == day, between(t.area, *codes.inside(area)))
