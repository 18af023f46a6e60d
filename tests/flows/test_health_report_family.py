"""The daily report of a family on one phone."""

from __future__ import annotations

import pytest

from tests.flows.said import OUTSIDE, OUTSIDE_OF, UNWELL_OF
from tests.flows.stage import FAMILY, after, calm, family, phone, plays

EACH = """
1 您
2 老公
3 儿子
4 爷爷
5 奶奶
"""


def test_one_line_reports_a_family() -> None:
    """Each person is asked only what is new."""
    plays(
        f"""
        > 我36.5 老公36.4 爷爷37.8咳嗽 奶奶36.6 儿子36.9
        爷爷 37.8℃，偏高。我已告诉村医陈建国，电话 10032113404。
        歇十分钟，再量一次发给我。
        ! keep HealthReport·爷爷 temperature_tenths=378 symptoms=('咳嗽',) via=family unfinished=True worrying=True
        ! tell 村医·爷爷 发热、咳嗽：37.8℃
        > 37.6
        爷爷从哪天开始不舒服的？例如：今天、昨天、三天了。
        ! keep HealthReport·爷爷 temperature_tenths=376 first_tenths=378 symptoms=('咳嗽',) via=family unfinished=True worrying=True
        ! tell 村医·爷爷 发热、咳嗽：37.6℃（先量 37.8℃）
        ! keep HealthReport·您 temperature_tenths=365
        ! keep HealthReport·老公 temperature_tenths=364 via=family
        ! keep HealthReport·儿子 temperature_tenths=369 via=guardian
        ! keep HealthReport·奶奶 temperature_tenths=366 via=family
        > 两天了
        爷爷最近 14 天有下面的情况吗？可以选几个；都没有回「无」。
        {OUTSIDE}
        > 无
        爷爷 37.6℃（先量 37.8℃），发热、咳嗽。
        我已告诉村医陈建国，电话 10032113404。
        先单独待一间屋，开窗通风，多喝水，戴好口罩，别自己去人多的地方。加重了马上打 120。
        您 36.5℃，正常。
        老公 36.4℃，正常。
        儿子 36.9℃，正常。
        奶奶 36.6℃，正常。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·爷爷 temperature_tenths=376 first_tenths=378 symptoms=('咳嗽',) since=2020-01-30 via=family worrying=True
        ! tell 村医·爷爷 发热、咳嗽：37.6℃（先量 37.8℃），从1月30日起
        """,
        phone(family(*calm(*FAMILY))),
    )


def test_a_family_that_says_all_in_one_line_is_asked_nothing() -> None:
    """「都」 is said of everybody who was named before it."""
    plays(
        """
        > 我36.5 老公36.4 儿子36.9 爷爷36.3 奶奶36.6 都没有不舒服，没外出没接触
        您 36.5℃，正常。
        老公 36.4℃，正常。
        儿子 36.9℃，正常。
        爷爷 36.3℃，正常。
        奶奶 36.6℃，正常。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·您 temperature_tenths=365
        ! keep HealthReport·老公 temperature_tenths=364 via=family
        ! keep HealthReport·儿子 temperature_tenths=369 via=guardian
        ! keep HealthReport·爷爷 temperature_tenths=363 via=family
        ! keep HealthReport·奶奶 temperature_tenths=366 via=family
        """,
        phone(family()),
    )


def test_of_whom_it_was_not_said_is_still_asked() -> None:
    """Of 爷爷 alone it is known that he is well; the others are asked about together."""
    plays(
        f"""
        > 我36.5 老公36.4 爷爷36.3没有不舒服
        您、老公{UNWELL_OF}
        1 您
        2 老公
        ! keep HealthReport·您 temperature_tenths=365 unfinished=True
        ! keep HealthReport·老公 temperature_tenths=364 via=family unfinished=True
        ! keep HealthReport·爷爷 temperature_tenths=363 via=family unfinished=True
        """,
        phone(family()),
    )


def test_a_family_is_asked_once() -> None:
    """Five people who are not known to be calm are asked together."""
    plays(
        f"""
        > 全家 36.5 36.4 36.9 36.6 36.7
        您、老公、儿子、爷爷、奶奶{UNWELL_OF}
        {EACH}
        ! keep HealthReport·您 temperature_tenths=365 unfinished=True
        ! keep HealthReport·老公 temperature_tenths=364 via=family unfinished=True
        ! keep HealthReport·儿子 temperature_tenths=369 via=guardian unfinished=True
        ! keep HealthReport·爷爷 temperature_tenths=366 via=family unfinished=True
        ! keep HealthReport·奶奶 temperature_tenths=367 via=family unfinished=True
        > 无
        {OUTSIDE_OF}
        {EACH}
        > 无
        您 36.5℃，正常。
        老公 36.4℃，正常。
        儿子 36.9℃，正常。
        爷爷 36.6℃，正常。
        奶奶 36.7℃，正常。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·您 temperature_tenths=365
        ! keep HealthReport·老公 temperature_tenths=364 via=family
        ! keep HealthReport·儿子 temperature_tenths=369 via=guardian
        ! keep HealthReport·爷爷 temperature_tenths=366 via=family
        ! keep HealthReport·奶奶 temperature_tenths=367 via=family
        """,
        phone(family()),
    )


def test_who_is_ill_may_be_named_in_a_sentence() -> None:
    """「奶奶咳嗽」 answers who and what."""
    plays(
        f"""
        > 奶奶咳嗽
        奶奶从哪天开始不舒服的？例如：今天、昨天、三天了。
        > 昨天
        {OUTSIDE_OF}
        1 您
        2 爷爷
        3 奶奶
        > 无
        您 36.5℃，正常。
        爷爷 36.4℃，正常。
        奶奶 36.6℃，咳嗽。
        我已告诉村医陈建国，电话 10032113404。
        多休息，多喝水，明天接着报。加重了随时发给我。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·您 temperature_tenths=365
        ! keep HealthReport·爷爷 temperature_tenths=364 via=family
        ! keep HealthReport·奶奶 temperature_tenths=366 symptoms=('咳嗽',) since=2020-01-31 via=family worrying=True
        ! tell 村医·奶奶 咳嗽：36.6℃，从1月31日起
        """,
        after("我36.5 爷爷36.4 奶奶36.6", visit=family(*FAMILY[:1], *FAMILY[3:])),
    )


def test_readings_that_do_not_come_out_even_are_asked_for() -> None:
    """Three figures for five people are nobody's."""
    one = phone(family(*calm(*FAMILY)))
    asked = [one.say(said).reply for said in ("全家正常 36.5 36.4 36.6", "36.5", "36.6", "36.7", "36.8")]
    assert asked == [f"{who.label}现在的体温是多少？\n发数字就行，例如 36.5。" for who in FAMILY]
    said = one.say("36.9").reply.splitlines()
    assert said[:5] == [f"{who.label} 36.{tenths}℃，正常。" for who, tenths in zip(FAMILY, range(5, 10), strict=True)]


def test_a_child_is_reported_by_its_guardian() -> None:
    """The record says so."""
    plays(
        """
        > 儿子 36.7
        儿子 36.7℃，正常。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·儿子 temperature_tenths=367 via=guardian
        """,
        phone(family(*calm(*FAMILY))),
    )


def test_a_lone_reading_answers_for_whom() -> None:
    """It is the sender's own, as it is without the question."""
    plays(
        """
        ! tap 健康上报
        为谁上报？回数字或称呼，可以选几位。
        1 您 王秀英
        2 老公 李建军
        3 全家
        > 36.5
        您 36.5℃，正常。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·您 temperature_tenths=365
        """,
        phone(family(*calm(*FAMILY[:2]))),
    )


@pytest.mark.parametrize(("people", "said"), [(3, "37.4"), (4, "36.5"), (5, "36.6")])
def test_a_reading_never_counts_as_everybody(people: int, said: str) -> None:
    """Of four the list ends with 「5 全家」: 36.5 was taken for it, and the figure was lost."""
    one = after("上报", visit=family(*FAMILY[:people]))
    one.say(said)
    (done,) = one.effects[:1]
    assert (done.effect.record.person, done.effect.record.temperature_tenths) == (1, round(float(said) * 10))  # type: ignore[union-attr]


def test_of_a_family_it_is_asked_whose_temperature_is_meant() -> None:
    """Each line can be sent as it stands."""
    plays(
        """
        > 改 体温 36.8
        要改谁的？请照着发一条：
        改 您 体温 36.8
        改 老公 体温 36.8
        ! nothing
        > 改 老公 体温 36.8
        好的，体温（老公）改成 36.8℃。
        您 36.5℃，正常。
        老公 36.8℃，正常。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·老公 temperature_tenths=368
        """,
        after("我36.5 老公36.6", visit=family(*calm(*FAMILY[:2]))),
    )
