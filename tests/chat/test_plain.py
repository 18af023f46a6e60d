import pytest

from chat.plain import is_no, is_yes, pick_numbers, plain


@pytest.mark.parametrize("said", ["1", "１。", " 1 ", "①", "「1」", "1、"])
def test_a_keypad_answer_reads_the_same_however_it_is_punctuated(said):
    assert plain(said) == "1"
    assert pick_numbers(said) == (1,)


@pytest.mark.parametrize("said", ["1 3", "1、3", "1,3", "① ③", "一和三", "选1和3", "第一、第三个", "1。3"])
def test_two_numbers_are_picked(said):
    assert pick_numbers(said) == (1, 3)


@pytest.mark.parametrize("said", ["", "爷爷", "1个月前发烧", "三十六度五", "36.5度", "、"])
def test_other_words_hold_no_choice(said):
    assert pick_numbers(said) is None


@pytest.mark.parametrize("said", ["是", "对啊", "好的。", "嗯", "OK", "１", "有的"])
def test_yes(said):
    assert is_yes(said)
    assert not is_no(said)


@pytest.mark.parametrize("said", ["不", "不是", "没有啊", "NO", "2"])
def test_no(said):
    assert is_no(said)
    assert not is_yes(said)


@pytest.mark.parametrize("said", ["啊", "", "36.5", "不知道"])
def test_neither(said):
    assert not is_yes(said)
    assert not is_no(said)
