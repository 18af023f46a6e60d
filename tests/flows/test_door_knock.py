from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from flows.catalogue import FLOWS
from flows.knock_kinds import OfPeople, parts
from flows.visit import Person
from records.ledgers.door_knock import DoorKnock
from tests.flows.stage import AT_HOME, phone, plays

WORKER = replace(AT_HOME, roles=frozenset({"网格员"}))
NAMES = ("李建军", "王秀英", "李福田")
PEOPLE = tuple(Person(n, name, name) for n, name in enumerate(NAMES, 1))
HOME = {"id": 9, "area": AT_HOME.area, "door": 12, "people": [
    {"id": n, "name": name, "relation": "", "sex": "", "born": ""} for n, name in enumerate(NAMES, 1)
]}  # fmt: skip
FACTS = {"doors": [{"id": 9, "area": AT_HOME.area, "door": 12, "label": "南坡村12号"}], "household_people": HOME}


def knock(said, **facts):
    return phone(WORKER, **(FACTS | facts)).say(said)


def kept(turn):
    """Person → what stands in the ledger of them."""
    records = [
        done.effect.record for done in turn.effects if done.name.startswith("敲门") and hasattr(done.effect, "record")
    ]
    return {one.person: one for one in records if isinstance(one, DoorKnock)}


def test_a_calm_household_is_one_line():
    turn = knock("敲门 12 都好")
    assert turn.reply == "12 号记好了，3 人都好。"
    assert {id_: (one.seen, one.worrying) for id_, one in kept(turn).items()} == dict.fromkeys((1, 2, 3), (True, False))


def test_one_by_one_for_everybody_of_the_house():
    plays(
        """
        > 敲门 12
        12 号 3 人：李建军、王秀英、李福田。
        最近 14 天谁去过外地？
        说名字和情况，例如「李福田 去过武汉」；没有，回「无」。
        > 李建军去过武汉
        谁接触过病人、发烧的人或外地回来的人？
        > 没有
        谁发烧、咳嗽或不舒服？
        > 咳嗽两天
        「咳嗽两天」说的是谁？可以选几位。
        1 李建军
        2 王秀英
        3 李福田
        > 3
        谁是最近从外地回来的？从哪里、哪天？
        """,
        phone(WORKER, **FACTS),
    )


def test_in_one_line_each_thing_finds_its_question():
    turn = knock("敲门 12 李建军去过武汉 秀英咳嗽两天 李福田在广州打工，腊月二十八回来 其他都好")
    found = kept(turn)
    assert (found[1].been, found[2].unwell, found[3].seen, found[3].back) == (
        "去过武汉",
        "咳嗽两天",
        False,
        date(2021, 2, 9),
    )
    assert [done.effect.role for done in turn.effects if hasattr(done.effect, "role")] == ["village_doctor"]


def test_who_is_away_stands_quietly_in_the_list_until_the_day():
    turn = knock("敲门 12 李福田在广州打工，2月20日回来 其他都好")
    (announced,) = [done.effect.record for done in turn.effects if done.name.startswith("返乡")]
    assert (announced.person, announced.day, announced.arrived, announced.quiet) == (3, date(2020, 2, 20), False, True)


def test_who_came_back_ill_is_one_alarm_and_not_two():
    turn = knock("敲门 12 王秀英昨天从武汉回来发烧 其他都好")
    (announced,) = [done.effect.record for done in turn.effects if done.name.startswith("返乡")]
    assert (announced.origin, announced.fever, announced.arrived, announced.quiet) == ("武汉", True, True, False)
    assert not [done for done in turn.effects if hasattr(done.effect, "role")]


def test_another_door_waits_until_this_one_is_done():
    player = phone(WORKER, **FACTS)
    player.say("敲门 12")
    assert player.say("敲门 13 都好").reply.startswith("这一户还没问完")


def test_people_named_together_share_the_words():
    assert [(who.name, what) for who, what in parts("李建军和王秀英去过武汉", PEOPLE)] == [
        ("李建军", "去过武汉"),
        ("王秀英", "去过武汉"),
    ]


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("李建军去过武汉", "去过"),
        ("李建军见过确诊病人", "接触"),
        ("李建军头疼", "不舒服"),
        ("李建军昨天从武汉回来", "回来"),
        ("李建军在广州打工", "不在家"),
    ],
)
def test_a_thing_belongs_to_one_question(said, topic):
    topics = ("去过", "接触", "不舒服", "回来", "不在家")
    heard = [t for t in topics if OfPeople(PEOPLE, t, date(2020, 2, 1), 12).find(f"敲门 12 {said}", "")]
    assert heard == [topic]


def test_a_door_that_is_not_theirs():
    assert knock("敲门 99", doors=[]).reply == "99 号不在您的片里，或者没有这一户。回「敲门」看还有哪些户。"


def test_how_far_it_has_come():
    found = {"people": 154, "asked": 3, "cells": [[1, 80, 3], [2, 74, 0]], "doors": [1, 2, 5]}
    plays(
        """
        > 敲门
        近 14 天敲门：3/154 人。
        1 片 3/80；2 片 0/74。
        还没敲的 3 户：1 2 5
        敲一户，发「敲门 1」；都好，发「敲门 1 都好」。
        """,
        phone(WORKER, knocked=found),
    )


def test_to_a_resident_it_is_an_ordinary_word():
    heard = FLOWS.opened_by("敲门 12", AT_HOME)
    assert heard is None or heard.name != "敲门"
