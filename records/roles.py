"""Roles: who holds which office, where, from when until when, in which shift; and what that lets an account see."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Index,
    Row,
    Select,
    SmallInteger,
    String,
    Table,
    case,
    false,
    func,
    or_,
    select,
)

from records import codes, moments
from records.accounts import ACCOUNT
from records.between import between
from records.metadata import METADATA, Number, refers
from records.writing import Write, update, upsert

SELF = "self"
VILLAGE_DOCTOR = "village_doctor"
DEPUTY_DOCTOR = "deputy_doctor"
VILLAGE_CADRE = "village_cadre"
GRID_WORKER = "grid_worker"
VOLUNTEER = "volunteer"
TOWNSHIP_OFFICER = "township_officer"
COUNTY_COMMAND = "county_command"
AUDITOR = "auditor"

NAMES = {
    SELF: "本人",
    VILLAGE_DOCTOR: "村医",
    DEPUTY_DOCTOR: "副村医",
    VILLAGE_CADRE: "村干部",
    GRID_WORKER: "网格员",
    VOLUNTEER: "志愿者",
    TOWNSHIP_OFFICER: "乡镇干部",
    COUNTY_COMMAND: "县指挥部",
    AUDITOR: "审计员",
}

FIELD = frozenset(
    {GRID_WORKER, VOLUNTEER, VILLAGE_DOCTOR, DEPUTY_DOCTOR, VILLAGE_CADRE, TOWNSHIP_OFFICER, COUNTY_COMMAND}
)
"""Who works among the people of an area, and may speak for and about them."""

MINUTES_A_DAY = 1440

HOLDING = Table(
    "holding",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("role", String(20), nullable=False),
    Column("area", Number, nullable=False),
    Column("person", Number, refers("person.id"), nullable=False, index=True),
    Column("starts", Number, nullable=False),
    Column("ends", Number),
    Column("shift_from", SmallInteger, nullable=False, default=0),
    Column("shift_until", SmallInteger, nullable=False, default=MINUTES_A_DAY),
)
Index("ix_holding_area_role", HOLDING.c.area, HOLDING.c.role)


@dataclass(frozen=True)
class Holding:
    """`area` is an area or a grid cell; the shift is in minutes of the day, and may pass midnight (1320 to 360)."""

    id: int
    role: str
    area: int
    person: int
    starts: datetime
    ends: datetime | None = None
    shift_from: int = 0
    shift_until: int = MINUTES_A_DAY

    def lasts(self, at: datetime) -> bool:
        return self.starts <= at and (self.ends is None or at < self.ends)

    def on_shift(self, at: datetime) -> bool:
        local = at.astimezone(moments.LOCAL)
        minute = local.hour * 60 + local.minute
        if self.shift_from < self.shift_until:
            return self.shift_from <= minute < self.shift_until
        return minute >= self.shift_from or minute < self.shift_until


def put(holding: Holding) -> Write:
    values = {
        "id": holding.id,
        "role": holding.role,
        "area": holding.area,
        "person": holding.person,
        "starts": moments.stored(holding.starts),
        "ends": moments.stored_or_none(holding.ends),
        "shift_from": holding.shift_from,
        "shift_until": holding.shift_until,
    }
    return upsert("holding", ("id",), values, shared=True)


def end(holding: int, at: datetime) -> Write:
    """From this moment the holder may do and see nothing more by it."""
    return update("holding", ("id",), {"ends": moments.stored(at), "id": holding}, shared=True)


def from_row(row: Row) -> Holding:
    return Holding(
        id=row.id,
        role=row.role,
        area=row.area,
        person=row.person,
        starts=moments.local(row.starts),
        ends=moments.local_or_none(row.ends),
        shift_from=row.shift_from,
        shift_until=row.shift_until,
    )


def find(conn: Connection, id: int) -> Holding | None:  # noqa: A002 - the field's name
    row = conn.execute(select(HOLDING).where(HOLDING.c.id == id)).first()
    return from_row(row) if row else None


def holders(conn: Connection, role: str | Iterable[str], area: int, at: datetime) -> tuple[Holding, ...]:
    """Everyone who holds the role for this place now, nearest area first (cell, village, township, county);
    in one area who is on shift comes before who is not."""
    wanted = (role,) if isinstance(role, str) else tuple(role)
    around = codes.chain(area)
    found = _lasting(conn, at, HOLDING.c.area.in_(around) & HOLDING.c.role.in_(wanted))
    return tuple(sorted(found, key=lambda one: (around.index(one.area), not one.on_shift(at), one.starts, one.id)))


def around(conn: Connection, area: int, at: datetime, roles: Iterable[str] = ()) -> tuple[Holding, ...]:
    """Everyone in office now inside this area (or cell) and over it; of these roles alone, if some are named."""
    there = _inside(area) | HOLDING.c.area.in_(codes.chain(area))
    wanted = tuple(roles)
    return _lasting(conn, at, there & HOLDING.c.role.in_(wanted) if wanted else there)


def of_area(conn: Connection, area: int, at: datetime) -> tuple[Holding, ...]:
    """Those of this very area now, and of its cells where it is a village."""
    own = HOLDING.c.area == area
    if codes.level(area) is codes.Level.VILLAGE:
        own |= between(HOLDING.c.area, *codes.cells_inside(area))
    return _lasting(conn, at, own)


def filled(conn: Connection, area: int, at: datetime) -> Iterator[tuple[str, int, int]]:
    """Role, area (of a cell its village) and how many hold it there now, of everywhere inside."""
    cell = HOLDING.c.area >= codes.FIRST_CELL
    place = case((cell, HOLDING.c.area // codes.CELL_UNIT), else_=HOLDING.c.area).label("place")
    there = _inside(area) & _now(at)
    wanted = select(HOLDING.c.role, place, func.count()).where(there).group_by(HOLDING.c.role, place)
    return ((role, int(there), count) for role, there, count in conn.execute(wanted))


def serving(areas: Iterable[int], at: datetime) -> Select[tuple[int]]:
    """The persons who hold an office in these areas or their cells, for a condition."""
    return select(HOLDING.c.person).where(or_(false(), *map(_inside, areas)), _now(at))


def of_person(conn: Connection, person: int, at: datetime) -> tuple[Holding, ...]:
    return _lasting(conn, at, HOLDING.c.person == person)


def ever(conn: Connection, person: int) -> tuple[Holding, ...]:
    """Also those that are over or have not begun, the latest first."""
    rows = conn.execute(
        select(HOLDING).where(HOLDING.c.person == person).order_by(HOLDING.c.starts.desc(), HOLDING.c.id)
    )
    return tuple(map(from_row, rows))


def of_account(conn: Connection, account: int, at: datetime) -> tuple[Holding, ...]:
    holder = select(ACCOUNT.c.person).where(ACCOUNT.c.id == account).scalar_subquery()
    return _lasting(conn, at, HOLDING.c.person == holder)


def may_see(holdings: Iterable[Holding], place: int, roles: Iterable[str], at: datetime) -> bool:
    """Whether one of these roles, held now, reaches this place."""
    wanted = frozenset(roles)
    return any(one.role in wanted and one.lasts(at) and codes.covers(one.area, place) for one in holdings)


def _lasting(conn: Connection, at: datetime, condition: ColumnElement[bool]) -> tuple[Holding, ...]:
    rows = conn.execute(select(HOLDING).where(condition, _now(at)).order_by(HOLDING.c.starts, HOLDING.c.id))
    return tuple(from_row(row) for row in rows)


def _inside(area: int) -> ColumnElement[bool]:
    return between(HOLDING.c.area, *codes.inside(area)) | between(HOLDING.c.area, *codes.cells_inside(area))


def _now(at: datetime) -> ColumnElement[bool]:
    now = moments.stored(at)
    return (HOLDING.c.starts <= now) & (HOLDING.c.ends.is_(None) | (HOLDING.c.ends > now))
