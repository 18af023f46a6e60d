"""The daily report of one person, as they would type it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from records.latest import Last
from tests.flows.said import CONTACTS, SYMPTOMS
from tests.flows.stage import AT_HOME, ME, calm, family, phone, plays


def test_a_number_ends_the_report_of_a_calm_person() -> None:
    """On a calm day one number is the whole report."""
    plays(
        """
        > 36.5
        您 36.5℃，正常。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·您 temperature_tenths=365
        """,
        phone(family(*calm(ME))),
    )


def test_the_first_report_asks_about_symptoms_and_contacts() -> None:
    """Nobody knows yet how the person has been."""
    plays(
        f"""
        > 三十六度五
        {SYMPTOMS}
        ! keep HealthReport·您 temperature_tenths=365 unfinished=True
        > 好
        {CONTACTS}
        > 无
        您 36.5℃，正常。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·您 temperature_tenths=365
        """,
        phone(),
    )


def test_once_a_week_contacts_are_asked_anew() -> None:
    """A calm answer stands for six days and is asked on the seventh."""
    plays(
        f"""
        > 36。5
        {CONTACTS}
        ! keep HealthReport·您 temperature_tenths=365 unfinished=True
        > 无
        您 36.5℃，正常。
        已上报，谢谢！回执 8W24GN
        ! keep HealthReport·您 temperature_tenths=365
        """,
        phone(family(*calm(ME), account=AT_HOME.account + 4)),
    )


def test_a_calm_answer_grows_old_in_a_week() -> None:
    """After eight days nothing stands for itself."""
    plays(
        f"""
        > 365
        {SYMPTOMS}
        ! keep HealthReport·您 temperature_tenths=365 unfinished=True
        > 无
        {CONTACTS}
        > 无
        您 36.5℃，正常。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·您 temperature_tenths=365
        """,
        phone(family(*calm(ME, day=date(2020, 1, 24)))),
    )


def test_as_last_time_never_stands_for_a_temperature() -> None:
    """照旧 repeats all but the temperature."""
    plays(
        """
        > 照旧
        您现在的体温是多少？
        发数字就行，例如 36.5。
        > 照旧
        这一项每次都要新的，不能照旧。
        您现在的体温是多少？
        发数字就行，例如 36.5。
        > 36.6
        您 36.6℃，正常。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·您 temperature_tenths=366
        """,
        phone(family(*calm(ME))),
    )


def test_as_last_time_with_a_number_is_one_message() -> None:
    """照旧 36.6."""
    plays(
        """
        > 照旧 36.6
        您从哪天开始不舒服的？例如：今天、昨天、三天了。
        ! keep HealthReport·您 temperature_tenths=366 unfinished=True
        > 三天了
        您 36.6℃，咳嗽。
        我已告诉村医陈建国，电话 10032113404。
        多休息，多喝水，明天接着报。加重了随时发给我。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·您 temperature_tenths=366 symptoms=('咳嗽',) since=2020-01-29 worrying=True
        ! tell 村医·您 咳嗽：36.6℃，从1月29日起
        """,
        phone(family(replace(ME, last=Last(date(2020, 1, 31), False, "咳嗽", "无")))),
    )


def test_a_child_is_sent_to_a_grown_up() -> None:
    """Under 14 nobody reports alone."""
    plays(
        """
        > 36.5
        14 岁以下，请爸爸妈妈或家里大人帮你报。
        身体不舒服，马上告诉大人；喘不上气、很难受，打 120。
        """,
        phone(family(replace(ME, born=date(2009, 1, 1)))),
    )


def test_nobody_without_a_thermometer_is_stuck() -> None:
    """What is known without it is kept."""
    plays(
        f"""
        > 上报
        您现在的体温是多少？
        发数字就行，例如 36.5。
        > 没有体温计
        {SYMPTOMS}
        ! keep HealthReport·您 unfinished=True
        > 无
        {CONTACTS}
        > 无
        您 没量体温，没有不舒服。
        没有体温计，可以找村医借一支。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·您
        """,
        phone(),
    )


def test_an_abandoned_report_stands_unfinished() -> None:
    """One reminder, then what is known stays."""
    plays(
        f"""
        > 37.0
        {SYMPTOMS}
        ! keep HealthReport·您 temperature_tenths=370 unfinished=True
        ! later 30m
        「健康上报」还没填完，方便时回我一下就好：
        {SYMPTOMS}
        ! later 24h
        上次的「健康上报」没有填完，先收起来了，已经记下的会保留。想接着填，随时回「上报」。
        """,
        phone(),
    )


def test_a_bare_number_of_days_is_no_day_of_the_month() -> None:
    """「2」 is two days, 「1」 since yesterday."""
    for said, since in (("2", "2020-01-30"), ("1", "2020-01-31"), ("两", "2020-01-30")):
        one = phone()
        one.say("36.8 咳嗽")
        one.say(said)
        one.say("无")
        assert one.effects[0].effect.record.since.isoformat() == since  # type: ignore[union-attr]


def test_ones_own_contact_with_the_ill_is_a_report() -> None:
    """It was taken for a word of the hand-over once."""
    assert phone().say("我接触过病人").reply.startswith("您现在的体温是多少？")
    assert "体温" not in phone().say("接触过病人要隔离吗").reply


@pytest.mark.parametrize("said", ["不舒服", "我不舒服", "身上有点不得劲。", "心里慌", "难受"])
def test_who_only_says_that_they_are_unwell_is_asked_what_it_is(said: str) -> None:
    assert phone().say(said).reply.startswith("您现在的体温是多少？")


@pytest.mark.parametrize("said", ["心里难受想找人说说话", "孩子上网课我难受死了"])
def test_who_says_more_is_heard_whole(said: str) -> None:
    assert not phone().say(said).reply.startswith("您现在的体温是多少？")
