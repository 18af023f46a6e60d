"""People and doors as those who serve a place call them: by name, by number.

Names are sealed: a village of 1,400 is opened and compared. Callers say how much of the county they mean.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import ColumnElement, Connection, Table, or_, select

from records import codes, households, persons
from records.between import between
from records.households import HOUSEHOLD, Household
from records.persons import LIVES_HERE, PERSON, Person
from records.secrecy import Keyring


def named(conn: Connection, keyring: Keyring, places: Iterable[int], name: str) -> tuple[Person, ...]:
    """Everybody of this name in these areas and cells."""
    wanted = _within(PERSON, places)
    if wanted is None:
        return ()
    rows = conn.execute(select(PERSON.c.id, PERSON.c.name).where(LIVES_HERE, wanted).order_by(PERSON.c.id))
    ids = [row.id for row in rows if keyring.open(row.name, "person.name", row.id) == name]
    found = persons.many(conn, keyring, ids)
    return tuple(found[id_] for id_ in ids)


def of_door(conn: Connection, keyring: Keyring, places: Iterable[int], door: int) -> tuple[Household, ...]:
    """The households of this number, one in each village."""
    wanted = _within(HOUSEHOLD, places)
    if wanted is None:
        return ()
    ids = conn.execute(
        select(HOUSEHOLD.c.id).where(wanted, HOUSEHOLD.c.door == door).order_by(HOUSEHOLD.c.area)
    ).scalars()
    return tuple(one for one in (households.find(conn, keyring, id_) for id_ in ids.all()) if one)


def _within(table: Table, places: Iterable[int]) -> ColumnElement[bool] | None:
    """By the indexes of cells and of areas; None for nowhere."""
    found = set(places)
    cells = sorted(place for place in found if codes.is_cell(place))
    parts = [between(table.c.area, *codes.inside(area)) for area in sorted(found - set(cells))]
    if cells:
        parts.append(table.c.cell.in_(cells))
    return or_(*parts) if parts else None
