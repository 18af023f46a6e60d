"""Somebody who is not in the family's list."""

from __future__ import annotations

import pytest

from chat.steps import Keep
from tests.flows.stage import AT_HOME, FAMILY, ME, STRANGER, calm, family, phone, plays

CHOICE = "1 加进来，接着报\n2 只告诉村医"


def test_a_fever_reaches_the_doctor_in_the_words_it_was_told() -> None:
    """And is nobody's health report."""
    plays(
        """
        > 爷爷 37.8 咳嗽 两天
        我已告诉村医陈建国，电话 10032113404。
        爷爷还没有登记在您家。加进来就能接着报，以后也能替爷爷报。
        1 加进来，接着报
        2 只告诉村医
        ! tell 外人·您 报的是没登记的爷爷：「爷爷 37.8 咳嗽 两天」
        > 2
        爷爷的情况，我已告诉村医陈建国，电话 10032113404。
        加重了马上打 120。
        ! nothing
        """,
        phone(family(*calm(ME))),
    )


def test_in_danger_the_120_comes_first() -> None:
    """With who was told."""
    plays(
        """
        > 我爸39度2，喘不上气
        情况急，请马上打 120，别等。我已告诉村医陈建国，电话 10032113404。
        爸爸还没有登记在您家。加进来就能接着报，以后也能替爸爸报。
        1 加进来，接着报
        2 只告诉村医
        ! tell 外人·您 报的是没登记的爸爸：「我爸39度2，喘不上气」
        """,
        phone(),
    )


def test_a_calm_word_is_told_only_if_wanted_and_ones_own_is_reported() -> None:
    """「我36.5」 goes on as ever."""
    plays(
        """
        > 我36.5 爷爷36.6
        爷爷还没有登记在您家。加进来就能接着报，以后也能替爷爷报。
        1 加进来，接着报
        2 只告诉村医
        ! nothing
        > 2
        您 36.5℃，正常。
        已上报，谢谢！回执 V999SH
        爷爷的情况，我已告诉村医陈建国，电话 10032113404。
        加重了马上打 120。
        ! tell 外人·您 爷爷36.6
        ! keep HealthReport·您 temperature_tenths=365
        """,
        phone(family(*calm(*FAMILY[:3]))),
    )


def test_in_the_middle_of_ones_own_report_it_comes_between() -> None:
    """The open question returns."""
    one = phone(family(*calm(ME), account=AT_HOME.account + 4))
    one.say("36.5")
    assert "爷爷还没有登记" in one.say("爷爷发烧").reply
    assert "我们接着刚才的：\n您最近 14 天" in one.say("2").reply


@pytest.mark.parametrize("said", ["我爸39度", "爷爷 39", "奶奶喘不上气", "外婆发烧了", "我36.5 爷爷39", "上报 爷爷 39"])
def test_nobody_else_is_taken_for_a_stranger(said: str) -> None:
    """Not the husband, not the sender."""
    one = phone(family(*calm(*FAMILY[:3])))
    assert one.say(said).reply.endswith(CHOICE)
    assert not [done for done in one.effects if isinstance(done.effect, Keep)]


@pytest.mark.parametrize(
    "said", ["爸爸 36.5", "老公 36.5", "我36.5 其他人都正常", "儿子36.5", "全家都正常 36.5 36.5 36.5"]
)
def test_the_family_is_no_stranger(said: str) -> None:
    """To a child its mother's husband is 爸爸."""
    assert not phone(family(*calm(*FAMILY[:3]))).say(said).reply.endswith(CHOICE)


def test_a_newcomer_is_asked_once_and_the_doctor_hears_then() -> None:
    """The 120 before anything else; the sentence waits for the name."""
    one = phone(STRANGER)
    assert one.say("我爸喘不上气").reply.startswith("情况急，请马上打 120")
    one.say("1")
    one.say("石碾村")
    assert one.say("张三").reply.endswith(CHOICE)
    assert "村医" not in [done.name for done in one.effects] and "外人·您" in [done.name for done in one.effects]


def test_a_name_that_was_said_is_not_asked_again() -> None:
    """李四 is one, 老王 is not."""
    for said, asked in (("李四38度2", False), ("老王38度2", True)):
        player = phone()
        player.say(said)
        assert ("叫什么名字" in player.say("1").reply) is asked
