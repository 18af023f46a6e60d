import pytest

from tests.chat.toys import player

SYMPTOMS = "有下面的情况吗？\n1 咳嗽\n2 乏力\n3 腹泻"
WHO = "为谁上报?\n1 我\n2 爷爷\n3 奶奶"


def open_report():
    one = player()
    one.say("上报")
    return one


def test_a_menu_opens_a_flow():
    assert player().tap("健康上报").reply == WHO


def test_a_button_answers():
    one = open_report()
    assert one.tap("1:谁:2").reply == "爷爷现在的体温?"
    assert one.memory.current.answers == (("谁", "爷爷"),)


@pytest.mark.parametrize("key", ["健康上报", "1:谁:2"])
def test_a_double_tap_is_harmless(key):
    one = player()
    once = [one.tap("健康上报"), one.tap(key)][-1]
    twice = one.tap(key)
    assert twice.memory == once.memory
    assert twice.reply.endswith(once.reply)


def test_a_double_tap_on_the_last_button_says_that_it_is_done():
    one = player()
    one.say("36.6")
    assert one.tap("1:症状·我:1").reply == "已上报我,谢谢。"
    assert one.tap("1:症状·我:1").reply == "这个已经收到了。"
    assert one.effects == ()


def test_a_button_of_a_question_answered_otherwise_has_expired():
    one = open_report()
    one.say("2")
    assert one.tap("1:谁:3").reply == "这个按钮已经过期了。\n爷爷现在的体温?"


@pytest.mark.parametrize("key", ["2:谁:1", "1:谁:9", "1:谁:0", "1:别的:1", "旧菜单", ""])
def test_an_old_or_strange_key_changes_nothing(key):
    one = open_report()
    before = one.memory
    assert one.tap(key).reply == f"这个按钮已经过期了。\n{WHO}"
    assert one.memory == before


def test_an_old_button_with_nothing_open_says_so():
    assert player().tap("1:谁:1").reply == "这个按钮已经过期了。"


def test_a_button_of_a_talk_under_another_answers_it_and_the_other_waits():
    one = open_report()
    one.say("设置")
    assert one.tap("1:谁:2").reply == "爷爷现在的体温?"
    assert [talk.flow for talk in one.memory.talks] == ["设置", "健康上报"]


def test_a_repair_may_be_a_button():
    one = open_report()
    assert one.tap("取消").reply == "好的，不填了。"
    assert one.tap("改").reply == "现在没有正在填的内容。回「帮助」看看我能做什么。"


def test_a_tap_lets_an_echo_and_the_rest_of_a_reply_go():
    one = player()
    one.kept = '{"r":["第二段"],"e":"爷爷"}'
    one.tap("健康上报")
    assert (one.memory.rest, one.memory.echoed) == ((), "")


def test_the_rest_of_a_long_reply_may_be_a_button():
    one = player()
    one.kept = '{"r":["第二段"]}'
    assert one.tap("继续").reply == "第二段"
