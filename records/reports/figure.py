"""A figure of the reports: what it is called, how it is counted in each village, and the rows that it opens to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from sqlalchemy import Connection

from records.reports.span import Span

Counted = Mapping[int, Mapping[str, int]]
"""Village → sort → how many; a village of which there is none is not in it."""


@dataclass(frozen=True, slots=True)
class Behind:
    """One of what was counted: a person's (None: in no register), of which sort, since when."""

    area: int
    key: int
    person: int | None
    part: str
    at: datetime


class Source(Protocol):
    """Where a figure comes from; `area` is a village or more."""

    def counts(self, conn: Connection, area: int, span: Span) -> Counted:
        """What happened in the span, or stood at its end."""

    def rows(self, conn: Connection, area: int, span: Span) -> tuple[Behind, ...]:
        """The same, one by one, by village and time."""

    def totals(self, conn: Connection, area: int, until: datetime) -> Mapping[int, int]:
        """By village, all up to a moment."""


@dataclass(frozen=True)
class Figure:
    """`event`: of which there is none in a village that reports zero. `stands`: counted as it stands at the end of the day
    (现有), not as it happened within (新增). `adds_up`: a total of all days means something. `recounts`: a past day can be
    counted again, so that what was said of it can be set right. `daily`: everybody does it every day, so that of several
    days only the last one is counted."""

    name: str
    label: str
    source: Source
    unit: str = "人"
    event: bool = False
    stands: bool = False
    adds_up: bool = True
    recounts: bool = True
    daily: bool = False
