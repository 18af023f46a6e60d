"""What one import knows, finds wrong and wants written, while it is being worked out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from county.register.errors import Fault
from county.register.reading import Book, Row
from county.settings import CountySettings
from records import codes, writing
from records.database import Connection
from records.households import Household
from records.imports import known
from records.persons import Person
from records.secrecy import Keyring
from records.writing import Write

AT_ONCE = 2000


@dataclass(slots=True)
class Tally:
    added: int = 0
    changed: int = 0
    same: int = 0

    def count(self, before: object, after: object) -> bool:
        """Whether there is something to write."""
        if before is None:
            self.added += 1
        elif before != after:
            self.changed += 1
        else:
            self.same += 1
        return before != after


@dataclass(slots=True)
class Intake:
    """`tallies` by sheet. Writes go out in batches, all in the one transaction that the caller commits or undoes."""

    conn: Connection
    keyring: Keyring
    county: CountySettings
    book: Book
    at: datetime
    faults: list[Fault] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    tallies: dict[str, Tally] = field(default_factory=dict)
    areas: dict[int, str] = field(default_factory=dict)
    cells: dict[int, str] = field(default_factory=dict)
    homes: dict[tuple[int, int], Household] = field(default_factory=dict)
    people: dict[int, Person] = field(default_factory=dict)
    _waiting: list[Write] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.faults += self.book.faults
        self.notes += self.book.notes
        self.areas = known.areas(self.conn)
        self.cells = known.cells(self.conn)

    def rows(self, sheet: str) -> list[Row]:
        return self.book.rows.get(sheet, [])

    def tally(self, sheet: str) -> Tally:
        return self.tallies.setdefault(sheet, Tally())

    def fault(self, sheet: str, row: Row, column: str, words: str) -> None:
        self.faults.append(Fault(sheet, row.number, column, words))

    def write(self, *writes: Write) -> None:
        self._waiting += writes
        if len(self._waiting) >= AT_ONCE:
            self.flush()

    def flush(self) -> None:
        """Like statements together: each runs once for all of them."""
        writing.run(self.conn, sorted(self._waiting, key=lambda one: one.sql))
        self._waiting.clear()

    def village(self, sheet: str, row: Row, column: str, said: str) -> int | None:
        """By code or by name; a name that the county has twice is no answer."""
        code = int(said) if said.isdigit() and len(said) == 12 else 0
        if code:
            if code in self.areas and codes.level(code) is codes.Level.VILLAGE:
                return code
            self.fault(sheet, row, column, "没有这个区划代码的村。先在「网格」表里加上，或核对代码。")
            return None
        found = [c for c in self.named(said) if codes.level(c) is codes.Level.VILLAGE]
        if len(found) == 1:
            return found[0]
        if found:
            listed = "、".join(f"{c}（{self.areas.get(codes.chain(c)[1], '')}）" for c in found)
            self.fault(sheet, row, column, f"有 {len(found)} 个同名的村，请改写区划代码：{listed}。")
        else:
            self.fault(sheet, row, column, "没有这个村。先在「网格」表里加上，或核对村名。")
        return None

    def placed(self, sheet: str, column: str, needed: Iterable[str]) -> list[tuple[Row, int]]:
        """The rows that say what is `needed` and a village that there is, whose people are known from then on."""
        found = []
        for row in self.rows(sheet):
            said = row.get("village")
            village = self.village(sheet, row, column, said) if said else None
            if village and all(row.get(one) for one in needed):
                found.append((row, village))
        self.flush()
        self.settle({village for _, village in found})
        return found

    def named(self, said: str) -> list[int]:
        """Every area of this name, in order."""
        return sorted(code for code, name in self.areas.items() if name == said)

    def cell(self, sheet: str, row: Row, village: int) -> int | None:
        """The code of the row's grid cell; None where the row names none."""
        number = row.get("cell")
        if number is None:
            return None
        code = village * codes.CELL_UNIT + int(number)
        if code not in self.cells:
            self.fault(sheet, row, "网格号", "这个村没有这个网格。先在「网格」表里加上，或核对网格号。")
        return code

    def settle(self, villages: Iterable[int]) -> None:
        """Loads who and what stands in these villages."""
        wanted = set(villages)
        self.homes |= {(home.area, home.door): home for home in known.households(self.conn, self.keyring, wanted)}
        self.people |= {person.id: person for person in known.people(self.conn, self.keyring, wanted)}
