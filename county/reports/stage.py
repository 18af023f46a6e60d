"""阶段性报告: what a place has done in some days, in figures that are queries, with what went wrong and what to do about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from county.reports import problems, summing, works
from county.reports.kind import Asked
from county.reports.problems import Problem
from county.reports.works import Works
from county.settings import CountySettings
from records import areas, codes, moments
from records.areas import Area
from records.database import Connection
from records.reports import counting, span, standing, troubles, undone
from records.reports.behind import Counted
from records.reports.figure import Figure
from records.reports.figures import FIGURES
from records.reports.span import Span


@dataclass(frozen=True)
class Number:
    """Of one figure: what happened in these days (of what is done daily: on the last), or stood at their end; by sort and by
    the areas below; and in all."""

    name: str
    count: int
    sorts: Mapping[str, int]
    by_area: Mapping[int, int]
    total: int | None


@dataclass(frozen=True)
class Stage:
    """`owed` and `signed`: daily reports of its villages, `late` of the signed ones after their hour. `parts`: the areas below."""

    area: Area
    first: date
    last: date
    span: Span
    numbers: tuple[Number, ...]
    parts: tuple[Area, ...]
    villages: int
    owed: int
    signed: int
    late: int
    last_case: date | None
    problems: tuple[Problem, ...]
    works: Works

    def number(self, name: str) -> Number:
        return next(one for one in self.numbers if one.name == name)

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1


def stage(conn: Connection, county: CountySettings, area: int, first: date, last: date) -> Stage | None:
    """None for an area that there is not."""
    found = areas.find(conn, area)
    if found is None:
        return None
    within = span.between(first, last, county.reports.draft_minute)
    parts, villages = summing.below(conn, area), areas.within(conn, area)
    counted = _counted(conn, area, span.of(last, county.reports.draft_minute), within)
    owed = sum(troubles.owed(conn, area, first, last).values())
    due = county.reports.village_due_minute
    late = sum(undone.late_reports(conn, area, first, last, due).values())
    unsigned = sum(troubles.unsigned(conn, area, first, last).values())
    cases = standing.last_case(conn, area, within.until)
    return Stage(
        found, first, last, within, tuple(_numbers(conn, area, within, counted, parts)), parts, len(villages), owed, owed - unsigned, late,
        moments.day_of(max(cases.values())) if cases else None,
        problems.found(Asked(conn, area, first, last, within, counted, due)), works.works(conn, area, within),
    )  # fmt: skip


def _counted(conn: Connection, area: int, last_day: Span, within: Span) -> dict[str, Counted]:
    """By figure."""
    spans = ((figure, last_day if figure.daily else within) for figure in FIGURES)
    counted = counting.counted(conn, area, spans, standing.stood(conn, area, (within.until,)))
    return {name: each for (name, _), each in counted.items()}


def _numbers(
    conn: Connection, area: int, within: Span, counted: Mapping[str, Counted], parts: tuple[Area, ...]
) -> list[Number]:
    totals = counting.ever(conn, area, (one for one in FIGURES if one.adds_up), within.until)
    return [_number(figure, counted[figure.name], totals.get(figure.name), parts) for figure in FIGURES]


def _number(figure: Figure, counted: Counted, totals: Mapping[int, int] | None, parts: tuple[Area, ...]) -> Number:
    sorts: Counter[str] = Counter()
    for each in counted.values():
        sorts.update(each)
    by_area = {
        one.code: sum(sum(each.values()) for code, each in counted.items() if codes.covers(one.code, code))
        for one in parts
    }
    return Number(figure.name, sorts.total(), sorts, by_area, None if totals is None else sum(totals.values()))
