"""What a talk keeps: a record under (talk, name). Keeping it again corrects it, and the old row goes into the history."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, select

from records import codes, latest, moments, number, roles
from records.between import between
from records.ledger import Record
from records.ledgers import SHELVES, HealthReport, shelf_of
from records.secrecy import Keyring
from records.shelf import KEY, Shelf
from records.standing import Standing
from records.writing import Write

LOOK_BACK = timedelta(days=7)
"""A correction looks this far back for the row it corrects: a talk lives no longer."""


@dataclass(frozen=True)
class Kept:
    """`talk` is the talk's own number (not the account's), `name` the step's; `again` says that this talk kept
    something under this name before."""

    talk: int
    name: str
    record: Record
    again: bool = False

    @property
    def number(self) -> int:
        return number.of("kept", self.talk, self.name)


def writes(conn: Connection, keyring: Keyring, standing: Standing, kept: Iterable[Kept]) -> tuple[Write, ...]:
    """Reads only for corrections (one statement each): the row may stand under another person or day than now."""
    made: list[Write] = []
    for one in kept:
        shelf = shelf_of(one.record)
        before = _before(conn, standing, one) if one.again else None
        if before is None:
            made.append(shelf.put(keyring, one.number, one.record))
        else:
            made.extend(shelf.correct(keyring, one.number, before, one.record))
        if isinstance(one.record, HealthReport) and not one.record.unfinished:
            made.append(latest.put(one.record))
    return tuple(made)


def withdraw(
    conn: Connection, talk: int, name: str, standing: Standing, day: date, account: int, at: datetime
) -> tuple[Write, ...]:
    """What a talk kept under this name and no longer stands by: out of the ledgers, into their history."""
    made: list[Write] = []
    one = number.of("kept", talk, name)
    for shelf in SHELVES:
        before = _row(conn, shelf, standing, one, day, ()) or _served(conn, shelf, standing, one, day)
        if before is not None:
            made.extend(shelf.withdraw(one, before, account, at))
    return tuple(made)


def _before(conn: Connection, standing: Standing, kept: Kept) -> dict[str, int] | None:
    shelf, record = shelf_of(kept.record), kept.record
    return _row(conn, shelf, standing, kept.number, record.day, ((record.person, record.area),))


def _row(
    conn: Connection, shelf: Shelf[Any], standing: Standing, one: int, day: date, also: tuple[tuple[int, int], ...]
) -> dict[str, int] | None:
    """Day, area and person under which the row of this number stands now."""
    t = shelf.table.c
    people = {*(person for person, _ in also), *(member.id for member in standing.members)}
    areas = {*(area for _, area in also), *(member.area for member in standing.members)}
    last = moments.day_number(day)
    days = range(last - LOOK_BACK.days, last + 2)
    wanted = select(t.day, t.area, t.person).where(
        t.day.in_(days), t.area.in_(areas), t.person.in_(people), t.id == one
    )
    row = conn.execute(wanted).first()
    return dict(zip(KEY, row, strict=False)) if row else None


def _served(conn: Connection, shelf: Shelf[Any], standing: Standing, one: int, day: date) -> dict[str, int] | None:
    """The same for a row about somebody whom the account's person serves: its talk no longer says who that is."""
    t = shelf.table.c
    held = {codes.village(holding.area) for holding in standing.holdings if holding.role in roles.FIELD}
    last = moments.day_number(day)
    for area in sorted(held):
        inside = between(t.area, *codes.inside(area))
        wanted = select(t.day, t.area, t.person).where(
            t.day.in_(range(last - LOOK_BACK.days, last + 2)), inside, t.id == one
        )
        if (row := conn.execute(wanted).first()) is not None:
            return dict(zip(KEY, row, strict=False))
    return None
