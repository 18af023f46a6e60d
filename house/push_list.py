"""A list from above as a sheet (Excel or CSV): read as text, checked row by row, and pushed whole or not at all."""

from __future__ import annotations

import csv
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

import click
import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from county.screening.pushing import Pushed, Row, push
from county.settings import CountySettings
from records.database import Database
from records.secrecy import Keyring

HEADS = {
    "name": ("姓名", "名字"),
    "phone": ("电话", "手机", "手机号", "联系电话", "手机号码"),
    "village": ("村", "所在村", "村（社区）", "社区", "村名"),
    "reason": ("原因", "事由", "核查原因", "备注"),
}
NEEDED = ("name", "village")
MOST = 20_000
SHOWN = 20


def hand_down(
    database: Database, keyring: Keyring, county: CountySettings, file: Path, list_name: str, at: datetime
) -> Pushed:
    """Raises ClickException with every row that must be put right; then nothing at all was pushed."""
    rows = tuple(read(file))
    if not rows:
        raise click.ClickException(f"{file.name}里没有要核查的人。")
    with database.write() as conn:
        pushed = push(conn, keyring, county, rows, list_name or file.stem, at)
    if pushed.problems:
        raise click.ClickException(told(pushed.problems))
    return pushed


def read(file: Path) -> Iterator[Row]:
    """Empty lines are passed over. Raises ClickException for what is no such sheet."""
    lines = cells(file)
    head = next(lines, ())
    columns = {field: _column(head, names) for field, names in HEADS.items()}
    if missing := [HEADS[field][0] for field in NEEDED if columns[field] is None]:
        raise click.ClickException(f"第 1 行要有这些列名：姓名、电话、村、原因。现在缺：{'、'.join(missing)}。")
    for n, line in enumerate(lines, 2):
        if n > MOST:
            raise click.ClickException(f"一次最多 {MOST} 行，请分成几份。")
        if any(line):
            yield Row(n, *(_cell(line, columns[field]) for field in HEADS))


def cells(file: Path) -> Iterator[tuple[str, ...]]:
    """Every line as text; a formula is its last value, never carried out."""
    if file.suffix.lower() == ".csv":
        with file.open(encoding="utf-8-sig", newline="") as opened:
            yield from (tuple(one.strip() for one in line) for line in csv.reader(opened))
        return
    try:
        book = openpyxl.load_workbook(file, read_only=True, data_only=True)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError):
        raise click.ClickException(f"{file.name}打不开。请存成 .xlsx 或 .csv 再试。") from None
    try:
        yield from (tuple(map(_text, line)) for line in book.worksheets[0].iter_rows(values_only=True))
    finally:
        book.close()


def told(problems: Sequence[str]) -> str:
    more = [f"还有 {len(problems) - SHOWN} 处。"] if len(problems) > SHOWN else []
    return "\n".join(("一个也没有推送，请先改好：", *problems[:SHOWN], *more))


def _text(value: object) -> str:
    """A telephone that the sheet took for a number has no point and no exponent."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value).strip()


def _column(head: Sequence[str], names: Iterable[str]) -> int | None:
    return next((n for n, one in enumerate(head) if one.replace(" ", "") in names), None)


def _cell(line: Sequence[str], column: int | None) -> str:
    return line[column] if column is not None and column < len(line) else ""
