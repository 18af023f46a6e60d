"""下一户: the round, door by door."""

from __future__ import annotations

from tests.flows.doors import THIRTY_ONE, WORKER
from tests.flows.stage import phone, plays


def test_door_by_door():
    plays(
        """
        > 下一户
        31号 李桂兰（独居）。还剩 2 户。
        1 好
        2 没人
        3 有情况
        4 先跳过
        5 不走了
        > 5
        好，歇一下。还剩 2 户，接着走回「下一户」。
        ! nothing
        """,
        phone(WORKER, round_next=THIRTY_ONE | {"left": 2, "reason": "独居"}),
    )


def test_who_is_responsible_is_no_answer_about_a_door():
    """An order of its own comes before a question that takes any words; then the walk goes on."""
    player = phone(WORKER, round_next=THIRTY_ONE | {"left": 3}, my_people=[], missing={"total": 0, "place": "南坡村"})
    player.say("下一户")
    assert player.say("谁负责我").reply.startswith("您家还没有登记负责的人。")
    assert player.say("没报").reply.startswith("南坡村今天都有消息了。")
    assert "31号 李桂兰" in player.say("再说一遍").reply
