"""A kind of problem that a stage report looks for, and what it is asked with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from records.database import Connection
from records.reports.behind import Counted
from records.reports.span import Span

A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Asked:
    """Of what place and which days; `counted`: the figures of these days, of what is done daily those of the last one;
    `due_minute` of a village's daily report."""

    conn: Connection
    area: int
    first: date
    last: date
    within: Span
    counted: Mapping[str, Counted]
    due_minute: int

    @property
    def before(self) -> datetime:
        """What was there by then has waited for a day."""
        return self.within.until - A_DAY

    def whole(self, count: int) -> Mapping[int, int]:
        """What belongs to no village."""
        return {self.area: count}


@dataclass(frozen=True, slots=True)
class Kind:
    """`told` holds {count}; `asked` gives them by village. `countys`: asked of the whole county only."""

    name: str
    title: str
    unit: str
    told: str
    advice: str
    asked: Callable[[Asked], Mapping[int, int]]
    countys: bool = False
