"""Where a ledger is kept: the tables that its declaration gives, and the ways in and out of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, Generic, TypeVar, get_type_hints

from sqlalchemy import Column, Connection, Index, Row, Table, select, text

from records import kinds, moments
from records.ledger import WORDS, Fact, Record, own_fields
from records.metadata import METADATA, Number, Sealed
from records.secrecy import Keyring
from records.writing import Write, upsert

R = TypeVar("R", bound=Record)
KEY = ("day", "area", "person", "id")
FRAME = ("at", "account")
MASKED = "＊＊＊"


class Shelf(Generic[R]):
    """One ledger's table (`health_report`), and `health_report_was`: each row as it stood before a correction."""

    def __init__(self, record: type[R], flags: tuple[str, ...] = ()) -> None:
        """`flags` are yes-or-no facts whose few rows of a day must be found at once."""
        self.record = record
        self.flags = flags
        self.label: str = record.label  # type: ignore[attr-defined]
        self.name = re.sub(r"(?<!^)(?=[A-Z])", "_", record.__name__).lower()
        self.facts: dict[str, Fact] = {one.name: one.metadata[WORDS] for one in own_fields(record)}
        self.kinds = {name: kinds.of(hint) for name, hint in get_type_hints(record).items()}
        self._sealed = {name: f"{self.name}.{name}" for name, words in self.facts.items() if words.sealed}
        self.table = self._table(self.name, KEY, ())
        self.was = self._table(f"{self.name}_was", ("id", "corrected_at"), ("corrected_by", "day", "area", "person"))
        for flag in flags:
            t, name = self.table.c, f"ix_{self.name}_{flag}"
            # With the person and the flag the index alone answers who, without a look at the row.
            Index(name, t.day, t.area, t.person, t[flag], sqlite_where=text(f"{flag} = 1"), postgresql_where=text(flag))

    def put(self, keyring: Keyring, number: int, record: R) -> Write:
        """The same number under the same day, area and person again replaces the row."""
        values = {name: self._stored(keyring, number, name, getattr(record, name)) for name in self.kinds}
        return upsert(self.name, KEY, {**values, "id": number})

    def correct(self, keyring: Keyring, number: int, before: Mapping[str, int], record: R) -> tuple[Write, ...]:
        """The row that stood under `before` (day, area, person as stored) goes into the history, the new one in."""
        old = {**before, "id": number, "corrected_at": moments.stored(record.at), "corrected_by": record.account}
        return Write(self._copy, old), Write(self._remove, old), self.put(keyring, number, record)

    def withdraw(self, number: int, before: Mapping[str, int], account: int, at: datetime) -> tuple[Write, ...]:
        """The row that stood under `before` goes into the history, and nothing takes its place."""
        old = {**before, "id": number, "corrected_at": moments.stored(at), "corrected_by": account}
        return Write(self._copy, old), Write(self._remove, old)

    def read(self, keyring: Keyring, row: Row) -> R:
        stored = row._mapping
        return self.record(**{name: self._meant(keyring, stored["id"], name, stored[name]) for name in self.kinds})

    def of_person(
        self, conn: Connection, keyring: Keyring, person: int, areas: Iterable[int], days: Iterable[date]
    ) -> tuple[R, ...]:
        """The person's rows of these days, oldest first. Seeks the key, so `areas` names where the person was."""
        t = self.table.c
        wanted = select(self.table).where(
            t.day.in_([moments.day_number(day) for day in days]), t.area.in_(tuple(areas)), t.person == person
        )
        return tuple(self.read(keyring, row) for row in conn.execute(wanted.order_by(t.day, t.at)))

    def view(self, record: R, roles: Iterable[str]) -> dict[str, Any]:
        """Label → value, as somebody with these roles may read it; the rest is masked."""
        held = frozenset(roles)
        return {
            fact.label: getattr(record, name) if fact.readers & held else MASKED for name, fact in self.facts.items()
        }

    def _table(self, name: str, key: tuple[str, ...], moved: tuple[str, ...]) -> Table:
        numbers = [Column(one, Number, primary_key=True, autoincrement=False) for one in key]
        frame = [Column(one, Number, nullable=False) for one in (*moved, *FRAME)]
        return Table(name, METADATA, *numbers, *frame, *map(self._column, self.facts), sqlite_with_rowid=False)

    def _column(self, name: str) -> Column[Any]:
        if self.facts[name].sealed:
            return Column(name, Sealed())
        return Column(name, self.kinds[name].column, nullable=self.kinds[name].optional)

    def _stored(self, keyring: Keyring, number: int, name: str, value: Any) -> Any:
        if name in self._sealed:
            return keyring.seal(value or None, self._sealed[name], number)
        return None if value is None else self.kinds[name].stored(value)

    def _meant(self, keyring: Keyring, number: int, name: str, value: Any) -> Any:
        if name in self._sealed:
            return keyring.open(value, self._sealed[name], number)
        return None if value is None else self.kinds[name].meant(value)

    @property
    def _copy(self) -> str:
        names = ", ".join((*KEY, *FRAME, *self.facts))
        return (
            f"INSERT INTO {self.name}_was (corrected_at, corrected_by, {names}) "  # noqa: S608 - our own names
            f"SELECT :corrected_at, :corrected_by, {names} FROM {self.name} WHERE {WHERE} ON CONFLICT DO NOTHING"
        )

    @property
    def _remove(self) -> str:
        return f"DELETE FROM {self.name} WHERE {WHERE}"  # noqa: S608 - our own names


WHERE = " AND ".join(f"{name} = :{name}" for name in KEY)
