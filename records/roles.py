"""Roles: a holding of an office, where, from when until when, in which shift; and what it lets an account see."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Index,
    Row,
    SmallInteger,
    String,
    Table,
    select,
)

from records import codes, moments
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


def may_see(holdings: Iterable[Holding], place: int, roles: Iterable[str], at: datetime) -> bool:
    """Whether one of these roles, held now, reaches this place."""
    wanted = frozenset(roles)
    return any(one.role in wanted and one.lasts(at) and codes.covers(one.area, place) for one in holdings)


def find(conn: Connection, id: int) -> Holding | None:  # noqa: A002 - the field's name
    row = conn.execute(select(HOLDING).where(HOLDING.c.id == id)).first()
    return from_row(row) if row else None


def of_person(conn: Connection, person: int, at: datetime) -> tuple[Holding, ...]:
    return lasting(conn, at, HOLDING.c.person == person)


def ever(conn: Connection, person: int) -> tuple[Holding, ...]:
    """Also those that are over or have not begun, the latest first."""
    rows = conn.execute(
        select(HOLDING).where(HOLDING.c.person == person).order_by(HOLDING.c.starts.desc(), HOLDING.c.id)
    )
    return tuple(map(from_row, rows))


def lasting(conn: Connection, at: datetime, condition: ColumnElement[bool]) -> tuple[Holding, ...]:
    rows = conn.execute(select(HOLDING).where(condition, in_force(at)).order_by(HOLDING.c.starts, HOLDING.c.id))
    return tuple(from_row(row) for row in rows)


def in_force(at: datetime) -> ColumnElement[bool]:
    now = moments.stored(at)
    return (HOLDING.c.starts <= now) & (HOLDING.c.ends.is_(None) | (HOLDING.c.ends > now))
