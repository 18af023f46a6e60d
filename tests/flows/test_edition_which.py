"""停！ without a number, in the sixty seconds that there are."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from county.broadcasts.acts import Stop
from tests.flows.stage import AT_HOME, STRANGER, phone

SNOW = {"number": 101, "title": "大雪", "stage": "approved"}
BRIDGE = {"number": 102, "title": "桥通了", "stage": "waiting"}
OFFICIAL = replace(AT_HOME, roles=frozenset({"乡镇干部"}))


def says(said: str, *found: dict[str, Any]) -> Any:
    player = phone(OFFICIAL, editions_open=list(found))
    return player.say(said).reply, [done.effect.record for done in player.effects]  # type: ignore[union-attr]


@pytest.mark.parametrize("said", ["停", "停！", "别发了", "快停", "停发。"])
def test_the_one_that_is_about_to_leave_stops_at_once(said: str) -> None:
    reply, kept = says(said, BRIDGE, SNOW)
    assert "101 号（大雪）已经停了" in reply and kept == [Stop(101)]


def test_of_several_each_is_named_with_its_order() -> None:
    reply, kept = says("停", SNOW, SNOW | {"number": 103, "title": "停水", "stage": "running"})
    assert reply == "请连编号一起发：\n· 停 101（大雪，已经同意，到点就发）\n· 停 103（停水，正在发）" and kept == []


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("同意", "请连编号一起发：\n· 同意 102（桥通了，在等人同意）"),
        ("撤回", "现在没有要撤回的广播。"),
        ("继续发", "现在没有要继续发的广播。"),
    ],
)
def test_other_orders_are_told_their_number(said: str, reply: str) -> None:
    assert says(said, BRIDGE, SNOW) == (reply, [])


def test_it_comes_before_a_question_that_takes_any_words() -> None:
    player = phone(
        OFFICIAL, editions_open=[SNOW], broadcast_areas=[{"code": 410798103005, "name": "南坡村", "county": False}]
    )
    player.say("广播")
    assert "已经停了" in player.say("停！").reply


def test_an_officials_yes_to_what_is_asked_answers_that() -> None:
    """Joining asks 「同意吗」 and takes 「同意」, though a broadcast waits as well."""
    newcomer = replace(STRANGER, roles=frozenset({"乡镇干部"}))
    player = phone(newcomer, editions_open=[BRIDGE])
    player.say("加入")
    assert "请连编号" not in player.say("同意").reply


def test_to_a_resident_the_words_are_words() -> None:
    for said in ("停", "同意", "撤回"):
        assert "广播" not in phone(editions_open=[SNOW]).say(said).reply
