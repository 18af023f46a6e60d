"""The columns of an export: the frame, who it is about, and every fact, masked for whoever may not read it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from county.exports import cells
from county.privacy.fields import FIELDS
from county.privacy.reader import Reader
from records import moments
from records.exports.reading import Line
from records.shelf import MASKED, Shelf

WHEN = ("日期", "时间", "乡镇", "村")
WHO = ("姓名", "性别", "出生年")
OPENABLE = ("phone", "id_number")
GONE = "（已不在册）"


@dataclass(frozen=True)
class Columns:
    """`opened`: masked columns that are legible in this file; `roles`: those of the asker in that area; `places`: code →
    (township, village)."""

    shelf: Shelf[Any]
    opened: frozenset[str]
    roles: frozenset[str]
    places: Mapping[int, tuple[str, str]]

    @property
    def head(self) -> tuple[str, ...]:
        masked = tuple(FIELDS[name].label for name in OPENABLE)
        return (*WHEN, *WHO, *masked, *(fact.label for fact in self.shelf.facts.values()))

    def row(self, line: Line) -> tuple[str, ...]:
        record = line.record
        local = record.at.astimezone(moments.LOCAL)
        when = (record.day.isoformat(), local.strftime("%H:%M"), *self.places.get(record.area, ("", str(record.area))))
        return (*when, *self._who(line), *self._facts(record))

    def _who(self, line: Line) -> tuple[str, ...]:
        person = line.person
        if person is None:
            return (GONE, "", "", "", "")
        values = ((name, FIELDS[name].of(person, None)) for name in OPENABLE)
        legible = tuple(value if name in self.opened else FIELDS[name].mask(value) for name, value in values)
        return (person.name, person.sex, str(person.born.year) if person.born else "", *legible)

    def _facts(self, record: Any) -> tuple[str, ...]:
        may = {name: bool(fact.readers & self.roles) for name, fact in self.shelf.facts.items()}
        return tuple(cells.shown(name, getattr(record, name)) if ok else MASKED for name, ok in may.items())


def openable(reader: Reader, area: int) -> tuple[str, ...]:
    """The masked columns that this reader may ask to be legible there."""
    return tuple(name for name in OPENABLE if FIELDS[name].readers & reader.roles(area))


def readable(shelf: Shelf[Any], roles: Iterable[str]) -> bool:
    """Whether anything of the ledger is legible for these roles."""
    held = frozenset(roles)
    return any(fact.readers & held for fact in shelf.facts.values())
