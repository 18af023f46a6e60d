"""The reports of a place over some days: of each day whether it was signed, of the open day which areas below have."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from county.reports import content, report, summing
from county.reports.content import Part, Report
from county.settings import CountySettings
from records import areas, codes
from records.areas import Area
from records.codes import Level
from records.database import Connection
from records.reports import daily
from records.secrecy import Keyring


@dataclass(frozen=True, slots=True)
class Below:
    """An area below on one day; `inside`: how many of its villages have signed, of how many."""

    area: Area
    signed: bool
    inside: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Day:
    """`owed`: there was to be one; `villages`: how many inside have signed, of how many."""

    day: date
    owed: bool
    signed: bool
    villages: tuple[int, int]


def open_(conn: Connection, county: CountySettings, area: int, at: datetime) -> Day | None:
    """The day whose report may be signed now; None in a county of which none was drawn up for it."""
    day = report.open_day(at, county)
    return days(conn, area, day, 1)[0] if daily.owed(conn, day, day, area) else None


def days(conn: Connection, area: int, last: date, count: int) -> tuple[Day, ...]:
    """The latest first."""
    first = last - timedelta(days=count - 1)
    signed = daily.signed(conn, first, last, area)
    drafted = daily.owed(conn, first, last, area)
    villages = len(areas.within(conn, area))
    found = [last - timedelta(days=n) for n in range(count)]
    return tuple(
        Day(
            one, one in drafted or one == last, (one, area) in signed,
            (sum(day == one and codes.level(code) is Level.VILLAGE for day, code in signed), villages),
        )
        for one in found
    )  # fmt: skip


def below(conn: Connection, area: int, day: date) -> tuple[Below, ...]:
    signed = {code for _, code in daily.signed(conn, day, day, area)}
    inside = areas.within(conn, area)
    return tuple(_below(one, signed, inside) for one in summing.below(conn, area) if one.code != area)


def said(conn: Connection, keyring: Keyring, whole: Report, figure: str) -> tuple[tuple[Part, int | None], ...]:
    """What each area below has said of a figure; None for one that is not counted in this report."""
    kept = daily.between(conn, keyring, whole.day, whole.day, [part.area for part in whole.parts])
    signed = {one.area: content.loads(one.content) for one in kept if one.signature}
    return tuple(
        (part, signed[part.area].line(figure).today if not part.missing and part.area in signed else None)
        for part in whole.parts
    )


def _below(one: Area, signed: set[int], inside: tuple[Area, ...]) -> Below:
    own = [village.code for village in inside if codes.covers(one.code, village.code)]
    return Below(one, one.code in signed, (sum(code in signed for code in own), len(own)))
