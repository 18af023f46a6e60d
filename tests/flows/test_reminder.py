"""提醒 at one's own hour."""

from __future__ import annotations

import pytest

from tests.flows.stage import ME, after, family, phone, plays


def test_an_hour_may_come_with_the_word() -> None:
    """In one message."""
    plays(
        """
        > 提醒 7点半
        好的，每天 7:30 提醒您。已经报过的那天就不打扰。
        ! keep SetPreference name=remind_minute value=450
        """,
        phone(),
    )


def test_an_hour_is_asked_for() -> None:
    """Night is refused."""
    plays(
        """
        > 提醒
        现在是：8:00 提醒。
        想每天几点提醒您报体温？例如「7点半」；不要就发「不要」。
        > 夜里两点
        请发早上 5 点到晚上 10 点之间的时间，例如「7点半」；不要提醒就发「不要」。
        现在是：8:00 提醒。
        想每天几点提醒您报体温？例如「7点半」；不要就发「不要」。
        > 晚上八点
        好的，每天 20:00 提醒您。已经报过的那天就不打扰。
        ! keep SetPreference name=remind_minute value=1200
        """,
        phone(family(ME, remind_minute=480)),
    )


def test_it_can_be_switched_off() -> None:
    """不要."""
    plays(
        """
        > 提醒我
        现在是：没有设提醒。
        想每天几点提醒您报体温？例如「7点半」；不要就发「不要」。
        > 不要
        好的，不再提醒。记得每天报一次体温。
        ! keep SetPreference name=remind_minute value=None
        """,
        phone(),
    )


@pytest.mark.parametrize("said", ["不要了", "关掉", "不用提醒了。"])
def test_it_is_switched_off_in_any_words(said: str) -> None:
    """Who is tired of it does not read how to say that."""
    assert after("提醒").say(said).reply.startswith("好的，不再提醒。")
