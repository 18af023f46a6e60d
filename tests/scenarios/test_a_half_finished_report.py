"""What stands when a family goes to bed in the middle."""

from __future__ import annotations

from tests.flows.said import CONTACTS, SYMPTOMS
from tests.scenarios.county import County
from tests.scenarios.story import tell


def test_a_report_begun_before_midnight_belongs_to_that_day(county: County) -> None:
    """Also when it is finished after it."""
    tell(
        f"""
        ! later 15h
        李桂兰> 36.5
        {SYMPTOMS}
        ! later 2h
        李桂兰> 无
        {CONTACTS}
        李桂兰> 无
        您 36.5℃，正常。
        已上报，谢谢！回执 26FTV9
        李桂兰> 记录
        最近 7 天：
        2月3日 回执 26FTV9
        · 您 36.5℃，正常
        最近一次报错了，发「改 体温 36.8」这样的话；更早的发「更正」。
        """,
        county,
    )


def test_an_abandoned_report_stands_and_the_next_day_begins_anew(county: County) -> None:
    """The partial answers are in the list."""
    tell(
        f"""
        李桂兰> 36.9
        {SYMPTOMS}
        ! later 25h
        李桂兰> 36.6
        上次的「健康上报」没有填完，先收起来了，已经记下的会保留。想接着填，随时回「上报」。
        {SYMPTOMS}
        李桂兰> 记录
        最近 7 天：
        2月4日 回执 E9JX5Y
        · 您 36.6℃，正常，没填完
        2月3日 回执 57XUWK
        · 您 36.9℃，正常，没填完
        最近一次报错了，发「改 体温 36.8」这样的话；更早的发「更正」。
        我们接着刚才的：
        {SYMPTOMS}
        """,
        county,
    )
