"""清理日历: what ends after how many days, what is over already, and when the next of it goes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from county.settings import CountySettings
from records import moments
from records.database import Connection
from records.ledgers import SHELVES
from records.privacy import due
from records.privacy.due import Kind

NOTICE_DAYS, NEED_DAYS, ODDITY_DAYS, QUESTION_DAYS, SIGNATURE_DAYS = 30, 365, 30, 30, 180
"""As `workers/` forgets them; a test compares."""
ONE_DAY = 1


@dataclass(frozen=True)
class Line:
    """`rows` go at the next run; `next_` is the day on which the oldest row that is kept has lived its days."""

    label: str
    days: int
    rows: int
    next_: date | None


def lines(conn: Connection, county: CountySettings, now: datetime) -> tuple[Line, ...]:
    """A dry run: nothing is changed."""
    return tuple(_line(conn, kind, days, now) for kind, days in kinds(county))


def kinds(county: CountySettings) -> Iterator[tuple[Kind, int]]:
    for shelf, kind in zip(SHELVES, due.LEDGERS, strict=True):
        yield kind, max(fact.keep_days for fact in shelf.facts.values())
    yield due.MARKS, county.rounds.keep_days
    yield due.SIGNATURES, SIGNATURE_DAYS
    yield due.REPORTS, county.reports.keep_days
    yield due.RETURNEES, county.screening.keep_days
    yield due.CONTACTS, county.screening.keep_days
    yield due.CASES, county.tips.keep_days
    yield due.NOTICES, NOTICE_DAYS
    yield due.QUESTIONS, QUESTION_DAYS
    yield due.NEEDS, NEED_DAYS
    yield due.ODDITIES, ODDITY_DAYS
    yield due.PAPERS, ONE_DAY
    yield due.ACCESSES, county.privacy.log_days
    yield due.GLASSES, county.privacy.register_days
    yield due.EXPORTS, county.privacy.register_days


def backups(county: CountySettings, now: datetime) -> date:
    """What is erased today may stand in a backup until then."""
    return moments.local_day(now) + timedelta(days=county.privacy.backup_days)


def _line(conn: Connection, kind: Kind, days: int, now: datetime) -> Line:
    keep = timedelta(days=0 if kind is due.PAPERS else days)  # a paper's column is its end
    found = due.due(conn, kind, keep, now)
    return Line(kind.label, days, found.rows, found.oldest + keep + timedelta(days=1) if found.oldest else None)
