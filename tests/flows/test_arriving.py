from __future__ import annotations

from dataclasses import replace

import pytest

from flows.catalogue import FLOWS
from tests.flows.stage import AT_HOME, phone, plays, waiting

WORKER = replace(AT_HOME, roles=frozenset({"网格员"}))
FACTS = "2月3日到，从武汉市回来"
MINE = {
    "id": 7,
    "number": 3,
    "name": "王秀英",
    "place": "南坡村12号",
    "facts": FACTS,
    "coming": True,
    "unsure": False,
    "mine": True,
    "label": "南坡村12号 王秀英",
}
HIS = MINE | {"id": 8, "number": 4, "name": "李建军", "label": "南坡村12号 李建军"}


def test_whoever_was_announced_says_that_they_are_there():
    plays(
        """
        > 到了
        记下了，王秀英已到家，已告诉村里。
        先量一次体温发给我，例如「36.5」。
        ! keep 到了 returnees=(7,)
        """,
        phone(my_returns=[MINE]),
    )


def test_of_several_those_who_came_are_chosen():
    player = phone(my_returns=[MINE, HIS])
    assert "谁到家了" in player.say("到家了").reply
    (done,) = player.say("2").effects
    assert done.effect.record.returnees == (8,)


@pytest.mark.parametrize("said", ["到了", "改期", "不回来了"])
def test_with_nobody_announced_it_says_how(said):
    turn = phone(my_returns=[]).say(said)
    assert turn.reply.startswith("没有在等的返乡报备。") and not turn.effects


@pytest.mark.parametrize(
    ("said", "kept"),
    [("到了 3", "到了"), ("3 到了", "到了"), ("没到 3 2月8日", "改期"), ("不回来 3", "不回来")],
)
def test_a_worker_says_it_by_the_number(said, kept):
    (done,) = phone(WORKER, returnees=[MINE]).say(said).effects
    assert done.name == kept


def test_a_number_of_two_villages_is_asked_about():
    player = phone(WORKER, returnees=[MINE, HIS])
    assert player.say("到了 3").reply == "有几个这个编号，是哪一位？\n1 南坡村12号 王秀英\n2 南坡村12号 李建军"
    (done,) = player.say("2").effects
    assert done.effect.record.returnees == (8,)


def test_what_a_neighbour_told_wrongly_leaves_the_list():
    turn = phone(WORKER, returnees=[MINE | {"coming": False, "unsure": True}]).say("没这回事 3")
    assert turn.reply == "记下了：王秀英 没有回来，从名单里去掉了。" and len(turn.effects) == 1


def test_what_is_over_is_said():
    turn = phone(WORKER, returnees=[MINE | {"coming": False}]).say("到了 3")
    assert turn.reply == f"返乡 3 号 王秀英 已经处理过了：{FACTS}。" and not turn.effects


def test_the_list_and_where_they_come_from():
    plays(
        """
        > 返乡
        还没到的 1 人：
        3 南坡村12号 王秀英，2月3日到，从武汉市回来
        前后 14 天按来处：重点地区 1，外省 2。
        到了，回「到了 3」；没到，回「没到 3 2月8日」。
        """,
        phone(WORKER, returnees_waiting=waiting(MINE), origins={"重点地区": 1, "外省": 2, "外县": 0}),
    )


def test_a_list_that_is_longer_than_what_it_shows_says_so():
    said = phone(WORKER, returnees_waiting=waiting(MINE, besides=40), origins={}).say("返乡").reply.splitlines()
    assert (said[0], said[2]) == ("还没到的 41 人：", "还有 40 人，前面的到了再发「返乡名单」。")


@pytest.mark.parametrize("said", ["到了 3", "没到 3", "返乡", "不回来 3"])
def test_to_a_resident_these_are_ordinary_words(said):
    heard = FLOWS.opened_by(said, AT_HOME)
    assert heard is None or heard.name not in ("返乡到了", "返乡没到", "返乡名单", "返乡取消")
