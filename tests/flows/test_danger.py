"""Words of danger come before everything."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chat.steps import Tell
from tests.flows.hotline import asking
from tests.flows.stage import AT_HOME, STRANGER, phone
from tests.flows.test_round import TWELVE, line


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("我想死", "12356"),
        ("孩子误喝了84", "120"),
        ("俺爹煤气中毒了", "开门窗"),
        ("老公打我", "12338"),
        ("36.5 不想活了", "110"),
    ],
)
def test_it_is_answered_at_once(said: str, words: str) -> None:
    player = asking()
    player.now = 1_770_000_000  # 2026, when the line 12356 is there
    assert words in player.say(said).reply


def test_it_comes_before_words_that_were_asked_for() -> None:
    player = asking()
    for said in ("人工", "2"):
        player.say(said)
    assert "110" in player.say("我不想活了").reply


def test_the_doctor_is_told_only_if_wanted() -> None:
    player = asking()
    assert "要我马上告诉村医陈建国" in player.say("我不想活了").reply
    assert player.effects == ()
    assert player.say("要").reply.startswith("我已告诉村医陈建国")
    assert [done.effect.urgent for done in player.effects] == [True]  # type: ignore[union-attr]


def test_of_violence_nobody_in_the_village_is_told() -> None:
    assert "村医" not in asking().say("老公打我").reply.partition("——")[2]


def test_the_form_waits_until_it_is_safe() -> None:
    player = asking(STRANGER)
    player.say("36.5")
    assert "同意请回 1" not in player.say("我不想活了").reply
    assert "我们接着刚才的：" in player.say("1").reply


def test_even_without_answers_something_is_said() -> None:
    assert "马上打 110 或 120" in phone().say("我不想活了").reply


@pytest.mark.parametrize(("words", "advice"), [("老人喝农药了", "120"), ("老人要上吊", "别离开人")])
def test_of_a_worker_it_is_about_the_door(words: str, advice: str) -> None:
    """The alarm goes out at once, and what to do until somebody comes; nobody asks whether the worker is in danger."""
    player = asking(
        replace(AT_HOME, roles=frozenset({"网格员"})), round_line=line(TWELVE | {"said": words, "hurt": True})
    )
    reply = player.say(f"12 {words}").reply
    assert reply.startswith(f"12号李建军家：{words}。我已告诉村医陈建国")
    assert advice in reply
    assert [done.effect.urgent for done in player.effects if isinstance(done.effect, Tell)] == [True]


def test_violence_behind_a_door_is_told_to_nobody_in_the_village() -> None:
    """It may be kin of whoever would hear it."""
    player = asking(replace(AT_HOME, roles=frozenset({"网格员"})), round_line=line(TWELVE))
    player.say("12 男的打老婆")
    assert player.effects == ()


@pytest.mark.parametrize("said", ["摔了", "我摔倒了", "奶奶摔了一跤，起不来", "跌倒了。"])
def test_a_fall_is_no_sign_of_being_well(said: str) -> None:
    """Of an elder a word or two else means that all is well."""
    elder = asking(replace(AT_HOME, is_elder=True))
    reply = elder.say(said).reply
    assert "知道您平安" not in reply and "要我马上告诉村医陈建国" in reply


@pytest.mark.parametrize("said", ["摔了个手机", "车翻了", "去年摔了腿，现在好了"])
def test_not_everything_that_fell_is_somebody(said: str) -> None:
    assert "要我马上告诉" not in asking().say(said).reply
