"""Of what no turn could digest the words are kept, but never those of a tip-off."""

from __future__ import annotations

import pytest

from chat.talk import Memory, Talk
from handlers import poison


def talking(flow: str) -> Memory:
    return Memory().opening(Talk(1, flow))


def test_words_of_an_ordinary_talk_are_kept() -> None:
    assert not poison.discreet(talking("健康上报"), "爷爷 37.8")
    assert not poison.discreet(Memory(), "口罩几天换一次")


@pytest.mark.parametrize("flow", ["举报", "进度"])
def test_no_word_is_kept_while_a_tip_is_told(flow: str) -> None:
    assert poison.discreet(talking(flow), "今晚八点")


def test_no_word_is_kept_while_a_tip_waits_behind_another_talk() -> None:
    assert poison.discreet(talking("举报").opening(Talk(2, "健康上报")), "36.5")


@pytest.mark.parametrize("said", ["举报 村东头有人摆酒席", "邻居家今晚聚众打麻将", "ABCD-EFGH-JKMN-PQRS-TUVW-XYZ2"])
def test_no_word_is_kept_that_may_open_one(said: str) -> None:
    assert poison.discreet(Memory(), said)
