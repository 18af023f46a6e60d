"""What somebody wants exported: which ledger, where, of which days, what for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from county.errors import NotThere, Refused
from records.exports.request import Form
from records.ledgers import SHELVES
from records.shelf import Shelf

LEAST_PURPOSE, MOST_PURPOSE = 4, 120
MOST_DAYS = 366


@dataclass(frozen=True)
class Wish:
    """`list` is the name of a ledger (health_report); `opened` the masked columns that should be legible."""

    list: str
    area: int
    first: date
    last: date
    purpose: str
    opened: tuple[str, ...] = ()
    form: Form = Form.XLSX

    def check(self) -> None:
        """Raises Refused."""
        if not LEAST_PURPOSE <= len(self.purpose.strip()) <= MOST_PURPOSE:
            raise Refused(f"请写清楚用途（{LEAST_PURPOSE} 到 {MOST_PURPOSE} 个字），例如：核对返乡人员名单。")
        if self.last < self.first:
            raise Refused("结束日期比开始日期早，请改一下。")
        if (self.last - self.first).days >= MOST_DAYS:
            raise Refused("一次最多导出一年，请分几次。")


def shelf(name: str) -> Shelf[Any]:
    """Raises NotThere."""
    found = next((one for one in SHELVES if one.name == name), None)
    if found is None:
        raise NotThere
    return found
