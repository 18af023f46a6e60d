"""The reports of villages, drawn up from the ledgers: today, yesterday, in all, why it differs, what has changed since."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from county.reports import content, reasons, stated
from county.reports.content import Line, Report
from county.reports.stated import Stated
from county.settings import CountySettings
from records import areas, moments
from records.areas import Area
from records.database import Connection
from records.reports import counting, daily, span, standing
from records.reports.behind import Counted
from records.reports.figure import Figure
from records.reports.figures import FIGURES
from records.reports.standing import Stays
from records.secrecy import Keyring

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Counts:
    """Everything that is counted for the villages of an area, read once."""

    day: date
    counted: Mapping[tuple[date, str], Counted]
    totals: Mapping[str, Mapping[int, int]]
    moves: Mapping[str, reasons.Moves]
    cases: Mapping[int, int]


def villages(conn: Connection, keyring: Keyring, county: CountySettings, area: int, day: date) -> tuple[Report, ...]:
    """One for each village inside, in the order of their codes."""
    there = areas.within(conn, area)
    first = day - county.reports.correct_days * ONE_DAY
    kept = daily.between(conn, keyring, first, day - ONE_DAY, [one.code for one in there])
    said = stated.of(content.loads(one.content) for one in kept if one.signature)
    before = {one.area: content.loads(one.content) for one in kept if one.day == day - ONE_DAY}
    owed: dict[int, set[date]] = {}
    for one in kept:
        owed.setdefault(one.area, set()).add(one.day)
    counts = _count(conn, county, area, day, {one.day for one in kept})
    return tuple(
        _report(counts, one, said.get(one.code, Stated()), owed.get(one.code, set()), before.get(one.code))
        for one in there
    )


def _count(conn: Connection, county: CountySettings, area: int, day: date, owed: Iterable[date]) -> Counts:
    days = {one: span.of(one, county.reports.draft_minute) for one in sorted({*owed, day - ONE_DAY, day})}
    stood = standing.stood(conn, area, (within.until for within in days.values()))
    wanted = [(figure, one) for one in days for figure in FIGURES if one == day or figure.recounts]
    counted = counting.counted(conn, area, ((figure, days[one]) for figure, one in wanted), stood)
    until, before = days[day].until, days[day - ONE_DAY].until
    return Counts(
        day,
        {(one, figure.name): counted[figure.name, days[one]] for figure, one in wanted},
        counting.ever(conn, area, (one for one in FIGURES if one.adds_up), until),
        {
            one.name: reasons.moves(one.source.among(stood[before]), one.source.among(stood[until]))
            for one in FIGURES
            if isinstance(one.source, Stays)
        },
        standing.last_case(conn, area, until),
    )


def _report(counts: Counts, village: Area, said: Stated, owed: Container[date], before: Report | None) -> Report:
    so = {key: _sum(counted, village.code) for key, counted in counts.counted.items() if key[0] in owed}
    last = counts.cases.get(village.code)
    return Report(
        village.code, village.name, counts.day,
        tuple(_line(counts, figure, village.code, before) for figure in FIGURES),
        stated.corrections(said, so), last_case=None if last is None else moments.day_of(last),
    )  # fmt: skip


def _line(counts: Counts, figure: Figure, village: int, before: Report | None) -> Line:
    now = counts.counted[counts.day, figure.name].get(village, {})
    today = sum(now.values())
    total = counts.totals[figure.name].get(village, 0) if figure.adds_up else None
    if not figure.recounts:
        yesterday = before.line(figure.name).today if before else None
        return Line(figure.name, today, yesterday, total, reasons.plain(today, yesterday))
    was = counts.counted[counts.day - ONE_DAY, figure.name].get(village, {})
    why = reasons.moved(counts.moves[figure.name], village) if figure.stands else reasons.sorts(was, now)
    return Line(figure.name, today, sum(was.values()), total, why)


def _sum(counted: Counted, village: int) -> int:
    return sum(counted.get(village, {}).values())
