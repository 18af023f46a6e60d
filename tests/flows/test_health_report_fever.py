"""Fever and danger in the daily report: who is told, and when."""

from __future__ import annotations

from datetime import date

import pytest

from tests.flows.said import CONTACTS, OUTSIDE, OUTSIDE_OF, SYMPTOMS
from tests.flows.stage import FAMILY, ME, after, calm, family, phone, plays


def test_a_fever_is_told_before_it_is_measured_again() -> None:
    """The doctor hears of the first reading, and of the second."""
    plays(
        f"""
        > 37.8
        您 37.8℃，偏高。我已告诉村医陈建国，电话 10032113404。
        歇十分钟，再量一次发给我。
        ! keep HealthReport·您 temperature_tenths=378 unfinished=True worrying=True
        ! tell 村医·您 发热：37.8℃
        > 37.9
        {SYMPTOMS}
        ! keep HealthReport·您 temperature_tenths=379 first_tenths=378 unfinished=True worrying=True
        ! tell 村医·您 发热：37.9℃（先量 37.8℃）
        > 咳嗽
        您从哪天开始不舒服的？例如：今天、昨天、三天了。
        > 昨天
        {CONTACTS}
        > 无
        您 37.9℃（先量 37.8℃），发热、咳嗽。
        我已告诉村医陈建国，电话 10032113404。
        先单独待一间屋，开窗通风，多喝水，戴好口罩，别自己去人多的地方。加重了马上打 120。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·您 temperature_tenths=379 first_tenths=378 symptoms=('咳嗽',) since=2020-01-31 worrying=True
        ! tell 村医·您 发热、咳嗽：37.9℃（先量 37.8℃），从1月31日起
        """,
        phone(family(*calm(ME))),
    )


def test_a_second_reading_may_calm() -> None:
    """Who was told hears that it is over."""
    plays(
        f"""
        > 36.8
        {SYMPTOMS}
        ! keep HealthReport·您 temperature_tenths=368 first_tenths=374 unfinished=True
        ! tell 村医·您 36.8℃（先量 37.4℃）。现在正常，没有别的不舒服。
        """,
        after("37.4", visit=family(*calm(ME))),
    )


def test_a_reading_put_right_to_a_fever_is_told() -> None:
    """After the end, too: it is measured again like any other."""
    plays(
        """
        > 改 体温 38.1
        好的，体温（您）改成 38.1℃。
        您 38.1℃，偏高。我已告诉村医陈建国，电话 10032113404。
        歇十分钟，再量一次发给我。
        ! keep HealthReport·您 temperature_tenths=381 unfinished=True worrying=True
        ! tell 村医·您 发热：38.1℃
        > 38.2
        您 38.2℃（先量 38.1℃），发热。
        我已告诉村医陈建国，电话 10032113404。
        先单独待一间屋，开窗通风，多喝水，戴好口罩，别自己去人多的地方。加重了马上打 120。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·您 temperature_tenths=382 first_tenths=381 worrying=True
        ! tell 村医·您 发热：38.2℃（先量 38.1℃）
        """,
        after("36.5", visit=family(*calm(ME))),
    )


def test_a_fever_put_right_is_withdrawn() -> None:
    """What was told is taken back."""
    plays(
        """
        > 改 体温 36.6
        好的，体温（您）改成 36.6℃。
        您 36.6℃，正常。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·您 temperature_tenths=366
        ! gone 村医·您
        """,
        after("36.5", "改 体温 38.1", "38.2", visit=family(*calm(ME))),
    )


def test_a_fever_of_somebody_else_in_mid_report_comes_first() -> None:
    """What a mother writes at two in the morning is never taken for her own."""
    plays(
        f"""
        > 娃烧到39度了还吐
        儿子 39℃，偏高。我已告诉村医陈建国，电话 10032113404。
        歇十分钟，再量一次发给我。
        ! keep HealthReport·儿子 temperature_tenths=390 symptoms=('恶心呕吐',) via=guardian unfinished=True worrying=True
        ! tell 村医·儿子 高热：39℃，恶心呕吐
        > 39.2
        儿子从哪天开始不舒服的？例如：今天、昨天、三天了。
        ! keep HealthReport·儿子 temperature_tenths=392 first_tenths=390 symptoms=('恶心呕吐',) via=guardian unfinished=True worrying=True
        ! tell 村医·儿子 高热：39.2℃（先量 39℃），恶心呕吐
        > 昨天
        {SYMPTOMS}
        > 无
        {OUTSIDE_OF}
        1 儿子
        2 您
        > 无
        儿子 39.2℃（先量 39℃），高热、恶心呕吐。
        烧得高，别硬扛。我已告诉村医陈建国，电话 10032113404。
        多喝温水，别捂。叫不醒、抽筋、喘不上气，马上打 120。
        您 36.5℃，正常。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·儿子 temperature_tenths=392 first_tenths=390 symptoms=('恶心呕吐',) since=2020-01-31 via=guardian worrying=True
        ! tell 村医·儿子 高热：39.2℃（先量 39℃），恶心呕吐，从1月31日起
        ! keep HealthReport·您 temperature_tenths=365
        """,
        after("36.5", visit=family()),
    )


def test_red_symptoms_are_told_at_the_first_message() -> None:
    """The 120 comes before every question, the doctor knows at once."""
    plays(
        f"""
        > 奶奶喘不上气
        情况急，请马上打 120，别等。我已告诉村医陈建国，电话 10032113404。
        方便的时候再回我：奶奶现在的体温是多少？
        发数字就行，例如 36.5。
        ! keep HealthReport·奶奶 symptoms=('呼吸困难',) via=family unfinished=True worrying=True
        ! tell 村医·奶奶 呼吸困难：没量体温
        > 没量
        情况急，请马上打 120，别等。我已告诉村医陈建国，电话 10032113404。
        方便的时候再回我：奶奶从哪天开始不舒服的？例如：今天、昨天、三天了。
        > 刚才
        情况急，请马上打 120，别等。我已告诉村医陈建国，电话 10032113404。
        方便的时候再回我：奶奶最近 14 天有下面的情况吗？可以选几个；都没有回「无」。
        {OUTSIDE}
        > 无
        奶奶 没量体温，呼吸困难。
        情况急，请马上打 120，别等。我已告诉村医陈建国，电话 10032113404。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·奶奶 symptoms=('呼吸困难',) since=2020-02-01 via=family worrying=True
        ! tell 村医·奶奶 呼吸困难：没量体温，从2月1日起
        """,
        phone(family()),
    )


def test_a_stranger_in_danger_hears_120() -> None:
    """Somebody outside the household: first the 120, then who it is."""
    plays(
        """
        > 邻居大爷昏迷了,叫不醒
        情况急，请马上打 120，别等。我已告诉村医陈建国，电话 10032113404。
        大爷还没有登记在您家。加进来就能接着报，以后也能替大爷报。
        1 加进来，接着报
        2 只告诉村医
        ! tell 外人·您 邻居大爷昏迷了,叫不醒
        """,
        phone(),
    )


def test_with_the_120_the_doctor_is_named_once() -> None:
    reply = phone().say("38.9 喘不上气").reply
    assert reply.count("10032113404") == 1
    assert reply.endswith("您 38.9℃，偏高。\n歇十分钟，再量一次发给我。")


@pytest.mark.parametrize("said", ["37:8", "37-8", "37；8"])
def test_a_fever_with_a_slipped_point_is_never_taken_for_37(said: str) -> None:
    """The finger misses the point; what stands behind it decides."""
    assert after("上报", visit=family(*calm(ME))).say(said).reply.startswith("是 37.8 吗？")
    assert after(visit=family(*calm(ME))).say(f"我{said}").reply.startswith("您现在的体温是多少？")


def test_a_day_of_the_farmers_month_may_stand_alone() -> None:
    """1 February 2020 is the eighth of the first month."""
    one = after("38.5", "38.6", "1", visit=family(*calm(ME)))
    one.say("初三")
    one.say("无")
    assert [done.effect.record.since for done in one.effects if done.name.startswith("HealthReport")] == [
        date(2020, 1, 27)
    ]


@pytest.mark.parametrize("said", ["退烧了", "不烧了。", "奶奶退烧了", "我的烧退了"])
def test_whose_fever_is_over_is_asked_for_the_figure(said: str) -> None:
    """Good news was not understood."""
    people = (ME, FAMILY[4]) if "奶奶" in said else (ME,)
    assert "现在的体温是多少？" in phone(family(*calm(*people))).say(said).reply
