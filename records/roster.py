"""The duty roster 值班表: who, on a day and between two minutes of it, holds a role for an area instead of everybody else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Index,
    Integer,
    Row,
    SmallInteger,
    String,
    Table,
    delete,
    select,
)

from records import codes, moments
from records.between import between
from records.metadata import METADATA, Number, refers
from records.roles import MINUTES_A_DAY, Holding
from records.writing import Write, upsert

ROSTER = Table(
    "roster",
    METADATA,
    Column("area", Number, primary_key=True, autoincrement=False),
    Column("role", String(20), primary_key=True),
    Column("day", Integer, primary_key=True, autoincrement=False),
    Column("from_minute", SmallInteger, primary_key=True, autoincrement=False),
    Column("until_minute", SmallInteger, nullable=False),
    Column("person", Number, refers("person.id"), nullable=False),
    sqlite_with_rowid=False,
)
T = ROSTER.c
Index("ix_roster_person", T.person, T.day)
Index("ix_roster_day", T.day, T.area)


@dataclass(frozen=True)
class Watch:
    """One turn of duty. `until_minute` past 1440 is in the morning of the next day (1320 to 1800: 22:00 to 6:00)."""

    area: int
    role: str
    day: date
    from_minute: int
    until_minute: int
    person: int

    def holding(self) -> Holding:
        """The office that it gives while it lasts."""
        midnight = datetime(self.day.year, self.day.month, self.day.day, tzinfo=moments.LOCAL)
        starts = midnight + timedelta(minutes=self.from_minute)
        return Holding(0, self.role, self.area, self.person, starts, midnight + timedelta(minutes=self.until_minute))


def put(watch: Watch) -> Write:
    """Whoever stood there for that hour is replaced. Raises ValueError for hours that are none."""
    if not (0 <= watch.from_minute < MINUTES_A_DAY and watch.from_minute < watch.until_minute <= 2 * MINUTES_A_DAY):
        raise ValueError("a watch begins within its day and ends later, at most on the next")
    values = {**vars(watch), "day": moments.day_number(watch.day)}
    return upsert("roster", ("area", "role", "day", "from_minute"), values)


def of_place(conn: Connection, role: str | Iterable[str], place: int, at: datetime) -> tuple[Holding, ...]:
    """Who has the watch there now, nearest area first."""
    wanted = (role,) if isinstance(role, str) else tuple(role)
    return _lasting(conn, T.area.in_(codes.chain(place)) & T.role.in_(wanted), at)


def over(conn: Connection, places: Iterable[int], at: datetime) -> tuple[Holding, ...]:
    """Every watch now for one of these areas or cells: there, or over it."""
    return _lasting(conn, T.area.in_({area for place in places for area in codes.chain(place)}), at)


def of_person(conn: Connection, person: int, at: datetime) -> tuple[Holding, ...]:
    return _lasting(conn, T.person == person, at)


def ahead(conn: Connection, person: int, at: datetime) -> tuple[Watch, ...]:
    """Every watch of this person that lasts now or is still to come."""
    since = moments.day_number(moments.local_day(at)) - 1
    rows = conn.execute(select(ROSTER).where(T.person == person, T.day >= since).order_by(T.day, T.from_minute))
    found = map(_watch, rows)
    return tuple(one for one in found if (ends := one.holding().ends) and ends > at)


def around(conn: Connection, area: int, at: datetime) -> tuple[Holding, ...]:
    """Every watch now inside this area and over it."""
    inside = between(T.area, *codes.inside(area)) | between(T.area, *codes.cells_inside(area))
    return _lasting(conn, inside | T.area.in_(codes.chain(area)), at)


def planned(conn: Connection, area: int, first: date, last: date) -> tuple[Watch, ...]:
    """The watches of this very area, both days included, as they follow."""
    days = T.day.between(moments.day_number(first), moments.day_number(last))
    rows = conn.execute(select(ROSTER).where(T.area == area, days).order_by(T.day, T.from_minute, T.role))
    return tuple(map(_watch, rows))


def drop(area: int, role: str, day: date, from_minute: int) -> Write:
    """Then whoever holds the office stands there again."""
    sql = "DELETE FROM roster WHERE area = :area AND role = :role AND day = :day AND from_minute = :from_minute"
    return Write(sql, {"area": area, "role": role, "day": moments.day_number(day), "from_minute": from_minute})


def forget(conn: Connection, before: date) -> int:
    """What was long ago; the number of rows that went."""
    return conn.execute(delete(ROSTER).where(T.day < moments.day_number(before))).rowcount


def _lasting(conn: Connection, which: ColumnElement[bool], at: datetime) -> tuple[Holding, ...]:
    today = moments.day_number(moments.local_day(at))
    rows = conn.execute(select(ROSTER).where(T.day.in_((today - 1, today)), which))
    found = [holding for holding in (_watch(row).holding() for row in rows) if holding.lasts(at)]
    return tuple(sorted(found, key=lambda one: (-one.area, one.starts, one.person)))


def _watch(row: Row) -> Watch:
    return Watch(row.area, row.role, moments.day_of(row.day), row.from_minute, row.until_minute, row.person)
