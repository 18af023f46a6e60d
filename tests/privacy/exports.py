"""S14: so many rows in, so many out, each as it was; nothing of it can run; its sum is the one in file and log."""

from __future__ import annotations

import csv
import io
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

import openpyxl

from county.exports import deciding, fetching
from county.exports.asking import ask
from county.exports.making import Maker
from county.exports.wish import Wish
from papers.table import VISIBLE, Sum
from records import number, persons
from records.exports import request
from records.exports.request import Export, Form
from records.ledgers import HEALTH_REPORTS, HealthReport
from records.moments import local_day
from records.persons import Person
from tests.county.exports.office import COMMAND, HOME, TOWN, TOWNSHIP, VILLAGE, Office, accesses
from tests.privacy.figures import Figures
from tests.privacy.place import office

HEAD_AT = 3
PIECE = 2000
STARTS = (
    "=1+1+",
    "+86",
    "-1-",
    "@SUM(",
    "\t=",
    "\r=",
    "\n=",
    "＝",
    "=cmd|'/C calc'!A",
    '=HYPERLINK("',
    "",
    "<b>",
    "_x0041_",
)
PEOPLE = 2000
TEXT = ("s", "inlineStr")
RUNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")


def nasty(random: Random, n: int) -> str:
    return f"{random.choice(STARTS)}{n}，咳嗽“”&<>{chr(random.choice((0, 7, 27, 0x202E, 0x1F600)))}"


def fill(place: Office, count: int, random: Random) -> list[str]:
    """So many reports; the words that stand in them."""
    people = [Person(id=10_000 + n, area=VILLAGE, household=HOME, name=f"=人{n}") for n in range(min(count, PEOPLE))]
    place.write(*(persons.put(place.keyring, one) for one in people))
    words = [nasty(random, n) for n in range(count)]
    for start in range(0, count, PIECE):
        place.write(
            *(_report(place, people[n % len(people)], n, words[n]) for n in range(start, min(count, start + PIECE)))
        )
    return words


def _report(place: Office, person: Person, n: int, words: str) -> Any:
    now = place.now
    one = HealthReport(
        person=person.id, area=VILLAGE, day=local_day(now), at=now, temperature_tenths=360 + n % 40, travel=words
    )
    return HEALTH_REPORTS.put(place.keyring, number.of("S14", n), one)


def exported(place: Office, folder: Path, form: Form) -> tuple[Export, bytes, float]:
    """Asked, agreed to, made, fetched; and how long the making took."""
    today, keyring = place.now.date(), place.keyring
    with place.database.write() as conn:
        wish = Wish("health_report", TOWNSHIP, today, today, "年终核对全部上报", form=form)
        export = ask(conn, keyring, place.county, place.reads(TOWN), wish)
        deciding.agree(conn, keyring, place.reads(COMMAND), export.id)
    began = time.monotonic()
    Maker(place.database, keyring, place.county, folder).make(export, place.now)
    took = time.monotonic() - began
    with place.database.write() as conn:
        file = fetching.fetch(conn, keyring, place.reads(TOWN), export.id)
        made = request.find(conn, keyring, export.id)
    assert made
    return made, file.content, took


def wrong(place: Office, made: Export, content: bytes, words: list[str]) -> Iterator[str]:
    """What is not as promised."""
    read = _commas if made.form is Form.CSV else _sheet
    told, out, active = Sum(), Counter[str](), Counter[str]()
    rows = islice(read(content, active), HEAD_AT, None)
    head = next(rows)
    told.add(head)
    foot = ""
    for cells in rows:
        if cells[0].startswith("共 "):
            foot = cells[0]
            break
        told.add(cells)
        out[cells[head.index("外出情况")]] += 1
    if out != Counter(one.translate(VISIBLE) for one in words):
        yield "rows in are not rows out"
    if active:
        yield f"cells that are no text: {active}"
    if foot != f"共 {len(words)} 行 · 校验 SHA-256 {told.digest.hex()}" or told.digest != made.digest:
        yield "the sum does not fit"
    with place.database.read() as conn:
        lines = accesses(conn)
    if not any(f"{len(words)}行 SHA-256 {told.digest.hex()}" in why for *_, why in lines):
        yield "the log does not hold the sum"
    if {line[1] for line in lines if line[2] == "导出" and line[1]} != {
        10_000 + n for n in range(min(len(words), PEOPLE))
    }:
        yield "somebody in the file is not in the log"


def _sheet(content: bytes, active: Counter[str]) -> Iterator[list[str]]:
    """`active` counts what a spreadsheet would not leave as it is."""
    for row in openpyxl.load_workbook(io.BytesIO(content), read_only=True).active.iter_rows():
        active.update(cell.data_type for cell in row if cell.value is not None and cell.data_type not in TEXT)
        yield [_read(cell.value) for cell in row]


def _commas(content: bytes, active: Counter[str]) -> Iterator[list[str]]:
    for line in csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True):
        active.update(cell.strip()[0] for cell in line if cell.strip().startswith(RUNS))
        yield [cell.removeprefix("'") for cell in line]


def _read(value: Any) -> str:
    """openpyxl leaves the escape of an escape as it is (`_x005F_`); Excel and WPS do not."""
    return str(value or "").replace("_x005F_", "_")


def long(count: int, seed: int) -> Iterator[tuple[str, Figures, bool]]:
    with tempfile.TemporaryDirectory(prefix="qunfang-s14-") as folder, office(Path(folder)) as place:
        words = fill(place, count, Random(seed))
        for form in Form:
            made, content, took = exported(place, Path(folder), form)
            found = list(wrong(place, made, content, words))
            figures = Figures(
                rows_in=count, rows_out=made.rows, file_bytes=len(content), seconds=round(took, 1), wrong=found
            )
            yield f"exports {form.value}", figures, not found and made.rows == count
