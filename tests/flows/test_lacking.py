"""What is lacking at home, what only sounds so, and the offer to have it brought."""

from __future__ import annotations

import pytest

from flows.lacking import lacks
from tests.flows.hotline import asking
from tests.flows.stage import STRANGER, plays

OWNER = {"name": "赵磊", "phone": "10017"}


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("家里没米了", "吃的"),
        ("奶粉只够吃两天", "吃的"),
        ("揭不开锅了", "吃的"),
        ("降压药快吃完了", "买药"),
        ("感冒药买不到", "买药"),
        ("奶奶的胰岛素用完了", "买药"),
    ],
)
def test_what_somebody_can_bring(said: str, kind: str) -> None:
    assert lacks(said) == kind


@pytest.mark.parametrize(
    "said",
    [
        "奶奶没了",
        "外面没人",
        "没吃药",
        "药没吃完",
        "车没油了",
        "菜卖不完",
        "米哪里买",
        "药店关门了",
        "地里的菜没人收",
        "自来水没了",
        "小米手机没电了",
    ],
)
def test_what_only_sounds_so(said: str) -> None:
    assert lacks(said) == ""


def test_it_is_brought_by_whoever_serves_there() -> None:
    plays(
        """
        > 家里没米了
        要我记下来，请赵磊给您办吗？
        1 要
        2 不用，我只问问
        > 1
        记下了。已告诉赵磊（电话 10017），一天之内办。
        ! keep 需要 person=0 kind=吃的 words=家里没米了
        """,
        asking(need_owner=OWNER),
    )


def test_who_only_asks_gets_the_answer() -> None:
    player = asking(need_owner=OWNER)
    player.say("家里没米了")
    assert "来源" in player.say("2").reply


def test_in_the_middle_of_a_report_it_is_offered_and_the_report_goes_on() -> None:
    player = asking(need_owner=OWNER)
    assert [player.say(said).reply.splitlines()[0] for said in ("体温", "降压药快吃完了", "要")] == [
        "您现在的体温是多少？",
        "要我记下来，请赵磊给您办吗？",
        "记下了。已告诉赵磊（电话 10017），尽快办。",
    ]
    assert player.say("36.5").reply.startswith("您有下面的情况吗？")


def test_where_nobody_serves_or_knows_the_way_the_answer_comes_at_once() -> None:
    assert "来源" in asking(need_owner=None).say("家里没米了").reply
    assert "来源" in asking(STRANGER, need_owner=OWNER).say("家里没米了").reply
