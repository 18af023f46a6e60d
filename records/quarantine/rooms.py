"""Rooms of the places where people are kept apart together; how many beds each has."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Column, Connection, Row, SmallInteger, String, Table, UniqueConstraint, select

from records import codes, number
from records.between import between
from records.metadata import METADATA, Number
from records.writing import Write, upsert

ROOM = Table(
    "room",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("area", Number, nullable=False, index=True),
    Column("site", String(40), nullable=False),
    Column("label", String(20), nullable=False),
    Column("beds", SmallInteger, nullable=False),
    UniqueConstraint("area", "site", "label"),
)


@dataclass(frozen=True)
class Room:
    """`label` is the number on the door. With no beds it is closed."""

    id: int
    area: int
    site: str
    label: str
    beds: int


def new(area: int, site: str, label: str, beds: int = 1) -> Room:
    """The same room of the same place is the same row."""
    return Room(number.of("room", area, site, label), area, site, label, beds)


def put(room: Room) -> Write:
    return upsert("room", ("id",), vars(room), shared=True)


def inside(conn: Connection, area: int) -> tuple[Room, ...]:
    """Those of the places of an area, a township's or the county's own among them; by place and door."""
    wanted = select(ROOM).where(between(ROOM.c.area, *codes.inside(area)))
    return tuple(_from_row(row) for row in conn.execute(wanted.order_by(ROOM.c.site, ROOM.c.label)))


def find(conn: Connection, id: int) -> Room | None:  # noqa: A002 - the field's name
    row = conn.execute(select(ROOM).where(ROOM.c.id == id)).first()
    return _from_row(row) if row else None


def _from_row(row: Row) -> Room:
    return Room(**row._mapping)
