"""Stays that last: of a place, of a household, of a person; each with its number and the key under which it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, select

from records import codes, moments
from records.between import between
from records.ledgers.monitoring import MONITORINGS, Monitoring
from records.secrecy import Keyring
from records.writing import Write

T = MONITORINGS.table.c


@dataclass(frozen=True)
class Stay:
    """`id` is the row's number."""

    id: int
    is_: Monitoring

    @property
    def person(self) -> int:
        return self.is_.person

    @property
    def key(self) -> dict[str, int]:
        """Under which it stands: day, area, person."""
        return {"day": moments.day_number(self.is_.day), "area": self.is_.area, "person": self.is_.person}

    @property
    def areas(self) -> tuple[int, ...]:
        """Where its reports and signatures may stand."""
        return (self.is_.area, *map(int, self.is_.was_in))

    def put(self, keyring: Keyring) -> Write:
        return MONITORINGS.put(keyring, self.id, self.is_)

    def becomes(self, keyring: Keyring, changed: Monitoring) -> tuple[Write, ...]:
        """The row as it stood goes into the history."""
        return MONITORINGS.correct(keyring, self.id, self.key, changed)


def inside(conn: Connection, keyring: Keyring, area: int) -> tuple[Stay, ...]:
    """Those that last now, by village and person."""
    return _several(conn, keyring, T.lasts & between(T.area, *codes.inside(area)))


def of_people(conn: Connection, keyring: Keyring, people: Iterable[int]) -> dict[int, Stay]:
    """The lasting one of each."""
    return {one.person: one for one in _several(conn, keyring, T.lasts & T.person.in_(tuple(people)))}


def every(conn: Connection, keyring: Keyring, person: int, area: int) -> tuple[Stay, ...]:
    """Those of a person in an area, over or not, the oldest first."""
    return _several(conn, keyring, (T.person == person) & (T.area == area))


def history(conn: Connection, keyring: Keyring, stay: Stay) -> tuple[Monitoring, ...]:
    """How it stood before each change, the oldest first, and as it stands."""
    was = MONITORINGS.was
    rows = conn.execute(select(was).where(was.c.id == stay.id).order_by(was.c.corrected_at))
    return (*(MONITORINGS.read(keyring, row) for row in rows), stay.is_)


def _several(conn: Connection, keyring: Keyring, which: ColumnElement[bool]) -> tuple[Stay, ...]:
    rows = conn.execute(select(MONITORINGS.table).where(which).order_by(T.area, T.person, T.day))
    return tuple(Stay(row.id, MONITORINGS.read(keyring, row)) for row in rows)
