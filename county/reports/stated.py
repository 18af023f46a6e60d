"""What signed reports have said of each day so far: what was said first, as later reports have corrected it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from county.reports.content import Correction, Report
from records.reports.figures import FIGURES


@dataclass(slots=True)
class Stated:
    """Of one area: day and figure → what stands."""

    figures: dict[tuple[date, str], int] = field(default_factory=dict)

    def add(self, report: Report) -> None:
        self.figures |= {(report.day, one.figure): one.today for one in report.lines}
        self.figures |= {(one.day, one.figure): one.now for one in report.corrections}

    def of(self, day: date, figure: str) -> int | None:
        return self.figures.get((day, figure))


def of(signed: Iterable[Report]) -> dict[int, Stated]:
    """By area; the reports in the order of their days."""
    found: dict[int, Stated] = {}
    for report in signed:
        found.setdefault(report.area, Stated()).add(report)
    return found


def corrections(stated: Stated, now: dict[tuple[date, str], int]) -> tuple[Correction, ...]:
    """Where what stands differs from what is so; of a day of which nothing was said, every figure is said now."""
    order = [one.name for one in FIGURES if one.recounts]
    wrong = [
        Correction(day, figure, stated.of(day, figure), value)
        for (day, figure), value in now.items()
        if stated.of(day, figure) != value
    ]
    return tuple(sorted(wrong, key=lambda one: (one.day, order.index(one.figure))))
