"""Which talk a message opens where none is open: words of command are short, and people begin whole sentences with them."""

from __future__ import annotations

import pytest

from chat.flow import Meeting, meets_nobody
from flows.catalogue import FLOWS
from tests.flows.stage import family

OPENED = (
    ("老人摔倒了怎么办", "问答"), ("家人回来要隔离吗", "问答"), ("记录怎么删", "问答"), ("隐私会泄露吗", "问答"),
    ("看不懂通知写的啥", "问答"), ("需要做核酸吗", "问答"), ("登记结婚去哪", "问答"), ("注销户口去哪办", "问答"), ("副本是啥", "问答"),
    ("求助热线多少", "问答"), ("体温多少算发烧", "问答"), ("发烧了去哪看病", "问答"), ("举报有奖吗", "问答"), ("怎么用健康码", "问答"),
    ("家人发烧了", "健康上报"), ("收到药了", None), ("今天天气不错", None), ("任务多", None), ("体温36.5", "健康上报"),
    ("上报爷爷37.8", "健康上报"), ("爷爷发烧", "健康上报"), ("体温正常", "健康上报"), ("上报妈妈", "健康上报"),
    ("举报村东头打牌，有没有人管", "举报"), ("举报王五瞒报发烧38度", "举报"), ("提醒我早上七点", "提醒"), ("需要一袋米", "需要"),
    ("人工我要找人", "人工"), ("进度ABCD", "进度"), ("发奖ABCD2345", "发奖"), ("我不同意隔离", "我不同意"), ("今天", "今天"),
    ("收", "收"), ("老人", "老人"),
)  # fmt: skip


@pytest.mark.parametrize(("said", "name"), OPENED)
def test_a_sentence_that_begins_with_a_word_of_command_is_read_whole(said: str, name: str | None) -> None:
    opened = FLOWS.opened_by(said, family())
    assert (opened and opened.name) == name


def test_what_a_flow_meets_is_heard_before_it_is_looked_who_says_it() -> None:
    """What only words tell is remembered for everybody; 广播 looks at the office first."""
    asked_anew = {one.name for one in FLOWS if one.meets is not meets_nobody and not isinstance(one.meets, Meeting)}
    assert asked_anew <= {"广播"}
