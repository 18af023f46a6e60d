"""Who sleeps in which bed: a bed holds one, whoever is quicker."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import Column, Connection, SmallInteger, Table, select

from records.metadata import METADATA, Number
from records.writing import Write, insert

LODGING = Table(
    "lodging",
    METADATA,
    Column("room", Number, primary_key=True, autoincrement=False),
    Column("bed", SmallInteger, primary_key=True, autoincrement=False),
    Column("stay", Number, nullable=False, unique=True),
    Column("person", Number, nullable=False),
    sqlite_with_rowid=False,
)
LEAVE = "DELETE FROM lodging WHERE stay = :stay"


def take(room: int, bed: int, stay: int, person: int) -> tuple[Write, ...]:
    """Out of the bed that the stay had, into this one. When another was quicker the turn is taken anew."""
    values = {"room": room, "bed": bed, "stay": stay, "person": person}
    return leave(stay), insert("lodging", values, or_skip=True, must_hit=True)


def leave(stay: int) -> Write:
    return Write(LEAVE, {"stay": stay})


def taken(conn: Connection, rooms: Iterable[int]) -> dict[int, dict[int, int]]:
    """Bed → person, by room."""
    found: defaultdict[int, dict[int, int]] = defaultdict(dict)
    for row in conn.execute(select(LODGING).where(LODGING.c.room.in_(tuple(rooms)))):
        found[row.room][row.bed] = row.person
    return dict(found)
