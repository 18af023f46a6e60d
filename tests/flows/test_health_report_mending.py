"""What comes between in the daily report: slips, voice, photos, other matters, second thoughts."""

from __future__ import annotations

import pytest

from tests.flows.said import CONTACTS, SYMPTOMS, TEMPERATURE
from tests.flows.stage import FAMILY, ME, after, calm, family, phone, plays


def test_voice_is_echoed_for_a_yes() -> None:
    """Nothing is kept of what was only heard."""
    plays(
        """
        ! voice 三十六度五。
        我听到的是：
        「三十六度五」
        对吗？
        1 对
        2 不对
        > 对
        您 36.5℃，正常。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·您 temperature_tenths=365
        """,
        phone(family(*calm(ME))),
    )


def test_a_photo_is_no_temperature() -> None:
    """The person is told what to do instead."""
    plays(
        f"""
        ! sent 〔图片 m1〕
        照片我还看不了。请把体温计上的数字打给我，例如 36.5。
        {TEMPERATURE}
        > 36.5
        {SYMPTOMS}
        ! keep HealthReport·您 temperature_tenths=365 unfinished=True
        """,
        after("上报"),
    )


def test_a_photo_nobody_asked_for_is_answered_and_the_question_returns() -> None:
    """Once, and without blame."""
    plays(
        """
        ! sent 〔图片 m1〕
        照片收到了，可我还看不懂照片。
        报体温，把数字打给我，例如 36.5；要给人看，先发「人工」。
        我们接着刚才的：
        为谁上报？回数字或称呼，可以选几位。
        1 您 王秀英
        2 老公 李建军
        3 全家
        ! nothing
        """,
        after("上报", visit=family(*calm(*FAMILY[:2]))),
    )


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("3.65", "是 36.5 吗？请看一眼体温计，再发一次准确的数字。"),
        ("356", "是 35.6 吗？请看一眼体温计，再发一次准确的数字。"),
        ("98.6F", "是 37 吗？请看一眼体温计，再发一次准确的数字。"),
        ("不到37", "要一个准数。请看着体温计发数字，例如 37.2。"),
        ("25", "这个体温太低了，可能没夹好。\n请擦干腋下，夹紧再量 5 分钟，把数字发给我。"),
    ],
)
def test_an_impossible_temperature_is_asked_again(said: str, wrong: str) -> None:
    """With what is probably wrong; what comes then is taken."""
    one = after("上报", visit=family(*calm(ME)))
    assert one.say(said).reply == wrong + TEMPERATURE.rstrip()
    assert one.say("36 5").reply.startswith("您 36.5℃，正常。")


def test_another_flow_comes_between_and_the_question_returns() -> None:
    """Once, without losing anything."""
    plays(
        f"""
        > 提醒 7点半
        好的，每天 7:30 提醒您。已经报过的那天就不打扰。
        我们接着刚才的：
        {SYMPTOMS}
        ! keep SetPreference name=remind_minute value=450
        > 无
        {CONTACTS}
        > 无
        您 36.5℃，正常。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·您 temperature_tenths=365
        """,
        after("36.5"),
    )


def test_back_and_change_and_cancel_work_in_the_middle() -> None:
    """What was kept before stays."""
    plays(
        f"""
        > 上一步
        {TEMPERATURE}
        > 36.7
        {SYMPTOMS}
        ! keep HealthReport·您 temperature_tenths=367 unfinished=True
        > 改 体温 36.8
        好的，体温（您）改成 36.8℃。
        {SYMPTOMS}
        ! keep HealthReport·您 temperature_tenths=368 unfinished=True
        > 状态
        正在填「健康上报」。
        已记下：
        谁：您
        体温（您）：36.8℃
        {SYMPTOMS}
        > 取消
        好的，不往下填了。前面已经记下的会保留。
        """,
        after("36.5"),
    )


def test_a_temperature_in_answer_to_something_else_may_be_the_one_before_put_right() -> None:
    """It was answered 「数字要在 1 到 10 之间」, and a fever was lost."""
    plays(
        f"""
        > 37.8
        要改体温，请发「改 体温 37.8」。
        {SYMPTOMS}
        ! nothing
        > 改 体温 37.8
        好的，体温（您）改成 37.8℃。
        您 37.8℃，偏高。我已告诉村医陈建国，电话 10032113404。
        歇十分钟，再量一次发给我。
        """,
        after("36.5"),
    )
    assert after("36.5", "无").say("37度8").reply.startswith("要改体温，请发「改 体温 37.8」。")


@pytest.mark.parametrize("said", ["刚才那个是我妈", "报错人了", "错了"])
def test_who_finds_it_wrong_afterwards_reads_how_to_mend_it(said: str) -> None:
    """It was answered as a sentence that nobody understands."""
    reply = after("36.5", visit=family(*calm(*FAMILY))).say(said).reply
    assert reply.startswith("已经记下的：") and "要改哪个" in reply
