"""The report of a township or of the county: the sum of the reports below it that were signed, and of nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from county.reports import content, reasons, stated
from county.reports.content import Line, Part, Report
from county.reports.stated import Stated
from county.settings import CountySettings
from records import areas, codes, moments
from records.areas import Area
from records.codes import Level
from records.database import Connection
from records.reports import daily, span, standing
from records.reports.figure import Figure
from records.reports.figures import FIGURES
from records.secrecy import Keyring


@dataclass(frozen=True)
class Below:
    """The areas below: what each has signed today, and what stands of each for earlier days."""

    day: date
    areas: tuple[Area, ...]
    signed: Mapping[int, Report]
    stated: Mapping[int, Stated]

    def said(self, day: date, figure: str) -> dict[int, int]:
        """By area; those that have said nothing of that day are not in it."""
        found = {one.code: self.stated[one.code].of(day, figure) for one in self.areas if one.code in self.stated}
        return {code: value for code, value in found.items() if value is not None}


def wide(conn: Connection, keyring: Keyring, county: CountySettings, area: Area, day: date) -> Report:
    first = day - timedelta(days=county.reports.correct_days)
    there = below(conn, area.code)
    kept = daily.between(conn, keyring, first, day, [area.code, *(one.code for one in there)])
    signed = [content.loads(one.content) for one in kept if one.signature]
    under = Below(
        day, there, {one.area: one for one in signed if one.day == day and one.area != area.code},
        stated.of(one for one in signed if one.area != area.code),
    )  # fmt: skip
    own = stated.of(one for one in signed if one.area == area.code and one.day < day).get(area.code, Stated())
    owed = sorted({one.day for one in kept if one.area == area.code and one.day < day})
    cases = standing.last_case(conn, area.code, span.cut(day, county.reports.draft_minute)).values()
    last = moments.day_of(max(cases)) if cases else None
    return summed(area, under, _parts(conn, under, area.code), own, owed, last)


def summed(
    area: Area, under: Below, parts: tuple[Part, ...], own: Stated, owed: Iterable[date], last_case: date | None = None
) -> Report:
    """`own`: what the area itself has said so far; `owed`: the earlier days of which it had to."""
    return Report(
        area.code, area.name, under.day, tuple(_line(under, figure) for figure in FIGURES),
        stated.corrections(own, _so(under, owed)), parts, last_case,
    )  # fmt: skip


def below(conn: Connection, area: int) -> tuple[Area, ...]:
    """The townships of the county, the villages of a township."""
    county = codes.level(area) is Level.COUNTY
    return areas.within(conn, area, Level.TOWNSHIP if county else Level.VILLAGE)


def _line(under: Below, figure: Figure) -> Line:
    today = {code: report.line(figure.name) for code, report in under.signed.items()}
    yesterday = under.said(under.day - timedelta(days=1), figure.name)
    each = [
        (one.name, yesterday.get(one.code), today[one.code].today if one.code in today else None)
        for one in under.areas
        if one.code in today or one.code in yesterday
    ]
    return Line(
        figure.name,
        sum(one.today for one in today.values()),
        sum(yesterday.values()) if yesterday else None,
        sum(one.total or 0 for one in today.values()) if figure.adds_up else None,
        reasons.parts(each) if yesterday else (),
    )


def _so(under: Below, owed: Iterable[date]) -> dict[tuple[date, str], int]:
    """What the areas below say by now of earlier days."""
    found = {(day, one.name): under.said(day, one.name) for day in owed for one in FIGURES if one.recounts}
    return {key: sum(said.values()) for key, said in found.items() if said}


def _parts(conn: Connection, under: Below, area: int) -> tuple[Part, ...]:
    signed = {code for _, code in daily.signed(conn, under.day, under.day, area)}
    inside = areas.within(conn, area)
    return tuple(_part(one, under.signed.get(one.code), signed, inside) for one in under.areas)


def _part(one: Area, report: Report | None, signed: set[int], inside: tuple[Area, ...]) -> Part:
    if report:
        left_out = (*(part.name for part in report.missing), *report.left_out)
        return Part(one.code, one.name, report.digest.hex(), report.villages, report.reported, left_out)
    own = [village.code for village in inside if codes.covers(one.code, village.code)]
    return Part(one.code, one.name, "", len(own), sum(code in signed for code in own))
