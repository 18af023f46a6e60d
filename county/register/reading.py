"""A workbook as rows of values: streamed, one row in memory at a time, each fault with its place.

Only cells are read: no formula is calculated, no link followed, no macro looked at. A file that would swell to more than
the machine can hold is refused before it is opened.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from county.register.cells import text
from county.register.errors import BadFile, Fault, Wrong
from county.register.sheets import BY_NAME, SHEETS, Column, Sheet

MOST_ROWS = 300_000
MOST_BYTES = 1 << 30
HEADER_WITHIN = 5
NO_BOOK = "这不是 .xlsx 文件，或者有密码。请在 Excel 或 WPS 里另存为「Excel 工作簿（.xlsx）」，不设密码。"


@dataclass(frozen=True, slots=True)
class Row:
    """`number` as the program on the screen counts. A value that is empty is not in `values`."""

    number: int
    values: Mapping[str, Any]

    def get(self, key: str, default: Any = None) -> Any:
        return self.values.get(key, default)


@dataclass(frozen=True, slots=True)
class Book:
    """Rows by the name of their sheet; `notes` are no faults: columns that nobody reads."""

    rows: Mapping[str, list[Row]]
    faults: tuple[Fault, ...]
    notes: tuple[str, ...]


def read(file: Path) -> Book:
    """Raises BadFile."""
    _weigh(file)
    try:
        book = load_workbook(file, read_only=True, data_only=False, keep_links=False)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        raise BadFile(NO_BOOK) from error
    try:
        return _book(book)
    finally:
        book.close()


def _weigh(file: Path) -> None:
    try:
        with zipfile.ZipFile(file) as packed:
            size = sum(one.file_size for one in packed.infolist())
    except (zipfile.BadZipFile, OSError) as error:
        raise BadFile(NO_BOOK) from error
    if size > MOST_BYTES:
        raise BadFile("文件展开后太大。请分成几个文件，每个不超过 30 万行。")


def _book(book: Any) -> Book:
    known = [sheet for sheet in book.sheetnames if sheet.strip() in BY_NAME]
    if not known:
        names = "、".join(sheet.name for sheet in SHEETS)
        raise BadFile(f"没有认识的工作表。表名要是：{names}。用 bot.py import --template 可以拿到空表。")
    rows: dict[str, list[Row]] = {}
    faults: list[Fault] = []
    notes = [f"工作表「{name}」不认识，没有读。" for name in book.sheetnames if name.strip() not in (*BY_NAME, "说明")]
    for name in known:
        sheet = BY_NAME[name.strip()]
        rows[sheet.name] = list(_rows(book[name], sheet, faults, notes))
    return Book(rows, tuple(faults), tuple(notes))


def _rows(work: Any, sheet: Sheet, faults: list[Fault], notes: list[str]) -> Iterator[Row]:
    work.reset_dimensions()  # what a file says of its own size is not believed
    lines = enumerate(work.iter_rows(values_only=True), 1)
    columns = _header(lines, sheet, faults, notes)
    for number, line in lines if columns else ():
        if number > MOST_ROWS:
            faults.append(Fault(sheet.name, number, "", "行数太多。请分成几个文件，每个不超过 30 万行。"))
            return
        if any(value not in (None, "") for value in line):
            yield _row(number, line, columns, sheet, faults)


def _header(
    lines: Iterator[tuple[int, tuple[Any, ...]]], sheet: Sheet, faults: list[Fault], notes: list[str]
) -> dict[int, Column]:
    """Which column stands where; a title may have a star or blanks around it."""
    titles = {column.title: column for column in sheet.columns}
    for number, line in lines:
        said = [str(value or "").strip().strip("*＊").strip() for value in line]
        found = {n: titles[title] for n, title in enumerate(said) if title in titles}
        if found:
            missing = [c.title for c in sheet.columns if c.needed and c not in found.values()]
            faults += [Fault(sheet.name, number, title, "缺这一列，请照模板加上。") for title in missing]
            notes += [f"「{sheet.name}」多出的列「{title}」没有读。" for title in said if title and title not in titles]
            return {} if missing else found
        if number >= HEADER_WITHIN:
            break
    faults.append(Fault(sheet.name, 0, "", "没找到表头。第一行要写列名，请照模板来。"))
    return {}


def _row(number: int, line: tuple[Any, ...], columns: dict[int, Column], sheet: Sheet, faults: list[Fault]) -> Row:
    values: dict[str, Any] = {}
    for n, column in columns.items():
        raw = line[n] if n < len(line) else None
        try:
            if text(raw):
                values[column.key] = column.read(raw)
            elif column.needed:
                raise Wrong("这一格不能空着。")
        except Wrong as wrong:
            faults.append(Fault(sheet.name, number, column.title, str(wrong)))
    return Row(number, values)
