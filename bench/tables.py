"""Tables and lists as people send them: CSV in UTF-8 or GB18030, Excel, JSON, JSON lines; what is wrong is said in one sentence."""

import csv
import io
import json
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

Row = dict[str, Any]


def rows(path: Path, columns: Sequence[str]) -> list[Row]:
    """Of a table with these columns, in any order and among others. Exits with a sentence."""
    lines = (
        _sheet(path) if path.suffix.lower() in (".xlsx", ".xlsm") else csv.reader(io.StringIO(text(path), newline=""))
    )
    head = [str(cell or "").strip() for cell in next(lines, [])]
    if missing := [column for column in columns if column not in head]:
        raise SystemExit(
            f"{path}: the first line lacks {', '.join(missing)}; it has {', '.join(filter(None, head)) or 'nothing'}"
        )
    found = [dict(zip(head, line, strict=False)) for line in lines if any(cell not in (None, "") for cell in line)]
    for number, row in enumerate(found, 2):
        if len(row) < len(head):
            raise SystemExit(f"{path}, row {number}: has {len(row)} columns, the first line {len(head)}")
    if not found:
        raise SystemExit(f"{path}: has no rows below the first line")
    return found


def objects(path: Path, fields: Sequence[str]) -> list[Row]:
    """A JSON list, or an object a line; each with these fields. Exits with a sentence."""
    words = text(path)
    lines = _list(path, words) if words.lstrip().startswith("[") else list(_lines(path, words))
    for number, row in enumerate(lines, 1):
        missing = [name for name in fields if not isinstance(row, dict) or name not in row]
        if missing:
            raise SystemExit(f"{path}, object {number}: lacks {', '.join(missing)}")
    if not lines:
        raise SystemExit(f"{path}: is empty")
    return lines


def text(path: Path) -> str:
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise SystemExit(f"{path}: cannot be read ({error.strerror})") from None
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise SystemExit(f"{path}: is neither UTF-8 nor GB18030 text")


def _sheet(path: Path) -> Iterator[Sequence[Any]]:
    try:
        sheet = openpyxl.load_workbook(path, read_only=True).active
    except (OSError, KeyError, zipfile.BadZipFile, InvalidFileException) as error:
        raise SystemExit(f"{path}: is no Excel workbook ({error})") from None
    return iter(()) if sheet is None else sheet.iter_rows(values_only=True)


def _list(path: Path, words: str) -> list[Row]:
    try:
        found: list[Row] = json.loads(words)
    except json.JSONDecodeError as error:
        raise SystemExit(f"{path}, line {error.lineno}: is no JSON ({error.msg})") from None
    return found


def _lines(path: Path, words: str) -> Iterator[Row]:
    for number, line in enumerate(words.splitlines(), 1):
        if line.strip():
            try:
                yield json.loads(line)
            except json.JSONDecodeError as error:
                raise SystemExit(f"{path}, line {number}: is no JSON ({error.msg})") from None
