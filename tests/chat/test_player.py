import pytest

from chat.errors import Differs
from chat.flow import flow
from chat.flows import Flows
from chat.player import Player, desks
from chat.steps import Say
from tests.chat.toys import player


def talk(script):
    return Player(desks(Flows([flow("试", opens=("试",))(script)])))


def test_memory_goes_through_json_between_turns():
    one = player()
    one.say("上报")
    assert '"健康上报"' in one.kept
    assert one.memory.current.question == "谁"


def test_a_flow_that_depends_on_anything_but_its_answers_is_caught():
    calls = []

    def moody(visit):
        calls.append(1)
        yield Say(f"第{len(calls)}次")

    with pytest.raises(Differs, match="run twice"):
        talk(moody).say("试")


def test_ids_grow_from_talk_to_talk():
    one = player()
    for expected in (1, 2):
        one.say("上报")
        assert one.memory.current.id == expected
        one.say("取消")


def test_what_a_turn_leads_to_is_carried_out_once():
    carried = []
    one = player(carry=carried.extend)
    one.say("爷爷 36.6 咳嗽")
    assert [done.name for done in carried] == ["Report·爷爷"]
