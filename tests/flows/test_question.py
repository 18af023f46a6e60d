"""Questions in one's own words, alone and in the middle of a report."""

from __future__ import annotations

import pytest

from tests.flows.hotline import OPEN, asking
from tests.flows.stage import STRANGER, plays

NEAR = "我家的电视机坏了找谁修"


def says(*texts: str, **facts: object) -> str:
    player = asking(**facts)  # type: ignore[arg-type]
    return [player.say(text).reply for text in texts][-1]


def test_an_answer_comes_with_its_source_and_is_remembered() -> None:
    player = asking()
    reply = player.say("口罩多久换一次").reply
    assert "来源" in reply
    assert reply.endswith("没答到点上，回「没用」。")
    assert player.effects[0].effect.record.answer == "mask-reuse"  # type: ignore[union-attr]


def test_the_answer_says_to_which_question() -> None:
    """Who got another page sees it at once."""
    assert says("口罩多久换一次").endswith("这是「口罩能戴多久能不能洗」的答复。没答到点上，回「没用」。")


@pytest.mark.parametrize("said", ["大白把我名字电话都发群里了", "闺女五一结婚，酒席能摆几桌", "退烧药要身份证才卖给我"])
def test_a_story_in_the_middle_of_a_report_is_answered(said: str) -> None:
    """No word asks; it answers nothing; the hotline knows of it."""
    reply = says("体温", said)
    assert "来源" in reply
    assert reply.endswith("发数字就行，例如 36.5。")


def test_a_stranger_is_answered_without_joining() -> None:
    assert "来源" in asking(STRANGER).say("口罩多久换一次").reply


def test_it_is_answered_in_the_middle_of_a_report_and_the_question_returns() -> None:
    reply = says("36.5", "发烧怎么办")
    assert "来源" in reply
    assert reply.count("您有下面的情况吗？") == 1
    assert "我们接着刚才的：" in reply


def test_what_asks_nothing_is_no_question_in_the_middle() -> None:
    assert "来源" not in says("36.5", "咳嗽两天了")


def test_unsure_it_offers_what_is_near_and_a_person() -> None:
    lines = says(NEAR).splitlines()
    assert lines[0] == "您想问的是哪一个？回数字。"
    assert lines[-1] == "4 都不是，问值班的人"


def test_a_choice_is_answered() -> None:
    assert "来源" in says(NEAR, "1")


def test_choices_give_way_to_the_report_below() -> None:
    assert "最近 14 天" in says("36.5", NEAR, "无")


def test_none_of_the_choices_goes_to_the_person_on_duty() -> None:
    plays(
        """
        > 我想问
        想问什么？用一句话发给我。
        > 王者荣耀怎么上分
        这个我还答不上来，已经记下，会补上（不记是谁问的）。
        要转给值班的人，请他答复您吗？
        1 要
        2 不用
        ! keep 没答上 asked=王者荣耀怎么上分
        > 1
        已转给值班的人。有了答复，我马上发给您。
        等不及，打热线 0379-1234567。
        ! keep 问人 asked=王者荣耀怎么上分
        """,
        asking(),
    )


def test_outside_hours_it_says_when() -> None:
    closed = OPEN | {"open": False, "opens": "明天 8:30"}
    assert says("王者荣耀怎么上分", "1", duty_hours=closed).startswith(
        "已经记下。值班的人明天 8:30 上班，到时候答复您。"
    )


def test_an_account_with_agents_hands_over_to_them() -> None:
    player = asking(duty_hours=OPEN | {"agents": True})
    player.say("王者荣耀怎么上分")
    player.say("1")
    assert [done.name for done in player.effects] == ["转接"]


def test_many_ask_without_a_word_that_asks() -> None:
    assert "来源" in says("口罩到手多次用") or "您想问的是哪一个" in says("口罩到手多次用")


def test_greetings_are_no_question() -> None:
    assert says("你好啊").startswith("这句我没看懂。")


def test_words_that_stand_on_no_page_are_no_dead_end() -> None:
    """Another script, or a cry: an answer in words, never an apology for a fault."""
    assert says("བཀྲ་ཤིས་བདེ་ལེགས").startswith("这句我没看懂。")
    assert says("我想问", "哦豁哦豁哦豁").startswith("这个我还答不上来")
