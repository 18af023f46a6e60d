"""What of each kind has outlived its days and goes at the next run: a count, read, nothing changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Column, Connection, func, select

from records import moments
from records.access import ACCESS
from records.exports.request import EXPORT
from records.hotline.question import QUESTION
from records.ledgers import SHELVES
from records.needs import NEED
from records.notices import NOTICE
from records.oddities import POISON
from records.papers import PAPER
from records.privacy.glass import GLASS
from records.quarantine.signatures import SIGN_OFF
from records.reports.daily import DAILY_REPORT
from records.rounds.mark import ROUND_MARK
from records.screening.contact import CONTACT
from records.screening.returnee import RETURNEE
from records.tips.case import CASE


@dataclass(frozen=True)
class Kind:
    """`column` says from when its days are counted: a day number, or milliseconds when it is a moment."""

    label: str
    column: Column[Any]
    is_day: bool = False


LEDGERS = tuple(Kind(shelf.label, shelf.table.c.day, is_day=True) for shelf in SHELVES)
NOTICES = Kind("通知和提醒", NOTICE.c.ended_at)
PAPERS = Kind("下载用的文书", PAPER.c.expires_at)
ACCESSES = Kind("查阅记录", ACCESS.c.at)
EXPORTS = Kind("谁导出了什么", EXPORT.c.asked_at)
GLASSES = Kind("应急查看的记录", GLASS.c.ends)
QUESTIONS = Kind("热线里转人工的提问", QUESTION.c.asked_at)
NEEDS = Kind("已办的需求", NEED.c.ended_at)
ODDITIES = Kind("没能读懂的消息", POISON.c.at)
REPORTS = Kind("日报", DAILY_REPORT.c.day, is_day=True)
SIGNATURES = Kind("测温签字", SIGN_OFF.c.day, is_day=True)
MARKS = Kind("走访记录", ROUND_MARK.c.day, is_day=True)
RETURNEES = Kind("返乡登记", RETURNEE.c.made_at)
CONTACTS = Kind("密接登记", CONTACT.c.made_at)
CASES = Kind("线索", CASE.c.ended_at)


@dataclass(frozen=True)
class Due:
    """`rows` are over; `oldest` is when the oldest row of all began to count, None when there is none."""

    rows: int
    oldest: date | None


def due(conn: Connection, kind: Kind, keep: timedelta, now: datetime) -> Due:
    """One statement for each kind; rows are over when their day is more than `keep` ago."""
    column = kind.column
    first_kept = moments.local_day(now) - keep
    limit = moments.day_number(first_kept) if kind.is_day else moments.stored(now - keep)
    rows = conn.execute(select(func.count()).select_from(column.table).where(column < limit)).scalar_one()
    oldest = conn.execute(select(func.min(column))).scalar()
    return Due(rows, None if oldest is None else _day(kind, oldest))


def _day(kind: Kind, stored: int) -> date:
    return moments.day_of(stored) if kind.is_day else moments.local_day(moments.local(stored))
