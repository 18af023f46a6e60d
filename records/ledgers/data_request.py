"""本人权利请求: what a person asked of their own data (副本, 更正, 删除), and the day by which it is answered."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, select

from records import moments
from records.ledger import Record, fact, ledger
from records.roles import AUDITOR, COUNTY_COMMAND, SELF
from records.secrecy import Keyring
from records.shelf import Shelf

RIGHTS = "答复本人对自己信息的请求"
READERS = frozenset({SELF, COUNTY_COMMAND, AUDITOR})
DAYS = 1095


@ledger("本人权利请求")
class DataRequest(Record):
    """`due` is the last day to answer; `done` the day on which it was."""

    kind: str = fact("请求", purpose=RIGHTS, readers=READERS, keep_days=DAYS)
    words: str = fact("说明", purpose=RIGHTS, readers=READERS, keep_days=DAYS, sealed=True, default="")
    due: date = fact("期限", purpose=RIGHTS, readers=READERS, keep_days=DAYS)
    done: date | None = fact("办结日期", purpose=RIGHTS, readers=READERS, keep_days=DAYS, default=None)
    outcome: str = fact("结果", purpose=RIGHTS, readers=READERS, keep_days=DAYS, default="")


DATA_REQUESTS = Shelf(DataRequest)


def unanswered(conn: Connection, keyring: Keyring, until: date) -> tuple[tuple[int, DataRequest], ...]:
    """The requests that must be answered by `until`, with their numbers, the most urgent first."""
    t = DATA_REQUESTS.table.c
    wanted = select(DATA_REQUESTS.table).where(t.done.is_(None), t.due <= moments.day_number(until))
    rows = conn.execute(wanted.order_by(t.due, t.id))
    return tuple((row.id, DATA_REQUESTS.read(keyring, row)) for row in rows)
