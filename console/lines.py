"""Rows of ledgers as one visitor may see them, with whom they are about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from console.cells import Cell, cells
from console.right import LEDGERS, SEE_PEOPLE, Right
from console.visitor import Visitor
from county.exports.cells import NO
from records import accounts, codes, persons
from records.browse.listing import Line
from records.database import Connection
from records.persons import Person
from records.secrecy import Keyring
from records.shelf import Shelf


@dataclass(frozen=True)
class Shown:
    """`person` None: no longer in the register. `named`: the visitor may know who it is."""

    line: Line
    cells: tuple[Cell, ...]
    person: Person | None
    named: bool
    place: int

    def cell(self, name: str) -> Cell:
        return next(one for one in self.cells if one.name == name)


def right(shelf: Shelf[Any]) -> Right:
    """Whoever may read any fact of it, and works with this console."""
    readers = frozenset(role for fact in shelf.facts.values() for role in fact.readers)
    return Right(f"看{shelf.label}", readers & LEDGERS.roles)


def roles(visitor: Visitor, place: int) -> frozenset[str]:
    """Those that the visitor holds over this place now."""
    return frozenset(one.role for one in visitor.holdings if one.lasts(visitor.at) and codes.covers(one.area, place))


def shown(
    conn: Connection, keyring: Keyring, visitor: Visitor, shelf: Shelf[Any], lines: Iterable[Line]
) -> list[Shown]:
    lines = list(lines)
    people = persons.many(conn, keyring, {one.key.person for one in lines})
    return [_shown(visitor, shelf, one, people.get(one.key.person)) for one in lines]


def by(conn: Connection, keyring: Keyring, ids: Iterable[int]) -> dict[int, str]:
    """Account → the name of its person."""
    found = accounts.many(conn, keyring, {one for one in ids if one})
    people = persons.many(conn, keyring, {one.person for one in found.values() if one.person})
    return {one.id: people[one.person].name for one in found.values() if one.person in people}


def _shown(visitor: Visitor, shelf: Shelf[Any], line: Line, person: Person | None) -> Shown:
    """Of who has moved away from where the row stands, the row's place decides."""
    here = person is not None and person.area == line.key.area and person.cell
    place = person.cell if person and here and person.cell else line.key.area
    return Shown(line, cells(shelf, line.record, roles(visitor, place)), person, visitor.sees(SEE_PEOPLE, place), place)


def columns(lines: Iterable[Shown]) -> dict[str, list[Cell]]:
    """Which facts a page of rows shows: those legible somewhere and not empty; the closed and the empty ones are named."""
    by_name: dict[str, list[Cell]] = {}
    for one in lines:
        for cell in one.cells:
            by_name.setdefault(cell.name, []).append(cell)
    found: dict[str, list[Cell]] = {"columns": [], "closed": [], "empty": []}
    for cells_ in by_name.values():
        legible = [cell for cell in cells_ if not cell.masked]
        kind = "closed" if not legible else "columns" if any(cell.text not in ("", NO) for cell in legible) else "empty"
        found[kind].append(cells_[0])
    return found
