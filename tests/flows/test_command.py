from dataclasses import replace

import pytest

from county.command import Group
from tests.flows.stage import AT_HOME, COUNTY, phone

GROUPS = (
    Group(name="医疗救治组", does="发热、送医", lead="县卫生健康委主任", phone="0379-1234502"),
    Group(name="物资保障组", does="口罩、药品", lead="县发展改革委主任", phone="0379-1234505"),
)
COMMANDED = replace(AT_HOME, county=COUNTY.model_copy(update={"groups": GROUPS}))


@pytest.mark.parametrize(
    "said", ["指挥部", "指挥部电话", "县指挥部的值班电话是多少", "请问县里工作组有哪些", "专班怎么联系？"]
)
def test_every_group_is_told_with_its_telephone(said):
    reply = phone(COMMANDED).say(said).reply
    assert "医疗救治组 0379-1234502\n  发热、送医；县卫生健康委主任负责" in reply and "物资保障组" in reply
    assert "0379-1234567" in reply


def test_where_none_is_registered_there_is_the_hotline():
    reply = phone().say("指挥部").reply
    assert reply.startswith("各组的值班电话还没有登记。") and "0379-1234567" in reply


def test_in_the_middle_of_a_report_the_question_comes_back():
    player = phone(COMMANDED)
    asked = player.say("36.5").reply
    reply = player.say("指挥部电话").reply
    assert "医疗救治组" in reply and asked.splitlines()[-1] in reply


@pytest.mark.parametrize("said", ["没有", "12", "call me"])
def test_a_telephone_that_is_none_is_refused(said):
    with pytest.raises(ValueError, match="phone"):
        Group(name="医疗救治组", does="", lead="", phone=said)
