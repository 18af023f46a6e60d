"""Everyday asides in the middle of a report: they are questions, and what only fills the time is none."""

from __future__ import annotations

import pytest

from flows.troubles import troubled
from tests.flows.asides import ASIDES, HELD, QUIET, TALK
from tests.flows.hotline import asking

REPORT = "健康上报"


def asks(said: str, *before: str) -> bool:
    """Whether it is taken as a question, after which the report goes on where it was."""
    player = asking()
    for each in ("体温", *before):
        player.say(each)
    question = player.memory.current.question  # type: ignore[union-attr]
    turn = player.say(said)
    *under, top = turn.memory.talks
    if top.flow == REPORT:
        return "我们接着刚才的" in turn.reply and top.question == question
    return top.flow in ("问答", "查谣言") and REPORT in [talk.flow for talk in under]


@pytest.mark.parametrize("before", [(), ("36.5",)], ids=["temperature", "symptoms"])
def test_nearly_every_aside_is_taken_as_one(before: tuple[str, ...]) -> None:
    """Before the rule 21 of the 62 were, and 8 of the 30 that were held out."""
    assert sum(not asks(said, *before) for said in ASIDES) <= 2
    assert sum(not asks(said, *before) for said in HELD) <= 3


def test_what_only_fills_the_time_is_told_what_to_send() -> None:
    assert [said for said in (*TALK, *QUIET) if said != "收到" and asks(said)] == []


@pytest.mark.parametrize(
    "said",
    [
        "没法量",
        "体温计坏了",
        "没劲，走不动",
        "喘不上气",
        "嗓子疼咽不下",
        "睡不着觉，心慌",
        "36.5 都没有不舒服",
        "没去过外地",
    ],
)
def test_an_answer_is_no_trouble(said: str) -> None:
    assert not troubled(said)


def test_a_trouble_is_answered_and_the_open_question_is_still_open() -> None:
    player = asking()
    player.say("体温")
    assert player.say("低保这个月发不发").reply.startswith("您想问的是哪一个？回数字。")
    assert player.say("36.5").reply.startswith("您有下面的情况吗？")


def test_choices_that_were_passed_over_are_not_said_again() -> None:
    """The report waits beneath, and comes back."""
    player = asking()
    for said in ("体温", "低保这个月发不发"):
        player.say(said)
    reply = player.say("听说明天要封城").reply
    assert "您想问的是哪一个" not in reply.partition("我们接着刚才的")[2]
    assert reply.endswith("发数字就行，例如 36.5。")
