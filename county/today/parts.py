"""A place and the parts of it, counted: how many people, reported, heard of, silent, unwell, kept apart.

A village is counted when it is asked for. Of a township or county the count of the last minutes is read (records.tally),
which says of what minute it is; before the day's first count there are no figures, and none are made up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from county.settings import CountySettings
from records import areas, codes, moments, tally
from records.areas import Area
from records.browse import counts
from records.codes import Level
from records.database import Connection
from records.tally import Tally

SMALL = 20_000
"""So many people are counted at once where nobody has counted today, or not for a while."""
MISSED = 3
"""Counts that did not come make the last one old."""


@dataclass(frozen=True)
class Part:
    """A township, village or grid cell; place 0 gathers those who live in no cell. `missing`: nothing was heard today,
    `silent`: for days. `unwell` and `watched` (kept apart) are persons."""

    place: int
    name: str
    people: int
    reported: int
    covered: int
    silent: int
    unwell: int
    watched: int

    @property
    def missing(self) -> int:
        return self.people - self.covered

    def lacking(self, silent: bool) -> int:
        """Of whom nothing was heard today, or for days."""
        return self.silent if silent else self.missing


@dataclass(frozen=True)
class Counted:
    """`at`: of what moment the figures are; None where there are none yet today. `old`: a later count has failed to come."""

    parts: tuple[Part, ...]
    at: datetime | None
    old: bool = False

    def inside(self, areas_: Iterable[Area]) -> tuple[Part, ...]:
        """Of wider areas, each the total of its parts here."""
        return tuple(
            _total((part for part in self.parts if codes.covers(one.code, part.place)), one.code, one.name)
            for one in areas_
        )

    def total(self, place: int, name: str) -> Part:
        return _total(self.parts, place, name)


FIGURES = ("people", "reported", "covered", "silent", "unwell", "watched")


def counted(conn: Connection, county: CountySettings, place: int, at: datetime, *, villages: bool = False) -> Counted:
    """The townships of a county, or all its `villages`; the villages of a township, the cells of a village; of a cell
    itself."""
    today = moments.local_day(at)
    if is_village(place):
        return Counted(_cells(conn, county, place, at), at)
    unit = codes.TOWNSHIP_UNIT if codes.level(place) is Level.COUNTY and not villages else 1
    tallies, when = tally.kept(conn, today, place, unit=unit)
    old = when is not None and at - when >= timedelta(minutes=MISSED * county.duties.count_every_minutes)
    if (old or when is None) and tally.is_small(conn, place, SMALL):
        tallies, when, old = tally.by_village(conn, today, place, county.duties.silent_days, unit=unit), at, False
    if when is None:
        return Counted((), None)
    below = areas.within(conn, place) if villages else within(conn, place)
    own = {one.place: one for one in tallies}
    unwell, watched = counts.unwell_by_part(conn, today, place, unit), counts.watched_by_part(conn, place, unit)
    return Counted(tuple(_part(one, own.get(one.code), unwell, watched) for one in below), when, old)


def is_village(place: int) -> bool:
    """A village, or a cell of one."""
    return codes.level(codes.village(place)) is Level.VILLAGE


def within(conn: Connection, place: int) -> tuple[Area, ...]:
    """The townships of the county, the villages of a township, the cells of a village."""
    if codes.is_cell(place):
        return ()
    level = codes.level(place)
    if level is Level.VILLAGE:
        return areas.cells_named(conn, place)
    return areas.within(conn, place, Level.TOWNSHIP if level is Level.COUNTY else Level.VILLAGE)


def _cells(conn: Connection, county: CountySettings, place: int, at: datetime) -> tuple[Part, ...]:
    today, village = moments.local_day(at), codes.village(place)
    tallies = tally.by_cell(conn, today, village, county.duties.silent_days)
    unwell, watched = counts.unwell_by_cell(conn, today, village), counts.watched_by_cell(conn, village)
    named = {one.code: one.name for one in within(conn, village)}
    return tuple(
        _part(Area(one.place, named.get(one.place, "没有分网格")), one, unwell, watched)
        for one in tallies
        if place in (village, one.place)
    )


def _part(area: Area, own: Tally | None, unwell: Mapping[int, int], watched: Mapping[int, int]) -> Part:
    """`own` is None where nobody lives."""
    one, code = own or Tally(area.code, 0, 0, 0), area.code
    return Part(
        code, area.name, one.people, one.reported, one.covered, one.silent, unwell.get(code, 0), watched.get(code, 0)
    )


def _total(parts: Iterable[Part], place: int, name: str) -> Part:
    whole: Counter[str] = Counter()
    for part in parts:
        whole.update({field: getattr(part, field) for field in FIGURES})
    return Part(place, name, *(whole[field] for field in FIGURES))
