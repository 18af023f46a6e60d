"""Areas: county, townships and villages by their official codes, and the grid cells of villages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Column, Connection, SmallInteger, String, Table, select

from records import codes
from records.between import between
from records.metadata import METADATA, Number, refers
from records.writing import Write, upsert

AREA = Table(
    "area",
    METADATA,
    Column("code", Number, primary_key=True, autoincrement=False),
    Column("parent", Number, refers("area.code"), index=True),
    Column("level", SmallInteger, nullable=False),
    Column("name", String(60), nullable=False, index=True),
)

CELL = Table(
    "cell",
    METADATA,
    Column("code", Number, primary_key=True, autoincrement=False),
    Column("village", Number, refers("area.code"), nullable=False, index=True),
    Column("name", String(60), nullable=False),
)


@dataclass(frozen=True)
class Area:
    code: int
    name: str

    @property
    def level(self) -> codes.Level:
        return codes.level(self.code)


def put(area: Area) -> Write:
    around = codes.chain(area.code)
    parent = around[1] if len(around) > 1 else None
    values = {"code": area.code, "parent": parent, "level": int(area.level), "name": area.name}
    return upsert("area", ("code",), values)


def put_cell(code: int, name: str) -> Write:
    return upsert("cell", ("code",), {"code": code, "village": code // codes.CELL_UNIT, "name": name})


def find(conn: Connection, code: int) -> Area | None:
    row = conn.execute(select(AREA.c.code, AREA.c.name).where(AREA.c.code == code)).first()
    return Area(row.code, row.name) if row else None


def named(conn: Connection, name: str) -> tuple[Area, ...]:
    """Every area called so: village names repeat within a county."""
    rows = conn.execute(select(AREA.c.code, AREA.c.name).where(AREA.c.name == name).order_by(AREA.c.code))
    return tuple(Area(row.code, row.name) for row in rows)


def within(conn: Connection, code: int, level: codes.Level = codes.Level.VILLAGE) -> tuple[Area, ...]:
    rows = conn.execute(
        select(AREA.c.code, AREA.c.name)
        .where(between(AREA.c.code, *codes.inside(code)), AREA.c.level == int(level))
        .order_by(AREA.c.code)
    )
    return tuple(Area(row.code, row.name) for row in rows)


def cells_inside(conn: Connection, area: int) -> tuple[int, ...]:
    """The grid cells inside an area, in order."""
    inside = between(CELL.c.village, *codes.inside(area))
    return tuple(conn.execute(select(CELL.c.code).where(inside).order_by(CELL.c.code)).scalars())


def place_name(conn: Connection, code: int) -> str:
    """Of an area or a grid cell; "" for a code that is none."""
    wanted = select(CELL.c.name).where(CELL.c.code == code)
    return conn.execute(wanted.union(select(AREA.c.name).where(AREA.c.code == code))).scalar() or ""


def place_names(conn: Connection, places: Iterable[int]) -> dict[int, str]:
    """Of areas and grid cells; "" for a code that is none."""
    wanted = set(places)
    if not wanted:
        return {}
    cells = select(CELL.c.code, CELL.c.name).where(CELL.c.code.in_(wanted))
    found = conn.execute(cells.union_all(select(AREA.c.code, AREA.c.name).where(AREA.c.code.in_(wanted))))
    return dict.fromkeys(wanted, "") | {row.code: row.name for row in found}


def cells_named(conn: Connection, village: int) -> tuple[Area, ...]:
    """The grid cells of a village, in order."""
    rows = conn.execute(select(CELL.c.code, CELL.c.name).where(CELL.c.village == village).order_by(CELL.c.code))
    return tuple(Area(row.code, row.name) for row in rows)


def path(conn: Connection, code: int) -> str:
    """How people say it, from the outside in: 安禾县柳荫镇南坡村."""
    rows = conn.execute(select(AREA.c.name).where(AREA.c.code.in_(codes.chain(code))).order_by(AREA.c.level))
    return "".join(rows.scalars())
