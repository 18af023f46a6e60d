from dataclasses import replace

from chat.desk import Desk
from chat.flow import flow
from chat.flows import Flows
from chat.kinds import FreeText, one_of
from chat.player import MORNING, Player, desks
from chat.steps import Ask, Say
from chat.talk import Memory, Talk
from chat.turn import How, Said
from tests.chat.toys import desk, lost, player, reply, settings

SYMPTOMS = "有下面的情况吗？\n1 咳嗽\n2 乏力\n3 腹泻"


def test_one_line_answers_several_questions():
    assert reply("爷爷 36.6 咳嗽") == "已上报爷爷,谢谢。"


def test_a_sentence_is_still_heard_after_the_question_in_between():
    assert reply("爷爷 37.8 咳嗽") == "有点高。坐十分钟,再量一次。"
    assert reply("爷爷 37.8 咳嗽", "37.9") == "已上报爷爷,谢谢。"


def test_an_open_question_takes_its_part_of_a_sentence_and_later_ones_theirs():
    assert reply("上报", "爷爷 36.6 咳嗽") == "已上报爷爷,谢谢。"


def test_what_does_not_fit_is_refused_with_what_would_and_the_question():
    assert reply("36.6", "说不清") == f"没看懂。请回数字，可以回几个，例如「1 3」；都没有就回「无」。\n{SYMPTOMS}"


def test_a_refusal_repeats_the_question_and_not_what_was_said_before_it():
    @flow("问", opens=("问",))
    def ask(visit):
        yield Say("欢迎。")
        yield Ask("选", "选哪个?", one_of("甲乙"))

    assert (
        reply("问", "丙", of=Player(desks(Flows([ask])))) == "没看懂。请回数字 1 到 2 中的一个。\n选哪个?\n1 甲\n2 乙"
    )


def test_another_flow_interrupts_and_the_open_question_comes_back_once():
    assert reply("36.6", "帮助") == f"直接发体温就能上报。\n我们接着刚才的：\n{SYMPTOMS}"


def test_a_flow_that_waits_holds_the_open_question_until_it_ends():
    assert reply("36.6", "设置", "是") == f"我们接着刚才的：\n{SYMPTOMS}"


def test_free_words_take_everything_but_an_urgent_word():
    assert reply("举报", "体温") == "在哪里?"
    assert reply("举报", "帮助") == "直接发体温就能上报。\n我们接着刚才的：\n看到了什么?"


def test_its_own_word_in_the_middle_of_a_talk_repeats_the_question():
    one = player()
    assert reply("36.6", "上报", of=one) == SYMPTOMS
    assert one.memory.current.id == 1


def test_its_own_word_lifts_a_talk_that_lies_under_another():
    one = player()
    assert reply("36.6", "设置", "上报", of=one) == SYMPTOMS
    assert [talk.flow for talk in one.memory.talks] == ["设置", "健康上报"]


def test_an_old_talk_begins_anew_at_its_own_word():
    one = player()
    one.say("36.6")
    one.later(3 * 3600)
    assert one.say("上报").reply.startswith("为谁上报?")
    assert len(one.memory.talks) == 1


def test_what_nobody_claims_goes_to_the_lost_flow():
    assert desk(lost=lost).take(Said("呵呵")).reply == "这句没看懂,回「帮助」。"
    assert desk().take(Said("呵呵")).reply == "没看懂。回「帮助」看看我能做什么。"


def test_the_lost_flow_speaks_up_in_a_talk_only_if_it_interrupts():
    for interrupts, start in ((False, "请回 1（是）或 2（否）"), (True, "这句没看懂,回「帮助」。\n我们接着刚才的")):
        curious = replace(lost, interrupts=interrupts, hears=lambda said: said.endswith("吗"))
        one = desk(Memory((Talk(1, "设置", asked_at=MORNING),)), Flows([curious, settings]), lost=curious)
        assert one.take(Said("要封村吗")).reply.startswith(start)


def test_a_sentence_that_another_flow_hears_opens_it_in_the_middle_of_a_talk():
    assert reply("设置", "爷爷 36.6") == SYMPTOMS


def test_an_answer_belongs_to_the_question_it_was_asked_for():
    """A release put 住址 before 内容; what the person says now is still 内容."""
    memory = desk().take(Said("举报")).memory

    @flow("举报", opens=("举报",))
    def with_address(visit):
        yield Ask("住址", "住哪里?", FreeText())
        yield Ask("内容", "看到了什么?", FreeText())
        yield Ask("地点", "在哪里?", FreeText())

    turn = desk(memory, Flows([with_address])).take(Said("有人摆酒席"))
    assert turn.reply == "住哪里?"
    assert desk(turn.memory, Flows([with_address])).take(Said("村东")).reply == "在哪里?"


def test_a_photo_that_answers_nothing_is_acknowledged_and_the_question_comes_back():
    unclaimed = flow("没听懂")(lambda visit: (yield Say("照片收到了。")))
    asked = flow("名单", opens=("名单",))(lambda visit: (yield Ask("谁", "是谁?", one_of(["甲", "乙"]))))
    world = {"visit": None, "look": str, "lost": unclaimed}
    one = Player(
        lambda memory, now, new_id: Desk(Flows([asked, unclaimed]), memory=memory, now=now, new_id=new_id, **world)
    )
    one.say("名单")
    assert one.send(Said("〔图片 m1〕", How.SENT)).reply == "照片收到了。\n我们接着刚才的：\n是谁?\n1 甲\n2 乙"
