"""检测结果: one test of one person."""

from __future__ import annotations

from datetime import date

from records.ledger import Record, fact, ledger
from records.ledgers.monitoring import DAYS, TEAM
from records.shelf import Shelf

FINDING = "及早发现感染的人，决定能不能解除隔离"
NUCLEIC, ANTIGEN, SCAN = "核酸", "抗原", "CT"
POSITIVE, NEGATIVE, PENDING = "阳性", "阴性", "待出"


@ledger("检测结果")
class TestResult(Record):
    """`day` is that of the sample."""

    __test__ = False  # no test of ours, though it is called so

    kind: str = fact("项目", purpose=FINDING, readers=TEAM, keep_days=DAYS)
    result: str = fact("结果", purpose=FINDING, readers=TEAM, keep_days=DAYS)
    told: date | None = fact("出结果日期", purpose=FINDING, readers=TEAM, keep_days=DAYS, default=None)


TEST_RESULTS = Shelf(TestResult)
