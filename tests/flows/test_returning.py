from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chat.errors import Refusal
from flows.catalogue import FLOWS
from flows.return_kinds import Comer
from flows.returning import comes_home
from tests.flows.stage import AT_HOME, ME, family, phone

WORKER = replace(AT_HOME, roles=frozenset({"网格员"}))
KNOWN = [{"id": 44, "name": "周婷", "label": "周婷 女", "area": AT_HOME.area, "household": 9}]


def test_one_sentence_is_enough_to_be_kept():
    """Who serves there hears it before the rest is asked; what the sentence said is not asked again."""
    player = phone()
    first = player.say("我后天从武汉坐G1234回来，一个人")
    assert first.reply == "您现在有没有发烧、咳嗽或别的不舒服？\n1 没有\n2 有"
    (done,) = first.effects
    kept = done.effect.record
    assert (kept.person, kept.origin, kept.day, kept.arrived, kept.told) == (1, "武汉", date(2020, 2, 3), False, False)
    assert (kept.source, kept.ride, kept.company) == ("本人", "G1234", "无")
    assert player.say("1").reply == "您最近 14 天接触过病人或发烧的人吗？\n1 接触过\n2 没有"
    last = player.say("2")
    assert last.reply.splitlines() == [
        "记下了：您 2月3日到家，从武汉回来。",
        "已告诉村里的网格员、村医和村干部。",
        "按现在的规定（重点地区）：集中隔离 14 天。由村医或村干部定，定了会告诉您。",
        "路上戴好口罩，留好车票。到家了，回「到了」；日子有变，回「改期」。",
    ]
    assert [done.effect.record.told for done in last.effects] == [True]


def test_the_word_alone_asks_one_thing_after_the_other():
    player = phone()
    asked = [
        player.say(said).reply.splitlines()[-1] for said in ("报备", "我", "武汉", "明天", "高铁", "无", "没有", "没有")
    ]
    assert asked == [
        "谁从外地回来？是您自己，回「我」；是别人，发姓名。",
        "您从哪里回来？写到市、县，例如「湖北武汉」。",
        "您哪天到家？例如「明天」「2月6日」；已经到了，回「到了」。",
        "您坐什么车？发车次或车牌最好，例如「G1234」；不清楚，回「不清楚」。",
        "有谁一起回来？一个人，回「无」。",
        "2 有",
        "2 没有",
        "路上戴好口罩，留好车票。到家了，回「到了」；日子有变，回「改期」。",
    ]


def test_a_number_is_nobody_who_comes_along():
    """Who was asked for a door before may type it once more."""
    player = phone(family())
    for said in ("报备", "我", "武汉", "明天", "高铁"):
        player.say(said)
    assert player.say("44").reply.startswith("请写是谁")
    assert player.memory.current.question.startswith("同行")


def test_one_of_the_family_is_reported_by_the_familys_word():
    turn = phone(family()).say("老公昨天从广州回来了")
    (done,) = turn.effects
    record = done.effect.record
    assert (record.person, record.source, record.origin, record.arrived) == (2, "家人", "广州", True)


def test_a_neighbour_is_asked_only_for_the_door():
    player = phone(village_door={"id": 77, "area": AT_HOME.area, "door": 12})
    turn = player.say("李强从广州回来了 12号")
    (done,) = turn.effects
    assert (done.effect.record.household, done.effect.record.source, done.effect.record.told) == (77, "邻里", True)
    assert turn.reply.endswith("谢谢您告诉我们。是谁说的，不会告诉别人。")


def test_a_worker_looks_into_the_register():
    turn = phone(WORKER, people_named=KNOWN).say("周婷明天从郑州回来")
    (done,) = turn.effects
    assert (done.effect.record.person, done.effect.record.source) == (44, "工作人员")


def test_who_comes_today_is_asked_whether_they_are_there():
    assert "1 到了" in phone().say("我今天从郑州回来").reply


def test_a_place_that_nobody_knows_is_asked_for_again():
    player = phone()
    player.say("报备")
    player.say("我")
    assert player.say("张庄").reply.startswith("没认出这个地方。")


@pytest.mark.parametrize(
    "said",
    [
        "从武汉回来要隔离吗",
        "从武汉回来怎么报备",
        "爷爷昨天从郑州回来，今天37度8",
        "快递从武汉寄回来",
        "隔壁从武汉回来没报备，今晚还办酒席",
        "36.5",
        "去过武汉",
    ],
)
def test_what_else_people_say_is_no_announcement(said):
    heard = FLOWS.opened_by(said)
    assert not comes_home(said) and (heard is None or heard.name != "返乡报备")


def test_an_order_is_no_name():
    """「隔离名单」 was taken for the one who comes home once."""
    player = phone(WORKER, watched=[])
    player.say("报备")
    assert player.say("隔离名单").reply.startswith("您负责的地方现在没有人在隔离。")


@pytest.mark.parametrize("said", ["家里没米了", "打牌会被抓吗"])
def test_a_sentence_comes_home_from_nowhere(said: str) -> None:
    with pytest.raises(Refusal):
        Comer((ME,)).parse(said)
