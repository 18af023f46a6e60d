"""What happened within a span: rows of a ledger by the moment at which each was first said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Select, func, literal, select

from records import codes, moments
from records.between import between
from records.reports.behind import Behind
from records.reports.span import Span
from records.shelf import Shelf

NO_SORT = literal("")


@dataclass(frozen=True)
class Happening:
    """`key` is what counts once: a person for 人, a row for 人次. `day` is a column of the calendar by which the table is
    clustered, where there is one, and `kept_days` how many of them there are: a village's rows are then sought day by day.
    Somebody of two sorts counts under the first by name."""

    area: Column[Any]
    at: ColumnElement[Any]
    key: ColumnElement[Any]
    person: ColumnElement[Any]
    where: tuple[ColumnElement[bool], ...] = ()
    part: ColumnElement[Any] = NO_SORT
    day: ColumnElement[Any] | None = None
    kept_days: int = 0

    def counted(self, area: int, span: Span) -> Select[Any]:
        """Village, sort, how many."""
        each = (
            select(self.area.label("area"), func.min(self.part).label("part"))
            .where(*self._within(area, span))
            .group_by(self.area, self.key)
            .subquery()
        )
        return select(each.c.area, each.c.part, func.count()).group_by(each.c.area, each.c.part)

    def rows(self, conn: Connection, area: int, span: Span) -> tuple[Behind, ...]:
        first = func.min(self.at).label("at")
        wanted = (
            select(self.area, self.key, func.min(self.person), func.min(self.part), first)
            .where(*self._within(area, span))
            .group_by(self.area, self.key)
            .order_by(self.area, first, self.key)
        )
        return tuple(
            Behind(there, key, person, part, moments.local(at)) for there, key, person, part, at in conn.execute(wanted)
        )

    def ever(self, area: int, until: datetime) -> Select[Any]:
        before = [self.at < moments.stored(until)]
        if self.day is not None and self.kept_days:
            last = moments.day_number(moments.local_day(until))
            before.append(self.day.in_(range(last - self.kept_days, last + 1)))
        wanted = select(self.area, func.count(self.key.distinct())).where(self._inside(area), *before, *self.where)
        return wanted.group_by(self.area)

    def _within(self, area: int, span: Span) -> Iterator[ColumnElement[bool]]:
        since, until = span.stored
        if self.day is not None:
            first, last = span.days
            # Day by day, not a range of days: of each day the village's rows are then sought alone.
            yield self.day.in_(range(first, last + 1))
        # BETWEEN, so that the moment at which a row was first said is looked up once.
        yield from (self._inside(area), self.at.between(since, until - 1), *self.where)

    def _inside(self, area: int) -> ColumnElement[bool]:
        return between(self.area, *codes.inside(area))


def first_said(shelf: Shelf[Any]) -> ColumnElement[Any]:
    """When a row was first said: a correction says its own moment, and must not move the row into another day."""
    said, was = shelf.table.c, shelf.was.c
    earliest = select(func.min(was.at)).where(was.id == said.id).scalar_subquery()
    return func.coalesce(earliest, said.at)
