"""A place and the parts of it, counted: how many people, reported, heard of, silent, unwell, kept apart.

A village is counted when it is asked for. Of a township or county the count of the last minutes is read (records.tally),
which says of what minute it is; before the day's first count there are no figures, and none are made up.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from county.settings import CountySettings
from records import areas, codes, moments, tally
from records.areas import Area
from records.browse import counts
from records.codes import Level
from records.database import Connection
from records.quarantine import figures
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
    tallies, when = tally.kept(conn, today, place)
    old = when is not None and at - when >= timedelta(minutes=MISSED * county.duties.count_every_minutes)
    if (old or when is None) and tally.is_small(conn, place, SMALL):
        tallies, when, old = tally.by_village(conn, today, place, county.duties.silent_days), at, False
    below = {one.code: one.name for one in (areas.within(conn, place) if villages else within(conn, place))}
    unwell = _summed(below, counts.unwell_by_village(conn, today, place).items())
    watched = _summed(below, ((one.area, one.people) for one in figures.watched(conn, place)))
    own: defaultdict[int, list[Tally]] = defaultdict(list)
    for one in tallies:
        own[_around(below, one.place)].append(one)
    parts = [_part(code, name, own[code], unwell[code], watched[code]) for code, name in below.items()]
    return Counted(tuple(parts) if when else (), when, old)


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
        Part(
            one.place, named.get(one.place, "没有分网格"), one.people, one.reported, one.covered, one.silent,
            unwell.get(one.place, 0), watched.get(one.place, 0),
        )
        for one in tallies
        if place in (village, one.place)
    )  # fmt: skip


def _part(code: int, name: str, own: Sequence[Tally], unwell: int, watched: int) -> Part:
    return Part(
        code, name, sum(one.people for one in own), sum(one.reported for one in own), sum(one.covered for one in own),
        sum(one.silent for one in own), unwell, watched,
    )  # fmt: skip


def _total(parts: Iterable[Part], place: int, name: str) -> Part:
    whole: Counter[str] = Counter()
    for part in parts:
        whole.update({field: getattr(part, field) for field in FIGURES})
    return Part(place, name, *(whole[field] for field in FIGURES))


def _summed(below: Container[int], counted: Iterable[tuple[int, int]]) -> Counter[int]:
    """Villages and their numbers, by the area below in which each lies."""
    found: Counter[int] = Counter()
    for village, number in counted:
        found[_around(below, village)] += number
    return found


def _around(below: Container[int], place: int) -> int:
    """0: in none of them."""
    return next((code for code in codes.chain(place) if code in below), 0)
