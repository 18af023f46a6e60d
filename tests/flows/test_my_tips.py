"""进度, 答复, 领奖: what a receipt brings, each in one message."""

from __future__ import annotations

import pytest

from tests.flows.stage import phone, plays

CODE = "ABCD-EFGH-JKLM-NPQR-STUV-WXYZ"
TAKEN = {"state": "taken", "outcome": "", "questions": ["车牌号多少？"], "finding": "", "reward": None}
CLOSED = {"state": "closed", "outcome": "属实", "questions": [], "finding": "已劝散。", "reward": None}
OWED = {**CLOSED, "reward": {"yuan": 500, "state": "owed", "word": "ABCD2345"}}


def test_a_question_is_read_and_answered_by_the_receipt():
    plays(
        f"""
        > 进度 {CODE}
        已经有人接手，正在核实。
        办的人想问您：
        车牌号多少？
        愿意回答，就发「答复 回执码 您的话」。不回答也没关系。
        > 答复 {CODE} 豫G 12345，白色
        好的，您的话已经转给办的人，他不知道您是谁。
        ! keep 答复 receipt={CODE} words=豫G12345，白色
        """,
        phone(tip_try=True, tip=TAKEN),
    )


def test_the_receipt_may_come_second_and_lie_over_nothing():
    plays(
        f"""
        > 查举报
        请发回执码，24 位字母和数字，例如「进度 ABCD-EFGH-…」。
        > 忘了
        没看到回执码。它有 24 位字母和数字，分成六组。请照抄一遍发来；不查了，回「取消」。
        请发回执码，24 位字母和数字，例如「进度 ABCD-EFGH-…」。
        > {CODE.lower().replace("-", "")}
        已经办结。
        结果：属实。
        已劝散。
        """,
        phone(tip_try=True, tip=CLOSED),
    )


def test_a_reward_is_claimed_against_a_word():
    plays(
        f"""
        > 领奖 {CODE}
        奖励 500 元，领奖号 ABCD2345。到县政府服务大厅报这个号领取，不用说名字。
        ! keep 领奖 receipt={CODE}
        """,
        phone(tip_try=True, tip=OWED),
    )


@pytest.mark.parametrize("word", ["进度", "答复", "领奖"])
@pytest.mark.parametrize(
    ("facts", "said"), [({"tip_try": True, "tip": None}, "没查到"), ({"tip_try": False}, "试得太多了")]
)
def test_a_wrong_receipt_learns_nothing(word, facts, said):
    turn = phone(**facts).say(f"{word} {CODE} 你好")
    assert turn.reply.startswith(said) and [type(one.effect.record).__name__ for one in turn.effects] == ["Discreet"]


def test_an_answer_to_a_closed_case_is_not_kept():
    turn = phone(tip_try=True, tip=CLOSED).say(f"答复 {CODE} 白色的车")
    assert turn.reply.startswith("这个案子已经办结") and len(turn.effects) == 1


def test_nothing_of_a_receipt_stays_with_the_talk():
    player = phone(tip_try=True, tip=TAKEN)
    player.say(f"进度 {CODE}")
    assert player.kept == ""
