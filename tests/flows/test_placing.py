from __future__ import annotations

from dataclasses import replace

import pytest

from flows.catalogue import FLOWS
from tests.flows.stage import AT_HOME, phone, plays, waiting

CADRE = replace(AT_HOME, roles=frozenset({"村干部"}))
ROW = {
    "id": 7, "number": 3, "name": "周婷", "place": "南坡村44号", "label": "南坡村44号 周婷", "because": "返乡", "origin": "武汉市",
    "proposed": "按规定（重点地区）：集中隔离 14 天。", "route": "central", "route_name": "集中隔离 14 天", "days": 14, "decided": "",
    "open": True, "heard": True,
}  # fmt: skip


def test_a_cadre_agrees_in_one_line():
    plays(
        """
        > 同意 3
        定了：南坡村44号 周婷，集中隔离 14 天。
        已告诉本人，也说了依据和不同意怎么办。
        ! keep 定 placement=7 route=central days=14 reason=
        """,
        phone(CADRE, placements=[ROW]),
    )


def test_another_way_than_the_rule_needs_a_reason():
    player = phone(CADRE, placements=[ROW | {"heard": False}])
    assert player.say("安置 3").reply.startswith("南坡村44号 周婷：按规定（重点地区）：集中隔离 14 天。\n怎么安置？")
    assert player.say("2").reply.startswith("隔离几天？")
    assert player.say("2").reply == "请写一句理由，本人会看到。"
    turn = player.say("家里老人要照顾")
    assert turn.reply.endswith("他没有用这个号，请当面告诉：依据是县防控规定，不同意可以找乡镇。")
    (done,) = turn.effects
    assert (done.effect.record.route, done.effect.record.days, done.effect.record.reason) == (
        "home",
        14,
        "家里老人要照顾",
    )


def test_what_is_decided_is_not_decided_again():
    turn = phone(CADRE, placements=[ROW | {"open": False, "decided": "集中隔离 14 天"}]).say("同意 3")
    assert turn.reply.startswith("返乡 3 号 周婷 已经定了：集中隔离 14 天。") and not turn.effects


def test_after_the_investigators_somebody_decides_anew():
    """「同意」 would send them to the investigators again: it asks instead."""
    player = phone(CADRE, placements=[ROW | {"route": "cdc", "decided": "疾控流调"}])
    assert "疾控流调" not in player.say("同意 3").reply.partition("怎么安置")[2]


def test_a_number_of_nobody():
    assert phone(CADRE, placements=[]).say("同意 3").reply == "没有这个编号，或者不归您定。回「安置」看有哪些等人定。"


def test_the_list_of_who_waits():
    reply = phone(CADRE, placements_waiting=waiting(ROW)).say("安置").reply
    assert reply.startswith("等您定的 1 人：\n3 南坡村44号 周婷，返乡。按规定")


def test_a_list_that_is_longer_than_what_it_shows_says_so():
    said = phone(CADRE, placements_waiting=waiting(ROW, besides=40)).say("安置").reply.splitlines()
    assert (said[0], said[2]) == ("等您定的 41 人：", "还有 40 人，定了这些再发「安置」。")


@pytest.mark.parametrize("roles", [frozenset(), frozenset({"网格员"})])
def test_nobody_else_decides(roles):
    heard = FLOWS.opened_by("同意 3", replace(AT_HOME, roles=roles))
    assert heard is None or heard.name != "同意安置"
