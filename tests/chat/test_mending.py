import pytest

from chat.errors import FlowError
from chat.flow import flow
from chat.flows import Flows
from chat.player import Player, desks
from chat.steps import Ask, Say, words
from tests.chat.toys import Degrees, House, player, reply

SYMPTOMS = "有下面的情况吗？\n1 咳嗽\n2 乏力\n3 腹泻"
SECOND = "有点高。坐十分钟,再量一次。"
NOTHING = "现在没有可以改的内容。"


def finished(*texts):
    one = player()
    reply(*texts, of=one)
    assert one.memory.current is None
    return one


@pytest.mark.parametrize("word", ["上一步", "返回", "打错了"])
def test_one_question_back(word):
    assert reply("上报", "2", "36.6", word) == "爷爷现在的体温?"


def test_back_and_back_again_then_forward():
    assert reply("上报", "2", "36.6", "上一步", "上一步") == "为谁上报?\n1 我\n2 爷爷\n3 奶奶"
    assert reply("上报", "2", "36.6", "上一步", "上一步", "3") == "奶奶现在的体温?"


def test_before_the_first_question_there_is_none():
    assert reply("上报", "上一步") == "已经是第一个问题了。\n为谁上报?\n1 我\n2 爷爷\n3 奶奶"
    assert reply("上一步") == "现在没有正在填的内容。回「帮助」看看我能做什么。"


def test_back_really_asks_although_a_sentence_had_the_answer():
    assert reply("爷爷 37.8 咳嗽", "上一步") == "爷爷现在的体温?"


def test_back_really_asks_although_the_same_as_before_had_the_answer():
    assert reply("照旧", "上一步") == "为谁上报?\n1 我\n2 爷爷\n3 奶奶"


def test_back_skips_what_another_branch_left():
    """复测 was answered on a branch that 改 has left; 上一步 goes to the question before this one."""
    assert reply("爷爷 37.8", "37.9", "改 体温 36.5", "上一步") == "爷爷现在的体温?"


def test_one_earlier_answer_is_changed_and_the_others_kept():
    one = player()
    assert reply("爷爷 37.8", "37.9", "改 体温 36.5", of=one) == f"好的，体温（爷爷）改成 36.5℃。\n{SYMPTOMS}"
    one.say("无")
    assert one.effects[0].effect.record.temperature == 36.5


def test_a_change_without_a_value_asks():
    assert reply("爷爷 37.8", "改 体温") == "爷爷现在的体温?"


def test_a_change_to_what_does_not_fit_says_why_and_asks():
    assert reply("爷爷 37.8", "改 体温 很高") == "请发数字,例如 36.5。\n爷爷现在的体温?"


def test_a_change_of_nothing_lists_what_can_be_changed():
    assert reply("爷爷 37.8", "改").startswith("已经记下的：\n谁：爷爷\n体温（爷爷）：37.8℃\n要改哪个")
    assert reply("上报", "改") == "还没有可以改的内容。\n为谁上报?\n1 我\n2 爷爷\n3 奶奶"


def test_a_change_of_what_is_no_question_is_an_answer():
    assert reply("举报", "改天村里摆酒席") == "在哪里?"


def test_editing_whom_it_is_about_never_carries_the_temperature_over():
    assert reply("爷爷 36.6", "改 谁 奶奶") == "好的，「谁」改成「奶奶」。\n奶奶现在的体温?"
    assert reply("爷爷 36.6", "改 谁 奶奶", "36.9", "改 谁 爷爷") == f"好的，「谁」改成「爷爷」。\n{SYMPTOMS}"


def test_a_report_already_sent_is_corrected():
    one = finished("爷爷 36.6 咳嗽")
    assert one.say("改 体温 36.9").reply == "好的，体温（爷爷）改成 36.9℃。\n已上报爷爷,谢谢。"
    (done,) = one.effects
    assert (done.again, done.effect.record.temperature) == (True, 36.9)


def test_a_correction_withdraws_what_is_no_longer_so():
    one = finished("爷爷 37.8", "37.9", "无")
    one.say("改 体温 36.5")
    assert [(done.name, done.gone) for done in one.effects] == [("Report·爷爷", False), ("village_doctor·爷爷", True)]


def test_a_correction_that_is_given_up_leaves_the_report_as_it_was():
    one = finished("爷爷 36.6 咳嗽")
    one.say("上一步")
    assert one.say("取消").reply == "好的，不往下填了。前面已经记下的会保留。"
    assert one.effects == ()


def test_a_report_can_still_be_corrected_after_a_word_of_help():
    one = finished("爷爷 36.6 咳嗽")
    one.say("帮助")
    assert one.say("改 体温 36.9").effects[0].again


def test_only_the_last_talk_of_a_flow_that_keeps_it_can_be_corrected():
    assert reply("举报", "有人摆酒席", "村东头", "改 地点 村西") == f"{NOTHING}回「帮助」看看我能做什么。"


def test_what_was_never_asked_cannot_be_changed():
    """And what was is listed, in the middle of a talk and after it."""
    said = "没有「血型」这一项。\n已经记下的：\n谁：爷爷\n体温（爷爷）：36.6℃\n"
    assert reply("爷爷 36.6", "改 血型 A").startswith(said)
    assert finished("爷爷 36.6 咳嗽").say("改 血型 A").reply.startswith(said)
    assert reply("改 血型 A") == f"{NOTHING}回「帮助」看看我能做什么。"


@pytest.mark.parametrize("said", ["改 给谁 奶奶", "改 为谁 奶奶", "改 替谁 奶奶"])
def test_whom_it_is_for_is_called_as_it_is_asked(said):
    assert reply("爷爷 36.6", said) == "好的，「谁」改成「奶奶」。\n奶奶现在的体温?"


def test_the_same_as_before_opens_the_daily_report():
    assert reply("照旧") == "我现在的体温?"
    assert reply("照旧 36.5") == "已上报我,谢谢。"


def test_the_same_as_before_never_answers_what_is_asked_anew_each_time():
    assert reply("照旧", "照旧") == "这一项每次都要新的，不能照旧。\n我现在的体温?"
    assert reply("照旧", "照旧", "36.5") == "已上报我,谢谢。"


def test_the_same_as_before_in_the_middle_fills_the_rest():
    assert reply("36.6", "照旧") == "已上报我,谢谢。"


def test_cancel_goes_back_to_what_was_interrupted():
    assert reply("36.6", "设置", "取消") == f"好的，不填了。\n我们接着刚才的：\n{SYMPTOMS}"
    assert reply("取消") == "好的。现在没有正在填的内容。"


def test_status_shows_what_is_noted_and_asks_again():
    said = "正在填「健康上报」。\n已记下：\n谁：爷爷\n体温（爷爷）：37.8℃\n"
    assert reply("爷爷 37.8", "状态") == said + SECOND
    assert reply("举报", "状态") == "正在填「举报」。\n还没有记下什么。\n看到了什么?"


def test_again_repeats():
    assert reply("36.6", "再说一遍") == SYMPTOMS
    assert reply("再说一遍") == "现在没有正在填的内容。回「帮助」看看我能做什么。"


def test_the_rest_of_a_long_reply_is_kept_for_the_asking():
    one = player()
    one.kept = '{"r":["第二段","第三段"]}'
    assert one.say("继续").reply == "第二段\n第三段"
    assert one.kept == ""


def test_another_message_lets_the_rest_go():
    one = player()
    one.kept = '{"r":["第二段"]}'
    one.say("上报")
    assert one.memory.rest == ()


def test_more_without_a_rest_repeats_the_question():
    assert reply("36.6", "继续") == SYMPTOMS


def test_a_default_can_be_changed():
    one = player(visit=House(calm=True))
    one.say("36.5")
    assert one.say("改 症状 咳嗽").effects[0].effect.record.symptoms == ("咳嗽",)
    assert one.say("改 症状").reply == SYMPTOMS


def test_repairs_never_fail_on_any_talk():
    for talk in (["上报"], ["36.6"], ["爷爷 37.8"], ["举报", "a"], []):
        for word in ("上一步", "改", "照旧", "状态", "继续", "再说一遍", "取消"):
            one = player()
            try:
                reply(*talk, word, of=one)
            except FlowError as error:
                raise AssertionError(talk, word) from error


@flow("两位", opens=("两位",), keeps_last=True)
def both(visit):
    for who in ("爷爷", "奶奶"):
        yield Ask("体温", words("{who}现在的体温?", who=who), Degrees(), about=who)
    yield Say("好了。")


def test_a_change_that_may_be_anybodys_asks_whose():
    one = Player(desks(Flows([both])))
    assert reply("两位", "36.5", "36.6", "改 体温 36.8", of=one).endswith("改 爷爷 体温 36.8\n改 奶奶 体温 36.8")
    assert one.effects == ()
    assert one.say("改 奶奶 体温 36.8").reply == "好的，体温（奶奶）改成 36.8℃。\n好了。"


def test_the_state_of_nothing_is_said():
    assert reply("状态") == "现在没有正在填的内容。回「帮助」看看我能做什么。"
