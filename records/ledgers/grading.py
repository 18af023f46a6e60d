"""人员分类: every change of somebody's class of five, with its time, author and reason."""

from __future__ import annotations

from records.ledger import Record, fact, ledger
from records.ledgers.monitoring import DAYS, PROOF, TEAM
from records.shelf import Shelf


@ledger("人员分类")
class Grading(Record):
    """`before` is "" for who had none, `grade` for who has none any more."""

    grade: str = fact("分类", purpose=PROOF, readers=TEAM, keep_days=DAYS)
    before: str = fact("原分类", purpose=PROOF, readers=TEAM, keep_days=DAYS, default="")
    reason: str = fact("理由", purpose=PROOF, readers=TEAM, keep_days=DAYS, sealed=True, default="")


GRADINGS = Shelf(Grading)
