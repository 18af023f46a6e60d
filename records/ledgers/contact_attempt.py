"""联系记录: who tried to reach whom, how, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection, func, select

from records import moments
from records.ledger import Record, fact, ledger
from records.ledgers.health_report import CARE
from records.shelf import Shelf

FOUND = "找到没有消息的人"
DAYS = 60


@ledger("联系记录")
class ContactAttempt(Record):
    """`person` is who was to be reached, `account` who tried."""

    how: str = fact("方式", purpose=FOUND, readers=CARE, keep_days=DAYS, default="")
    outcome: str = fact("结果", purpose=FOUND, readers=CARE, keep_days=DAYS)
    remark: str = fact("说明", purpose=FOUND, readers=CARE, keep_days=DAYS, sealed=True, default="")


CONTACT_ATTEMPTS = Shelf(ContactAttempt)


def latest(conn: Connection, day: date, areas: Iterable[int]) -> dict[int, tuple[int, str]]:
    """Of everyone whom somebody tried to reach that day in these villages: how often, and what came of it last."""
    t = CONTACT_ATTEMPTS.table.c
    rows = conn.execute(
        select(t.person, t.at, t.outcome, func.count().over(partition_by=t.person).label("times"))
        .where(t.day == moments.day_number(day), t.area.in_(tuple(areas)))
        .order_by(t.at)
    )
    return {row.person: (row.times, row.outcome) for row in rows}
