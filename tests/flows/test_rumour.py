"""听说…: the verdict, or the promise of one."""

from __future__ import annotations

from tests.flows.hotline import asking
from tests.flows.stage import plays

NEW = "听说柳荫河的鱼吃了会发烧"


def test_a_known_rumour_gets_its_verdict() -> None:
    reply = asking().say("听说喝白酒能杀死病毒").reply
    assert reply.startswith("「喝白酒能杀死新冠病毒」：这是谣言，别信，也别转。")
    assert "来源" in reply


def test_an_unknown_one_is_checked() -> None:
    player = asking()
    assert player.say(NEW).reply.startswith("这条还没查过，已经请县里核实。")
    assert player.effects[0].effect.record.claim == "柳荫河的鱼吃了会发烧"  # type: ignore[union-attr]


def test_what_the_watch_has_judged_is_said_at_once() -> None:
    judged = {"claim": "柳荫河的鱼吃了会发烧", "verdict": "假", "words": "化验过，鱼没有问题。"}
    assert "化验过，鱼没有问题。" in asking(known_rumour=judged).say(NEW).reply


def test_in_the_middle_of_a_report_the_question_returns() -> None:
    player = asking()
    player.say("36.5")
    reply = player.say("听说喝白酒能杀死病毒").reply
    assert reply.startswith("「喝白酒能杀死新冠病毒」：这是谣言")
    assert "您有下面的情况吗？" in reply


def test_asked_by_its_word_it_asks_what() -> None:
    plays("> 查谣言\n您听到了什么？原话发给我，我查一查。", asking())
