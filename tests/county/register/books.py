"""Workbooks as people fill them in, and a county that takes them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import mul
from pathlib import Path
from typing import Any

import xlsxwriter

from county.register import reading
from county.register.errors import Faulty
from county.register.sheets import BY_NAME
from county.register.taking import Taken, take
from county.settings import CountySettings, HealthRule
from records.database import Database
from records.persons import PERSON, Person, from_row
from records.secrecy import Keyring

VILLAGE = 410798103005
GRID = ["410798103005", "南坡村", "柳荫乡", 1, ""]
LI = {
    "村（社区）": "南坡村",
    "网格号": 1,
    "门牌号": 31,
    "姓名": "李桂兰",
    "性别": "女",
    "出生日期": "1954-03-08",
    "独居": "是",
    "与户主关系": "户主",
}
ZHAO = {"村（社区）": "南坡村", "网格号": 1, "门牌号": 17, "姓名": "赵磊", "性别": "男", "电话": "13912345678"}


def id_number(start: str = "41079819540308002") -> str:
    """With its right last figure."""
    weights = [2 ** (17 - n) % 11 for n in range(17)]
    return start + "10X98765432"[sum(map(mul, map(int, start), weights)) % 11]


def book(file: Path, **sheets: Sequence[dict[str, Any] | Sequence[Any]]) -> Path:
    """Rows as dicts by title, or as they stand in the columns' order; the header is the template's."""
    with xlsxwriter.Workbook(str(file), {"strings_to_formulas": False}) as made:
        for name, rows in sheets.items():
            work = made.add_worksheet(name)
            titles = [column.title for column in BY_NAME[name].columns]
            for n, title in enumerate(titles):
                work.write_string(0, n, title)
            for r, row in enumerate(rows, 1):
                values = [row.get(title) for title in titles] if isinstance(row, dict) else row
                for n, value in enumerate(values):
                    if value is not None:
                        work.write(r, n, value)
    return file


@dataclass
class Town:
    """An empty database of the county, which takes books."""

    database: Database
    keyring: Keyring
    now: datetime
    folder: Path

    def __post_init__(self) -> None:
        rules = (HealthRule(since=self.now.date().replace(year=2020)),)
        self.county = CountySettings(code=410798, health_rules=rules)

    def takes(self, **sheets: Any) -> Taken:
        return self.opens(book(self.folder / "b.xlsx", **sheets))

    def opens(self, file: Path) -> Taken:
        with self.database.write() as conn:
            return take(conn, self.keyring, self.county, reading.read(file), b"d" * 32, self.now)

    def faults(self, **sheets: Any) -> list[str]:
        """What is wrong, as it is printed."""
        try:
            self.takes(**sheets)
        except Faulty as faulty:
            return [str(fault) for fault in faulty.faults]
        return []

    def people(self) -> list[Person]:
        with self.database.read() as conn:
            return [from_row(self.keyring, row) for row in conn.execute(PERSON.select().order_by(PERSON.c.id))]

    def counts(self, **sheets: Any) -> dict[str, tuple[int, int, int]]:
        """Added, changed, same, by sheet."""
        taken = self.takes(**sheets)
        return {name: (one.added, one.changed, one.same) for name, one in taken.tallies.items()}
