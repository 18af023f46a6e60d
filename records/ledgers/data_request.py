"""本人权利请求: what a person asked of their own data (副本, 更正, 删除), and the day by which it is answered."""

from __future__ import annotations

from datetime import date

from records.ledger import Record, fact, ledger
from records.roles import AUDITOR, COUNTY_COMMAND, SELF
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
