"""Everything that is being said, as whoever may speak sees it: what waits for a yes, what runs, what comes, what is over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from county.broadcasts import heads, offices, telling, whom
from county.broadcasts.repertoire import Repertoire
from county.leaving import Leaving
from records import moments
from records.broadcasts import edition as editions
from records.broadcasts import series, shelf
from records.broadcasts.edition import OPEN, Edition, Stage
from records.broadcasts.who import loads

JUST_NOW, NAMED = timedelta(days=1), 8
LATELY, AHEAD = timedelta(days=14), timedelta(days=7)
A_DAY = 3
"""Of a series that often a day; what comes more often is told once."""


@dataclass(frozen=True, slots=True)
class Line:
    """`decide`: it waits for this person's yes."""

    number: int
    title: str
    stage: str
    whom: str
    count: int
    when: str
    decide: bool
    drill: bool


@dataclass(frozen=True, slots=True)
class Coming:
    """On one day of the calendar; `at` "" for what comes all day long."""

    at: str
    number: int
    title: str


def lines(turn: Leaving) -> tuple[Line, ...]:
    """Open ones first, then the latest that ended."""
    stages = [Stage(one) for one in OPEN]
    open_ = sorted(editions.in_stage(turn.conn, stages), key=lambda one: -one.number)
    over = sorted(shelf.ended(turn.conn, turn.at - LATELY), key=lambda one: -one.number)
    return tuple(_line(turn, one) for one in _seen(turn, [*open_, *over]))


def open_(turn: Leaving, about: object) -> list[dict[str, Any]]:
    """Number, title and stage of what is not over, and of what has gone out in the last day; the newest first."""
    stages = [Stage(one) for one in OPEN]
    gone = [one for one in shelf.ended(turn.conn, turn.at - JUST_NOW) if one.stage is Stage.DONE]
    every = sorted([*editions.in_stage(turn.conn, stages), *gone], key=lambda one: -one.number)
    found = [{"number": one.number, "title": one.title, "stage": one.stage.value} for one in _seen(turn, every)]
    return found[:NAMED]


def calendar(turn: Leaving, repertoire: Repertoire) -> tuple[tuple[date, tuple[Coming, ...]], ...]:
    """The next seven days, those on which something leaves."""
    days: dict[date, list[tuple[datetime, Coming]]] = {}
    for one in _seen(turn, editions.in_stage(turn.conn, [Stage.APPROVED])):
        for at, shown in _times(turn, one, repertoire):
            coming = Coming(shown, one.number, one.title)
            days.setdefault(moments.local_day(at), []).append((at, coming))
    return tuple((day, tuple(coming for _, coming in sorted(days[day], key=_first))) for day in sorted(days))


def _first(one: tuple[datetime, Coming]) -> datetime:
    return one[0]


def _times(turn: Leaving, one: Edition, repertoire: Repertoire) -> Iterator[tuple[datetime, str]]:
    found = series.find(turn.conn, one.id)
    until = turn.at + AHEAD
    if found is None:
        if one.starts_at <= until:
            yield one.starts_at, _clock(max(one.starts_at, turn.at))
        return
    by_day: dict[date, list[datetime]] = {}
    for at in repertoire.after(found.schedule, turn.at, until):
        by_day.setdefault(moments.local_day(at), []).append(at)
    for times in by_day.values():
        yield from ((at, _clock(at)) for at in times) if len(times) <= A_DAY else [(times[0], "")]


def _clock(at: datetime) -> str:
    return f"{at.astimezone(moments.LOCAL):%-H:%M}"


def _seen(turn: Leaving, every: Iterable[Edition]) -> Iterator[Edition]:
    for one in every:
        own = one.author == turn.me or offices.may_speak(turn, (one.area,))
        if own or offices.may_decide(turn, one.area, one.author):
            yield one


def _line(turn: Leaving, one: Edition) -> Line:
    meant = whom.meant(turn.conn, loads(one.audience), one.area, moments.local_day(turn.at))
    decide = one.stage is Stage.WAITING and offices.may_decide(turn, one.area, one.author)
    told = telling.WHO_GOT_IT if one.amends else meant
    return Line(one.number, one.title, one.stage.value, told, one.count, heads.when(turn, one), decide, one.drill)
