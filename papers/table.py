"""One long table, whatever file it goes into: complete or refused, every cell inert, its own sum at its foot."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

MOST_ROWS = 1_048_576
"""A spreadsheet leaves away what comes after."""
RISKY = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "␉", "␍", "␀")
VISIBLE = {code: 0x2400 + code for code in range(32) if code != 10} | {127: 0x2421}
"""Characters that nobody sees become signs that everybody sees: ␀ ␉ ␍."""


class Incomplete(Exception):
    """The table does not fit, or a cell would have been cut: there is no file."""


@dataclass(frozen=True, slots=True)
class Table:
    """`notes` stand above the head: whose file it is; `mark` on every printed page."""

    title: str
    notes: tuple[str, ...]
    head: tuple[str, ...]
    mark: str = ""

    @property
    def above(self) -> int:
        return len(self.notes) + 1


@dataclass(frozen=True, slots=True)
class Written:
    """`digest` is that of `Sum` over head and rows."""

    rows: int
    digest: bytes


class Sum:
    """SHA-256 over the cells of a table, so that a file can be checked without us: UTF-8, U+001F behind each cell, U+001E
    behind each row."""

    def __init__(self) -> None:
        self._sum = hashlib.sha256()
        self.rows = 0

    def add(self, row: Sequence[str]) -> None:
        self._sum.update(("".join(f"{cell}\x1f" for cell in row) + "\x1e").encode())
        self.rows += 1

    @property
    def digest(self) -> bytes:
        return self._sum.digest()


def pour(table: Table, rows: Iterable[Sequence[str]], put: Callable[[int, Sequence[str]], None]) -> Written:
    """Notes, head, rows and foot, each with its place from the top. Raises Incomplete."""
    for n, note in enumerate(table.notes):
        put(n, (inert(note),))
    told, head = Sum(), tuple(map(inert, table.head))
    told.add(head)
    put(len(table.notes), head)
    for n, row in enumerate(rows):
        if not fits(n + 1, table):
            raise Incomplete("more rows than a sheet has")
        cells = tuple(map(inert, row))
        put(table.above + n, cells)
        told.add(cells)
    written = Written(told.rows - 1, told.digest)
    put(table.above + written.rows, (foot(written),))
    return written


def fits(rows: int, table: Table) -> bool:
    """Head, notes and foot besides the rows."""
    return rows + table.above + 1 <= MOST_ROWS


def foot(written: Written) -> str:
    return f"共 {written.rows} 行 · 校验 SHA-256 {written.digest.hex()}"


def inert(text: str) -> str:
    return text.translate(VISIBLE)


def risky(cell: str) -> bool:
    """Whether a spreadsheet could take it for a formula; some look past the blanks in front."""
    return cell.lstrip().startswith(RISKY)
