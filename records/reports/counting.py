"""Many figures at once, in one statement each: what happened, and what there is in all."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, literal, union_all

from records.reports.behind import Counted
from records.reports.figure import Figure
from records.reports.span import Span
from records.reports.standing import Stays, Stood

Key = TypeVar("Key", bound=Hashable)


def counted(
    conn: Connection, area: int, wanted: Iterable[tuple[Figure, Span]], stood: Mapping[datetime, Iterable[Stood]]
) -> dict[tuple[str, Span], Counted]:
    """By name and span: what happened in it, or stood at its end. `stood`: at the ends of all of them."""
    found: dict[tuple[str, Span], Counted] = {}
    asked: dict[tuple[str, Span], Select[Any]] = {}
    for figure, span in wanted:
        if isinstance(figure.source, Stays):
            found[figure.name, span] = figure.source.tally(stood[span.until])
        else:
            asked[figure.name, span] = figure.source.counted(area, span)
    happened: dict[tuple[str, Span], dict[int, dict[str, int]]] = {key: {} for key in asked}
    for key, (village, part, count, _) in _together(conn, asked):
        happened[key].setdefault(village, {})[part] = count
    return {**found, **happened}


def ever(conn: Connection, area: int, figures: Iterable[Figure], until: datetime) -> dict[str, dict[int, int]]:
    """Name → village → how many up to a moment."""
    asked = {one.name: one.source.ever(area, until) for one in figures}
    found: dict[str, dict[int, int]] = {name: {} for name in asked}
    for name, (village, count, _) in _together(conn, asked):
        found[name][village] = count
    return found


def _together(conn: Connection, asked: Mapping[Key, Select[Any]]) -> Iterator[tuple[Key, tuple[Any, ...]]]:
    """The rows of all of them, each with what it was asked for."""
    keys = tuple(asked)
    each = (wanted.add_columns(literal(nth)) for nth, wanted in enumerate(asked.values()))
    if keys:
        yield from ((keys[row[-1]], tuple(row)) for row in conn.execute(union_all(*each)))
