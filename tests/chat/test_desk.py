from dataclasses import replace

import pytest

from chat.errors import TooManySteps
from chat.flow import flow
from chat.flows import Flows
from chat.kinds import FreeText, one_of
from chat.player import MORNING, Player, desks
from chat.steps import Ask, Keep, Say
from chat.talk import Memory, Talk
from chat.turn import How, Said
from tests.chat.toys import FLOWS, House, desk, player, reply, report, tip

SYMPTOMS = "有下面的情况吗？\n1 咳嗽\n2 乏力\n3 腹泻"


def test_a_word_opens_a_flow():
    assert reply("上报") == "为谁上报?\n1 我\n2 爷爷\n3 奶奶"


def test_a_whole_report_is_four_words():
    one = player()
    assert reply("上报", "2", "36.6", "无", of=one) == "已上报爷爷,谢谢。"
    assert [done.name for done in one.effects] == ["Report·爷爷"]


def test_a_worrying_answer_is_told_before_the_talk_ends_and_stands_when_it_is_dropped():
    one = player()
    one.say("爷爷 37.8")
    assert [done.name for done in one.effects] == ["Report·爷爷", "village_doctor·爷爷"]
    assert one.say("取消").reply == "好的，不往下填了。前面已经记下的会保留。"
    assert one.effects == ()


def test_voice_is_echoed_for_a_yes():
    one = player()
    echo = one.send(Said("爷爷 36.6 咳嗽。", How.SPOKEN))
    assert echo.reply == "我听到的是：\n「爷爷 36.6 咳嗽」\n对吗？\n1 对\n2 不对"
    assert one.say("1").reply == "已上报爷爷,谢谢。"


def test_a_yes_may_be_spoken_too():
    one = player()
    one.send(Said("爷爷 36.6 咳嗽。", How.SPOKEN))
    assert one.send(Said("对。", How.SPOKEN)).reply == "已上报爷爷,谢谢。"


def test_a_misheard_voice_is_forgotten():
    one = player()
    one.say("36.6")
    one.send(Said("爷爷取消", How.SPOKEN))
    assert one.say("不对").reply == f"好的，请再说一遍，或者打字发给我。\n{SYMPTOMS}"
    assert one.memory.echoed == ""


def test_other_words_than_yes_and_no_stand_for_themselves_after_an_echo():
    one = player()
    one.send(Said("爷爷 36.6", How.SPOKEN))
    assert one.say("奶奶 36.7 无").reply.startswith(SYMPTOMS)
    assert one.memory.echoed == ""


def test_a_voice_without_words_asks_for_others():
    assert player().send(Said(" ", How.SPOKEN)).reply == "这条语音没听清。请打字告诉我，或者再说一遍。"


def test_what_is_sent_answers_and_never_commands():
    one = player()
    one.say("举报")
    assert one.send(Said("取消", How.SENT)).reply == "在哪里?"


def test_an_option_comes_before_a_repair_word():
    @flow("预约", opens=("预约",))
    def booking(visit):
        yield Keep((yield Ask("预约", "要改还是取消?", one_of(("改期", "取消")))))

    one = Player(desks(Flows([booking])))
    reply("预约", "取消", of=one)
    assert one.effects[0].effect.record == "取消"


def test_with_nothing_open_a_flow_keeps_its_own_word():
    status = flow("状态", opens=("状态",))(lambda visit: (yield Say("都好。")))
    assert reply("状态", of=Player(desks(Flows([status])))) == "都好。"


def test_a_number_stays_with_whom_it_meant_when_the_family_grows():
    one = player()
    one.say("上报")
    one.say("2")
    one.desk = desks(FLOWS, visit=House(family=("我", "妈妈", "爷爷", "奶奶")))
    one.say("36.6")
    one.say("无")
    assert one.effects[0].name == "Report·爷爷"


def test_a_talk_of_a_flow_that_is_gone_is_let_go():
    memory = Memory((Talk(1, "旧的"), Talk(2, "举报", question="内容", asked_at=MORNING)), last=Talk(3, "旧的"))
    turn = desk(memory).take(Said("有人摆酒席"))
    assert turn.reply == "在哪里?"
    assert ([talk.id for talk in turn.memory.talks], turn.memory.last) == ([2], None)


def test_a_talk_goes_on_under_the_new_name_of_its_flow():
    memory = desk().take(Said("举报")).memory
    renamed = replace(tip, name="线索", formerly=("举报",))
    turn = desk(memory, Flows([renamed])).take(Said("有人摆酒席"))
    assert (turn.reply, turn.memory.current.flow) == ("在哪里?", "线索")


def test_a_flow_that_a_release_shortened_ends_with_what_it_has():
    memory = desk().take(Said("36.6")).memory
    shorter = replace(report, script=lambda visit: (yield Say("已上报。")))
    assert desk(memory, Flows([shorter])).take(Said("无")).reply == "已上报。"


def test_a_flow_that_says_nothing_is_acknowledged():
    silent = flow("默", opens=("默",))(lambda visit: (yield Keep(1)))
    assert reply("默", of=Player(desks(Flows([silent])))) == "好的，收到了。"


def test_a_failing_flow_is_let_go_with_an_apology_and_the_others_live():
    @flow("坏", opens=("坏",))
    def broken(visit):
        while True:
            yield Ask("一", "?", FreeText())

    flows = Flows([tip, broken])
    memory = Memory(tuple(Talk(n, name, asked_at=MORNING) for n, name in ((1, "举报"), (2, "坏"))))
    with pytest.raises(TooManySteps):
        desk(memory, flows).take(Said("a"))
    turn = desk(memory, flows).apologise()
    assert turn.reply.startswith("对不起")
    assert [talk.id for talk in turn.memory.talks] == [1]


def test_a_reply_ends_with_the_buttons_of_its_question():
    turn = player().say("上报")
    assert [button.label for button in turn.buttons] == ["我", "爷爷", "奶奶"]
    assert player().say("帮助").buttons == ()


def test_a_turn_says_which_flows_ended():
    assert player().say("帮助").ended == ("帮助",)


def test_everything_the_engine_says_goes_through_the_catalogue():
    turn = desk(translate=lambda text: text.replace("为谁上报?", "Who?").replace("爷爷", "Grandpa")).take(Said("上报"))
    assert turn.reply == "Who?\n1 我\n2 Grandpa\n3 奶奶"
