"""How a dataclass of screening stands in its table: texts sealed, moments and days as numbers, a phone also by its mac."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement, Connection, Row, Table, delete, select

from records import codes, moments, piecemeal
from records.between import between
from records.database import Database
from records.metadata import Sealed
from records.secrecy import Keyring
from records.writing import Write, upsert

R = TypeVar("R")


@dataclass(frozen=True)
class Rows(Generic[R]):
    """A column `…_at` is a moment, one in `days` a day; a Sealed one holds text, empty as NULL."""

    table: Table
    record: type[R]
    days: tuple[str, ...] = ()

    def put(self, keyring: Keyring, one: R) -> Write:
        values = {name: self._stored(keyring, one, name) for name in self._names()}
        if "phone_mac" in self.table.c:
            phone = getattr(one, "phone")  # noqa: B009 - of a record that has one
            values["phone_mac"] = keyring.mac("phone", phone) if phone else None
        return upsert(self.table.name, ("id",), values)

    def several(
        self, conn: Connection, keyring: Keyring, where: ColumnElement[bool], *order: Any, limit: int | None = None
    ) -> tuple[R, ...]:
        wanted = select(self.table).where(where).order_by(*order, self.table.c.id).limit(limit)
        return tuple(self._read(keyring, row) for row in conn.execute(wanted))

    def find(self, conn: Connection, keyring: Keyring, number: int) -> R | None:
        return next(iter(self.several(conn, keyring, self.table.c.id == number)), None)

    def hold(self, conn: Connection, keyring: Keyring, number: int) -> R | None:
        """As `find`, for who changes it in this transaction: of two the second waits, and reads what the first wrote."""
        row = conn.execute(select(self.table).where(self.table.c.id == number).with_for_update()).first()
        return self._read(keyring, row) if row else None

    def forget(self, db: Database, over: ColumnElement[bool]) -> int:
        """The number of rows dropped."""
        return piecemeal.change(db, delete(self.table), over)

    def _names(self) -> Iterator[str]:
        return (name for name in self.table.c.keys() if name != "phone_mac")  # noqa: SIM118 - a column collection

    def _stored(self, keyring: Keyring, one: R, name: str) -> Any:
        value = getattr(one, name)
        if isinstance(self.table.c[name].type, Sealed):
            return keyring.seal(value or None, f"{self.table.name}.{name}", one.id)  # type: ignore[attr-defined]
        if name.endswith("_at"):
            return moments.stored_or_none(value)
        return moments.day_number(value) if name in self.days and value is not None else value

    def _read(self, keyring: Keyring, row: Row) -> R:
        return self.record(**{name: self._meant(keyring, row, name) for name in self._names()})

    def _meant(self, keyring: Keyring, row: Row, name: str) -> Any:
        value = row._mapping[name]
        if isinstance(self.table.c[name].type, Sealed):
            return keyring.open(value, f"{self.table.name}.{name}", row.id)
        if name.endswith("_at"):
            return moments.local_or_none(value)
        return moments.day_of(value) if name in self.days and value is not None else value


def inside(table: Table, area: int) -> ColumnElement[bool]:
    """Rows of an area, or of one grid cell of a village."""
    if codes.is_cell(area):
        return (table.c.area == area // codes.CELL_UNIT) & (table.c.cell == area)
    return between(table.c.area, *codes.inside(area))
