"""A workbook with one long table, every cell of it text.

XlsxWriter's `write` reads 「=1+1」 as a formula, and what is past the last row or the longest text it drops without a
word. So only `write_string` is used, its answer is looked at, and what a spreadsheet could take for a formula is marked
as quoted, so that it stays text even when somebody edits the cell.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from papers.table import Incomplete, Table, Written, inert, pour, risky

WIDTH = 16


def write(to: BinaryIO, table: Table, rows: Iterable[Sequence[str]], folder: Path) -> Written:
    """`folder` holds what is half written, in clear: a place in memory. Raises Incomplete."""
    book = xlsxwriter.Workbook(to, {"constant_memory": True, "tmpdir": str(folder)})
    sheet = book.add_worksheet(_sheet_name(table.title))
    sheet.set_column(0, max(0, len(table.head) - 1), WIDTH)
    _mark(sheet, table.mark)
    quoted, bold = book.add_format({"quote_prefix": True}), book.add_format({"bold": True})
    written = pour(table, rows, _Page(sheet, quoted, bold, len(table.notes)).put)
    book.close()
    return written


@dataclass(frozen=True, slots=True)
class _Page:
    """`head` is the place of the bold row."""

    sheet: Worksheet
    quoted: Format
    bold: Format
    head: int

    def put(self, n: int, cells: Sequence[str]) -> None:
        for m, cell in enumerate(cells):
            form = self.bold if n == self.head else self.quoted if risky(cell) else None
            if self.sheet.write_string(n, m, cell, form) != 0:
                raise Incomplete(f"the cell in row {n + 1}, column {m + 1} does not fit")


def _mark(sheet: Worksheet, mark: str) -> None:
    """& would begin a command of the header."""
    if mark:
        sheet.set_header("&C" + mark.replace("&", "&&")[:200])
        sheet.set_footer("&C&P / &N")


def _sheet_name(title: str) -> str:
    return "".join("_" if sign in "[]:*?/\\'" else sign for sign in inert(title))[:31]
