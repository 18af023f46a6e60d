"""换班, 替班: names and last days as they are typed."""

from __future__ import annotations

from datetime import date

import pytest

from flows.shift_words import says_shift, until
from tests.flows.stage import phone, plays

TUESDAY = date(2026, 2, 3)
LINES = ["南坡村第1网格 网格员（24 户 70 人）", "结对老人 1 位，要办的事 0 件", "没接手的情况 0 条；今天还没做完：没有"]
HANDED = """
到2月7日为止，把这些交给赵磊：
南坡村第1网格 网格员（24 户 70 人）
结对老人 1 位，要办的事 0 件
没接手的情况 0 条；今天还没做完：没有
交吗？
1 交
2 不交
"""
ZHAO = {"id": 7, "name": "赵磊", "where": "南坡村 17 号", "follows": True, "may": True}


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("周五", (2, 6)), ("星期二", (2, 3)), ("周一", (2, 9)), ("下周一", (2, 9)), ("下周五", (2, 13)), ("明天", (2, 4)), ("后天", (2, 5)),
        ("2月10日", (2, 10)), ("2.10", (2, 10)), ("10号", (2, 10)), ("1号", (3, 1)), ("3天", (2, 5)), ("三天", (2, 5)), ("十五天", (2, 17)),
    ],
)  # fmt: skip
def test_a_last_day_is_the_next_such_day(said, day):
    assert until(said, TUESDAY) == date(2026, *day)


@pytest.mark.parametrize("said", ["不知道", "2月31日", "40号", "过几天", ""])
def test_what_is_no_day_is_none(said):
    assert until(said, TUESDAY) is None


@pytest.mark.parametrize("said", ["换班 赵磊", "替班赵磊到周五", "替班 赵磊 到2月10日", "换班给赵磊", "顶班 赵磊 周五"])
def test_an_order_is_heard(said):
    assert says_shift(said)


@pytest.mark.parametrize("said", ["换班", "我想换班的时间是什么时候呢谁知道", "36.5"])
def test_other_words_are_no_order(said):
    assert not says_shift(said)


def test_one_line_asks_only_for_the_yes() -> None:
    plays(
        f"""
        > 替班 赵磊 到2月7日
        {HANDED}
        > 1
        已经问赵磊了。对方回「接班」以前，还是您负责。
        ! keep 换班 taker=7 until=1581091200
        """,
        phone(my_post=LINES, colleagues=[ZHAO]),
    )


def test_a_substitute_needs_a_last_day() -> None:
    plays(
        f"""
        > 替班 赵磊
        替到哪天？例如「周五」「2月10日」「3天」；以后一直，回「以后一直」。
        > 随便
        请说清替到哪一天，例如「周五」「2月10日」「3天」。
        替到哪天？例如「周五」「2月10日」「3天」；以后一直，回「以后一直」。
        > 周五
        {HANDED}
        > 不交
        好的，没有交。
        ! nothing
        """,
        phone(my_post=LINES, colleagues=[ZHAO]),
    )


def test_two_of_one_name_are_told_apart_by_their_doors() -> None:
    player = phone(my_post=LINES, colleagues=[ZHAO, ZHAO | {"id": 8, "where": "前柳荫村 3 号"}])
    assert player.say("换班 赵磊").reply.startswith("有几位叫赵磊，是哪一位？\n1 南坡村 17 号\n2 前柳荫村 3 号")
    player.say("2")
    player.say("交")
    assert player.effects[0].effect.record.taker == 8  # type: ignore[union-attr]
