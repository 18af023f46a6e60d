"""电话: whom no message reaches, and how the call went."""

from __future__ import annotations

from dataclasses import replace

import pytest

from flows.catalogue import FLOWS
from tests.flows.stage import AT_HOME, phone, plays, waiting

CADRE = replace(AT_HOME, roles=frozenset({"村干部"}))
ROW = {
    "number": "0821", "name": "李福田", "phone": "10012345678", "words": "发烧 38.5，咳嗽", "place": "南坡村12号",
    "why": "没有能通知到的人", "tried": "",
}  # fmt: skip
ONE = {"notice": 70_821, "name": "李福田", "label": "南坡村12号 李福田"}
HERE = {"place": "南坡村", "wide": False}


def test_the_list_says_whom_to_telephone_and_what_to_say() -> None:
    plays(
        """
        > 电话
        南坡村要打的电话 2 个，微信没送到，请打电话或者上门说：
        0821 李福田（南坡村12号，没有能通知到的人）10012345678
        发烧 38.5，咳嗽
        0007 周婷（南坡村44号）没有电话，请上门
        有一条给本人的回信没送到，请本人给公众号发一条消息。
        说过了，回「电话 0821 说过了」；上门说的，回「电话 0821 上门」；不用打了，回「电话 0821 不用」。
        """,
        phone(
            CADRE,
            calls_waiting=HERE
            | waiting(
                ROW,
                ROW | {"number": "0007", "name": "周婷", "phone": "", "words": "", "why": "", "place": "南坡村44号"},
            ),
        ),
    )


def test_a_list_that_is_longer_than_what_it_shows_says_so() -> None:
    said = phone(CADRE, calls_waiting=HERE | waiting(ROW, besides=3)).say("要打的电话").reply.splitlines()
    assert said[0].startswith("南坡村要打的电话 4 个") and said[3] == "还有 3 个，打完这些再发「电话」。"


def test_nobody_to_telephone() -> None:
    assert phone(CADRE, calls_waiting=HERE | waiting()).say("电话").reply == "南坡村没有要打的电话。"


def test_of_a_wider_place_it_is_said_how_many() -> None:
    wide = {"place": "柳荫乡", "wide": True, "total": 5, "rows": []}
    reply = phone(replace(AT_HOME, roles=frozenset({"乡镇干部"})), calls_waiting=wide).say("电话").reply
    assert reply.splitlines() == [
        "柳荫乡要打的电话有 5 个，由各村去打。",
        "看是哪些人，发「登录」，网页上「今天」里有「电话」。",
    ]


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("电话 0821 说过了", "打通了，说过了"),
        ("电话0821打通了", "打通了，说过了"),
        ("电话 0821 告诉他儿子了", "打通了，说过了"),
        ("电话 0821 上门", "上门说过了"),
        ("电话 0821 号，不用", "不用打了"),
    ],
)
def test_how_it_went_is_one_line(said: str, outcome: str) -> None:
    turn = phone(CADRE, calls_numbered=[ONE]).say(said)
    (done,) = turn.effects
    assert (done.effect.record.notice, done.effect.record.outcome) == (70_821, outcome)
    assert turn.reply == f"记下了：李福田，{outcome}。"


@pytest.mark.parametrize("how", ["没接", "没打通", "打不通", "关机了", "上门没人", "拒接", "没有人接"])
def test_who_was_not_reached_stays_on_the_list(how: str) -> None:
    turn = phone(CADRE, calls_numbered=[ONE]).say(f"电话 0821 {how}")
    assert turn.reply == "记下了：李福田，没人接，还在名单里。过一会儿再打；三次没人接，网格员上门去说。"
    (done,) = turn.effects
    assert (done.effect.record.notice, done.effect.record.outcome) == (70_821, "没人接")


def test_the_next_one_reads_when_nobody_answered() -> None:
    tried = ROW | {"tried": "14:05 没人接（1 次）"}
    lines = phone(CADRE, calls_waiting=HERE | waiting(tried)).say("电话").reply.splitlines()
    assert lines[1] == "0821 李福田（南坡村12号，没有能通知到的人）10012345678，14:05 没人接（1 次）"


def test_what_the_line_does_not_say_is_asked() -> None:
    plays(
        """
        > 电话 0821
        李福田的电话打得怎么样？
        1 打通了，说过了
        2 上门说过了
        3 不用打了
        4 没人接
        > 2
        记下了：李福田，上门说过了。
        ! keep 打过 notice=70821 outcome=上门说过了
        """,
        phone(CADRE, calls_numbered=[ONE]),
    )


def test_two_of_one_number_are_told_apart() -> None:
    other = ONE | {"notice": 80_821, "name": "周婷", "label": "南坡村44号 周婷"}
    player = phone(CADRE, calls_numbered=[ONE, other])
    assert player.say("电话 0821 说过了").reply.endswith("1 南坡村12号 李福田\n2 南坡村44号 周婷")
    (done,) = player.say("2").effects
    assert done.effect.record.notice == 80_821


def test_a_number_that_is_not_on_the_list() -> None:
    reply = phone(CADRE, calls_numbered=[]).say("电话 0001 说过了").reply
    assert reply == "没有这个编号，或者已经有人打过了。回「电话」看名单。"


@pytest.mark.parametrize("roles", [frozenset(), frozenset({"志愿者"}), frozenset({"审计员"})])
@pytest.mark.parametrize("said", ["电话", "电话 0821 说过了"])
def test_for_everybody_else_it_is_an_ordinary_word(said: str, roles: frozenset[str]) -> None:
    heard = FLOWS.opened_by(said, replace(AT_HOME, roles=roles))
    assert heard is None or heard.name not in ("要打的电话", "打过电话")


@pytest.mark.parametrize("said", ["电话 10012345678", "电话是多少", "电话 0379-1234567"])
def test_a_telephone_number_is_no_call_that_was_made(said: str) -> None:
    heard = FLOWS.opened_by(said, CADRE)
    assert heard is None or heard.name != "打过电话"
