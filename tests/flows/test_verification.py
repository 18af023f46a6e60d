from __future__ import annotations

from dataclasses import replace

import pytest

from flows.catalogue import FLOWS
from tests.flows.stage import AT_HOME, phone, waiting

WORKER = replace(AT_HOME, roles=frozenset({"网格员"}))
ROW = {
    "id": 7, "number": 3, "name": "周婷", "phone": "", "reason": "武汉返回", "place": "南坡村", "found": "", "control": "", "done": False,
    "late": False, "label": "南坡村 周婷",
}  # fmt: skip


@pytest.mark.parametrize(
    ("said", "found", "control"),
    [
        ("核 3 在家 已隔离", "在家", "已隔离"),
        ("核3见到本人，已报备", "在家", "已报备"),
        ("核 3 在广州打工 不需要", "在外地", "不需要"),
        ("核查 3 号 查无此人", "查无此人", "不需要"),
        ("核 3 在家，送医院了", "在家", "已送医"),
    ],
)
def test_one_line_checks_controls_and_feeds_back(said, found, control):
    turn = phone(WORKER, checks=[ROW]).say(said)
    (done,) = turn.effects
    assert (done.effect.record.found, done.effect.record.control) == (found, control)
    assert turn.reply == f"核查 3 号 周婷：{found}，{control}，已反馈。"


def test_what_the_line_does_not_say_is_asked():
    player = phone(WORKER, checks=[ROW])
    assert player.say("核 3").reply.startswith("周婷（武汉返回）核到什么？\n1 在家")
    assert player.say("1").reply.startswith("周婷怎么管控的？\n1 已隔离")
    (done,) = player.say("1").effects
    assert (done.effect.record.found, done.effect.record.control) == ("在家", "已隔离")


@pytest.mark.parametrize("said", ["核 3 没人", "核 3 没见到", "核 3 不在家"])
def test_who_was_not_met_stays_open(said):
    turn = phone(WORKER, checks=[ROW]).say(said)
    assert "还在名单里" in turn.reply and turn.effects[0].effect.record.control == ""


def test_what_was_fed_back_is_not_changed_by_a_second_line():
    turn = phone(WORKER, checks=[ROW | {"done": True, "found": "在家", "control": "已隔离"}]).say("核 3 在外地")
    assert turn.reply == "核查 3 号 周婷 已经回过话：在家，已隔离。" and not turn.effects


def test_the_list_says_what_is_late():
    figures = {"pushed": 9, "checked": 8, "controlled": 7, "fed_back": 6, "late": 1}
    reply = phone(WORKER, checks_waiting=waiting(ROW | {"late": True}), check_figures=figures).say("核查").reply
    assert reply.splitlines() == [
        "等核查的 1 人：",
        "3 周婷（南坡村，武汉返回，超时）",
        "核完一个回一句，例如「核 3 在家 已隔离」。",
        "今天的核查：推送 9，核实 8，管控 7，反馈 6，超时 1。",
    ]


def test_a_list_that_is_longer_than_what_it_shows_says_so():
    figures = {"pushed": 41, "checked": 0, "controlled": 0, "fed_back": 0, "late": 0}
    reply = phone(WORKER, checks_waiting=waiting(ROW, besides=40), check_figures=figures).say("核查").reply
    assert reply.splitlines()[:3] == [
        "等核查的 41 人：",
        "3 周婷（南坡村，武汉返回）",
        "还有 40 人，核完这些再发「核查」。",
    ]


@pytest.mark.parametrize("said", ["核 3 在家 已隔离", "核酸 3 天一次", "核桃 3 斤"])
def test_ordinary_words_are_no_check(said):
    visit = AT_HOME if said.startswith("核 ") else WORKER
    heard = FLOWS.opened_by(said, visit)
    assert heard is None or heard.name != "核实任务"
