"""接, 问, 转, 办结 …: an official handles a case by its number."""

from __future__ import annotations

import pytest

from county.tips.handling import OUTCOMES
from flows.catalogue import FLOWS
from tests.flows.stage import family, phone, plays

HEAD = {
    "id": 12, "kind": "聚集办席", "place": "柳荫乡南坡村", "state": "open", "voices": 2, "office": "乡镇防控办", "mine": False,
    "owner": "", "outcome": "", "due": "2月4日8点",
}  # fmt: skip
TOLD = {"locked": False, "told": [{"story": "东头摆酒", "when": "今晚"}], "more": 1, "photos": 0, "history": []}
MINE = HEAD | {"state": "taken", "mine": True, "owner": "孙为民"}
OFFICES = ["乡镇防控办", "县指挥部"]
OFFICIAL = family(roles=frozenset({"乡镇干部"}))


def test_a_case_is_taken_and_read():
    plays(
        """
        > 接 12
        案件 12 由您接手。
        案件 12：聚集办席，柳荫乡南坡村，2 人举报，您在办。
        1. 东头摆酒｜今晚
        还有 1 条。
        可以回：
        问 12 想问的话
        转 12 单位
        办结 12 属实（或不属实）加一句结论
        ! keep 接 case=12
        """,
        phone(OFFICIAL, case=HEAD, case_words=TOLD),
    )


def test_whoever_comes_second_hears_who_has_it():
    plays(
        """
        > 接12
        这个案件由孙为民在办。要一起看，回「案件 12」。
        ! nothing
        """,
        phone(OFFICIAL, case=MINE | {"mine": False}),
    )


def test_a_finding_that_is_missing_is_asked_for():
    plays(
        """
        > 办结 12
        核实的结果是哪一种？
        1 属实
        2 部分属实
        3 不属实
        4 无法核实
        > 3
        用一两句话写结论。举报的人都会看到，别写是谁举报的。
        > 只是一家人吃饭，一桌。
        案件 12 办结：不属实。2 位举报的人查进度时都会看到。
        ! keep 办结 case=12 outcome=不属实 words=只是一家人吃饭，一桌。
        """,
        phone(OFFICIAL, case=MINE),
    )


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_one_line_closes_a_case(outcome):
    turn = phone(OFFICIAL, case=MINE).say(f"办结 12 {outcome} 已到现场看过，属实与否都写明。")
    (done,) = turn.effects
    assert (done.effect.record.outcome, done.effect.record.words) == (outcome, "已到现场看过，属实与否都写明。")


def test_it_is_passed_on_by_the_name_of_an_office():
    plays(
        """
        > 转 12 县指挥部
        案件 12 已转给县指挥部，由他们接手。
        ! keep 转 case=12 office=县指挥部
        """,
        phone(OFFICIAL, case=MINE | {"office": "审计督查"}, offices=OFFICES),
    )


@pytest.mark.parametrize("order", ["问 12 哪一户", "转 12 县指挥部", "办结 12 属实 好"])
@pytest.mark.parametrize(
    ("case", "said"),
    [(None, "没有这个案件"), (HEAD, "请先接手"), (MINE | {"mine": False}, "这个案件由孙为民在办")],
    ids=["unknown", "open", "another's"],
)
def test_only_who_has_taken_it_acts_in_it(order, case, said):
    turn = phone(OFFICIAL, case=case, offices=OFFICES).say(order)
    assert turn.reply.startswith(said) and turn.effects == ()


@pytest.mark.parametrize(
    "said", ["接触过病人", "问一下 37.5 算发烧吗", "转院了", "办结婚证", "接 38.5℃的人", "合并症有高血压 2 年"]
)
def test_ordinary_words_are_no_orders(said):
    heard = FLOWS.opened_by(said)
    assert heard is None or heard.name not in ("接案", "问举报人", "转案", "办结", "合并")


def test_without_the_key_the_words_stay_locked():
    turn = phone(OFFICIAL, case=HEAD, case_words=TOLD | {"locked": True, "told": []}).say("案件 12")
    assert "内容上了锁" in turn.reply and "东头" not in turn.reply
