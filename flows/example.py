"""A made-up family at the door, for `bot.py chat` and for tests."""

from __future__ import annotations

from datetime import date

from county.settings import CountySettings
from flows.visit import Person, Visit

VILLAGES = ((410798103005, "南坡村", "柳荫乡"), (410798101004, "双桥村", "石碾乡"))
FAMILY = (
    Person(1, "您", "王秀英", "", "女", date(1988, 3, 2), me=True),
    Person(2, "丈夫", "张志强", "丈夫", "男", date(1986, 5, 20)),
    Person(3, "儿子", "张浩", "儿子", "男", date(2012, 9, 1)),
    Person(4, "爷爷", "张德福", "爷爷", "男", date(1948, 1, 15)),
)


def visit(county: CountySettings, year: int) -> Visit:
    """王秀英 of 南坡村, who reports for four."""
    return Visit(
        account=1, people=FAMILY, area=VILLAGES[0][0], village=VILLAGES[0][1], notice_version=county.notice_version,
        roles=frozenset(), county=county, villages=VILLAGES, year=year,
    )  # fmt: skip


def facts(now: int) -> dict[str, object]:
    """What the world answers there."""
    doctor = {"name": "陈建国", "phone": "13800000003"}
    return {"now": now, "doctor": doctor, "holder": doctor, "open_alerts": [], "history": []}
