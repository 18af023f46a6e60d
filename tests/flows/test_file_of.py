from __future__ import annotations

from dataclasses import replace

from flows.catalogue import FLOWS
from tests.flows.stage import AT_HOME, phone

WORKER = replace(AT_HOME, roles=frozenset({"网格员"}))
LI = {"id": 5, "name": "李桂兰", "label": "李桂兰 女 72岁 南坡村31号", "area": AT_HOME.area, "household": 8}
FILE = {"lines": ["李桂兰 女，72 岁，独居", "敲门登记（2月1日，共 1 次）：见到本人"], "masked": 2}


def test_the_file_in_a_few_lines_and_what_is_not_for_this_office():
    reply = phone(WORKER, people_named=[LI], file=FILE).say("档案 李桂兰").reply
    assert reply.splitlines() == [*FILE["lines"], "还有 2 项按规定您看不到。"]


def test_of_two_of_one_name_one_is_chosen():
    player = phone(WORKER, people_named=[LI, LI | {"id": 6, "label": "李桂兰 女 40岁 南坡村2号"}], file=FILE)
    assert player.say("档案 李桂兰").reply.startswith("有几位叫这个名字")
    assert player.say("2").reply.startswith("李桂兰 女，72 岁")


def test_nobody_of_that_name():
    assert phone(WORKER, people_named=[]).say("档案 王二").reply.startswith("您服务的地方没有叫王二的人。")


def test_the_name_is_asked_for():
    assert phone(WORKER).say("档案").reply == "看谁的档案？发姓名，例如「档案 李桂兰」。"


def test_a_resident_opens_no_file():
    heard = FLOWS.opened_by("档案 李桂兰", AT_HOME)
    assert heard is None or heard.name != "档案"
