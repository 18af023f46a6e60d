"""An empty workbook to fill in: one sheet or all, text where figures must stay as typed, lists where there is a choice."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import xlsxwriter

from county.register.sheets import Column, Sheet

ROWS = 5000
"""As far as lists and formats reach; what stands below is read all the same."""


def write(file: Path, sheets: Iterable[Sheet]) -> None:
    """Nothing in it is a formula, whatever the words begin with."""
    with xlsxwriter.Workbook(str(file), {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        chosen = tuple(sheets)
        for sheet in chosen:
            _sheet(book, sheet)
        _help(book, chosen)


def _sheet(book: Any, sheet: Sheet) -> None:
    work = book.add_worksheet(sheet.name)
    plain = book.add_format({"num_format": "@"})
    head = book.add_format({"bold": True, "bg_color": "#E7EFE9", "num_format": "@", "border": 1})
    work.freeze_panes(1, 0)
    for n, column in enumerate(sheet.columns):
        work.set_column(n, n, max(12, len(column.title) * 2 + 4), plain)
        work.write_string(0, n, f"{column.title}{'*' if column.needed else ''}", head)
        if column.choices:
            work.data_validation(1, n, ROWS, n, {"validate": "list", "source": list(column.choices)})


def _help(book: Any, sheets: tuple[Sheet, ...]) -> None:
    work = book.add_worksheet("说明")
    bold = book.add_format({"bold": True})
    work.set_column(0, 2, 18)
    work.set_column(3, 3, 60)
    row = 0
    for sheet in sheets:
        work.write_string(row, 0, sheet.name, bold)
        work.write_string(row, 1, sheet.about)
        for column in sheet.columns:
            row += 1
            for n, said in enumerate(_told(column)):
                work.write_string(row, n, said)
        row += 2


def _told(column: Column) -> tuple[str, str, str, str]:
    return (
        column.title,
        "必填" if column.needed else "可以空着",
        column.example,
        column.hint or "、".join(column.choices),
    )
