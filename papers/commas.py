"""A long table as CSV: RFC 4180, UTF-8 with the mark by which Excel knows it, each cell between quotation marks.

CSV cannot say that a cell is text. So whatever a spreadsheet could take for a formula gets an apostrophe in front, and
whatever begins with one, another: who reads the file takes one away and has what was written.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import BinaryIO

from papers.table import Table, Written, pour, risky

QUOTE = "'"
ENCODING = "utf-8-sig"


def write(to: BinaryIO, table: Table, rows: Iterable[Sequence[str]]) -> Written:
    """Every line has as many cells as the head. Raises Incomplete."""
    text = io.TextIOWrapper(to, ENCODING, newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")

    def put(_: int, cells: Sequence[str]) -> None:
        writer.writerow([*map(quoted, cells), *[""] * (len(table.head) - len(cells))])

    written = pour(table, rows, put)
    text.detach()
    return written


def quoted(cell: str) -> str:
    return QUOTE + cell if cell.startswith(QUOTE) or risky(cell) else cell
