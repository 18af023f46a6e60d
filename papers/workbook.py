"""A workbook with one long table: complete or refused, every cell text and inert, its own sum at its foot.

XlsxWriter's `write` reads 「=1+1」 as a formula, and what is past the last row or the longest text it drops without a
word. So only `write_string` is used, its answer is looked at, and what a spreadsheet could take for a formula is marked
as quoted, so that it stays text even when the file is saved as CSV and opened again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

MOST_ROWS = 1_048_576
RISKY = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "␉", "␍", "␀")
VISIBLE = {code: 0x2400 + code for code in range(32) if code != 10} | {127: 0x2421}
"""Characters that nobody sees become signs that everybody sees: ␀ ␉ ␍."""
WIDTH = 16


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


def fits(rows: int, table: Table) -> bool:
    """Head, notes and foot besides the rows."""
    return rows + table.above + 1 <= MOST_ROWS


def write(to: BinaryIO, table: Table, rows: Iterable[Sequence[str]], folder: Path) -> Written:
    """`folder` holds what is half written, in clear: a place in memory. Raises Incomplete."""
    book = xlsxwriter.Workbook(to, {"constant_memory": True, "tmpdir": str(folder)})
    sheet = book.add_worksheet(_sheet_name(table.title))
    sheet.set_column(0, max(0, len(table.head) - 1), WIDTH)
    _mark(sheet, table.mark)
    page = _Page(sheet, book.add_format({"quote_prefix": True}), book.add_format({"bold": True}))
    for n, note in enumerate(table.notes):
        page.put(n, (inert(note),))
    written = _rows(page, table, rows)
    page.put(table.above + written.rows, (foot(written),))
    book.close()
    return written


def foot(written: Written) -> str:
    return f"共 {written.rows} 行 · 校验 SHA-256 {written.digest.hex()}"


def inert(text: str) -> str:
    return text.translate(VISIBLE)


def _rows(page: _Page, table: Table, rows: Iterable[Sequence[str]]) -> Written:
    head = tuple(map(inert, table.head))
    told = Sum()
    told.add(head)
    page.put(len(table.notes), head, bold=True)
    for n, row in enumerate(rows):
        if not fits(n + 1, table):
            raise Incomplete("more rows than a sheet has")
        cells = tuple(map(inert, row))
        page.put(table.above + n, cells)
        told.add(cells)
    return Written(told.rows - 1, told.digest)


@dataclass(frozen=True, slots=True)
class _Page:
    sheet: Worksheet
    quoted: Format
    bold: Format

    def put(self, n: int, cells: Iterable[str], *, bold: bool = False) -> None:
        for m, cell in enumerate(cells):
            form = self.bold if bold else self.quoted if cell.startswith(RISKY) else None
            if self.sheet.write_string(n, m, cell, form) != 0:
                raise Incomplete(f"the cell in row {n + 1}, column {m + 1} does not fit")


def _mark(sheet: Worksheet, mark: str) -> None:
    """& would begin a command of the header."""
    if mark:
        sheet.set_header("&C" + mark.replace("&", "&&")[:200])
        sheet.set_footer("&C&P / &N")


def _sheet_name(title: str) -> str:
    return "".join("_" if sign in "[]:*?/\\'" else sign for sign in inert(title))[:31]
