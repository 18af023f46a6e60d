import pytest

from chat.errors import Refusal
from chat.kinds import FreeText, YesNo, any_of, numbered, one_of

FAMILY = one_of(("我", "爷爷", "奶奶"))
SYMPTOMS = any_of(("发热", "咳嗽", "乏力", "胸闷"))
KINDS = (FAMILY, SYMPTOMS, YesNo(), FreeText())


@pytest.mark.parametrize("said", ["是", "1", "有", "对的", "好"])
def test_yes(said):
    assert YesNo().parse(said) is True


@pytest.mark.parametrize("said", ["否", "2", "没有", "不是"])
def test_no(said):
    assert YesNo().parse(said) is False


def test_yes_and_no_in_their_own_words():
    kind = YesNo(("同意", "不同意"))
    assert (kind.parse("同意"), kind.parse("不同意")) == (True, False)
    with pytest.raises(Refusal, match="1（同意）或 2（不同意）"):
        kind.parse("再想想")


def test_own_words_come_before_the_usual_ones():
    """「没有」 is the first answer here, whatever it means elsewhere."""
    assert YesNo(("没有", "有")).parse("没有") is True
    assert YesNo(("没有", "有")).parse("有") is False


def test_free_words_have_two_lengths():
    kind = FreeText(most=5, least=2)
    assert kind.parse(" 村东头 ") == "村东头"
    for said in ("村", "村东头有人摆酒席"):
        with pytest.raises(Refusal):
            kind.parse(said)


def test_a_sentence_fills_free_words_only_where_it_is_the_answer_itself():
    assert FreeText().find("村东头有人摆酒席", "") is None
    assert FreeText(whole=True).find(" 村东头有人摆酒席", "") == "村东头有人摆酒席"


def test_options_stand_as_numbered_lines():
    assert numbered(("东屋", "西屋")) == "1 东屋\n2 西屋"
