"""没用: what missed the point is collected, and a person may answer."""

from __future__ import annotations

from tests.flows.hotline import asking

LAST = {"asked": "口罩多久换一次", "answer": "mask-reuse"}


def test_it_is_collected_with_its_question_and_without_who() -> None:
    player = asking(last_asked=LAST)
    reply = player.say("没用").reply
    record = player.effects[0].effect.record  # type: ignore[union-attr]
    assert (record.asked, record.answer) == ("口罩多久换一次", "mask-reuse")
    assert reply.startswith("对不起，没帮上。")
    assert reply.splitlines()[-1].endswith("都不是，问值班的人")


def test_a_person_may_answer_instead() -> None:
    player = asking(last_asked=LAST)
    number = player.say("没用").reply.splitlines()[-1].split()[0]
    assert player.say(number).reply.startswith("已转给值班的人。")


def test_without_an_answer_before_it_says_so() -> None:
    assert asking().say("没用").reply == "刚才没有答过您的问题。想问什么，直接发给我。"
