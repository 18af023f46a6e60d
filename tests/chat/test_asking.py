import pytest

from chat.asking import Button, base36, buttons, lines, pressed
from chat.kinds import FreeText, one_of
from chat.steps import Ask, words
from chat.wording import join

WHO = Ask("谁", words("为{n}位中的谁上报?", n=2), one_of(("爷爷", "奶奶")))
ID = 7_432_109_876_543_210_987


def shout(text):
    return text.replace("?", "?!").replace("爷爷", "Grandpa")


def test_a_question_is_its_words_and_a_numbered_line_for_each_option():
    assert join(lines(WHO, shout), shout) == "为2位中的谁上报?!\n1 Grandpa\n2 奶奶"


def test_each_option_has_a_button_with_a_key_of_its_own():
    assert buttons(36, WHO, shout) == (Button("10:谁:1", "Grandpa"), Button("10:谁:2", "奶奶"))
    assert buttons(36, Ask("内容", "?", FreeText()), str) == ()


def test_a_key_says_which_talk_question_and_option():
    assert pressed(buttons(ID, WHO, str)[1].key) == (ID, "谁", "2")


def test_a_question_may_have_colons_in_its_name():
    assert pressed(f"{base36(ID)}:第1:问·爷爷:3") == (ID, "第1:问·爷爷", "3")


@pytest.mark.parametrize("key", ["", "健康上报", "10:谁", "10:谁:x", "::", "–:谁:1", ":谁:1", "10::1"])
def test_any_other_key_is_no_button(key):
    assert pressed(key) is None


@pytest.mark.parametrize("number", [0, 1, 35, 36, ID])
def test_base36_is_read_back(number):
    assert int(base36(number), 36) == number
