"""健康上报: what one person, or someone for them, said about their health on one day."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from records.ledger import Record, fact, ledger
from records.roles import (
    COUNTY_COMMAND,
    DEPUTY_DOCTOR,
    GRID_WORKER,
    SELF,
    TOWNSHIP_OFFICER,
    VILLAGE_CADRE,
    VILLAGE_DOCTOR,
)
from records.shelf import Shelf

DOCTORS = frozenset({SELF, VILLAGE_DOCTOR, DEPUTY_DOCTOR})
CARE = DOCTORS | {VILLAGE_CADRE, GRID_WORKER, TOWNSHIP_OFFICER, COUNTY_COMMAND}
FEVER = "及早发现发热和有症状的人"
TRACE = "出现病例时找到密切接触的人"
PROOF = "说明这条记录是怎样来的"
DAYS = 60


class Came(NamedTuple):
    """`by` whom a report came, and `how`, as people call it."""

    by: str
    how: str


VIA = {
    "self": Came("本人", "本人报"), "family": Came("家人", "家人报"), "guardian": Came("监护人", "监护人报"),
    "worker": Came("网格员", "上门量"), "paper": Came("纸表", "纸表"),
}  # fmt: skip
"""What `via` holds."""


@ledger("健康上报")
class HealthReport(Record):
    """Temperatures in tenths of a degree (365 = 36.5 ℃). `first_tenths` is the reading before the second one."""

    temperature_tenths: int | None = fact("体温", purpose=FEVER, readers=CARE, keep_days=DAYS, default=None)
    first_tenths: int | None = fact("复测前体温", purpose=FEVER, readers=CARE, keep_days=DAYS, default=None)
    site: str = fact("测量部位", purpose=FEVER, readers=CARE, keep_days=DAYS, default="")
    symptoms: tuple[str, ...] = fact("症状", purpose=FEVER, readers=CARE, keep_days=DAYS, default=())
    denied: tuple[str, ...] = fact("否认的症状", purpose=FEVER, readers=DOCTORS, keep_days=DAYS, default=())
    since: date | None = fact("起始日期", purpose=FEVER, readers=CARE, keep_days=DAYS, default=None)
    exposure: tuple[str, ...] | None = fact("接触外出", purpose=TRACE, readers=CARE, keep_days=DAYS, default=None)
    has_contact: bool | None = fact("接触过病人或外来人员", purpose=TRACE, readers=CARE, keep_days=DAYS, default=None)
    contact: str = fact("接触情况", purpose=TRACE, readers=DOCTORS, keep_days=DAYS, sealed=True, default="")
    travel: str = fact("外出情况", purpose=TRACE, readers=CARE, keep_days=DAYS, sealed=True, default="")
    remark: str = fact("补充说明", purpose=FEVER, readers=DOCTORS, keep_days=DAYS, sealed=True, default="")
    via: str = fact("由谁上报", purpose=PROOF, readers=CARE, keep_days=DAYS, default="self")
    confirmed: str = fact("核对方式", purpose=PROOF, readers=CARE, keep_days=DAYS, default="")
    unfinished: bool = fact("未填完", purpose=PROOF, readers=CARE, keep_days=DAYS, default=False)
    worrying: bool = fact("需要关注", purpose=FEVER, readers=CARE, keep_days=DAYS, default=False)


HEALTH_REPORTS = Shelf(HealthReport, flags=("worrying",))
