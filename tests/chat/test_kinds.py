import pytest

from chat.errors import Refusal
from chat.kind import Kind, noted, options, shown, takes_all
from chat.kinds import FreeText, YesNo, any_of, numbered, one_of

FAMILY = one_of(("我", "爷爷", "奶奶"))
SYMPTOMS = any_of(("发热", "咳嗽", "乏力", "胸闷"))
KINDS = (FAMILY, SYMPTOMS, YesNo(), FreeText())


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_a_kind(kind):
    assert isinstance(kind, Kind)


@pytest.mark.parametrize("said", ["2", "爷爷", " 爷爷。", "②", "二", "第2个", "爷"])
def test_one_is_chosen_by_number_or_name(said):
    assert FAMILY.parse(said) == "爷爷"


@pytest.mark.parametrize("said", ["0", "4", "1 2", "", "大伯", "爷爷和奶奶", "12"])
def test_what_is_no_option_is_refused_with_what_would_do(said):
    with pytest.raises(Refusal, match="1 到 3"):
        FAMILY.parse(said)


def test_a_choice_is_noted_by_its_name():
    """The second of the family may be another tomorrow."""
    assert noted(FAMILY, "2") == "爷爷"
    assert noted(SYMPTOMS, "4 2") == "咳嗽 胸闷"
    assert noted(SYMPTOMS, "都没有") == "无"


def test_a_choice_between_namesakes_is_noted_by_its_number():
    twins = one_of((11, 12), ("小明", "小明"))
    assert twins.parse(noted(twins, "2")) == 12


def test_a_name_made_of_digits_comes_before_a_number():
    assert one_of(("2", "1")).parse("1") == "1"


def test_a_choice_may_stand_for_something_else():
    rooms = one_of((101, 202), ("东屋", "西屋"))
    assert rooms.parse("西屋") == 202
    assert rooms.show(202) == "西屋"


def test_one_name_is_found_in_a_sentence_two_are_not():
    assert FAMILY.find("爷爷 37.8 咳嗽", "") == "爷爷"
    assert FAMILY.find("爷爷和奶奶都好", "") is None


@pytest.mark.parametrize(
    ("said", "chosen"),
    [
        ("2 3", ("咳嗽", "乏力")),
        ("24", ("咳嗽", "胸闷")),
        ("咳嗽,胸闷", ("咳嗽", "胸闷")),
        ("有点咳嗽", ("咳嗽",)),
        ("没有发热,有咳嗽", ("咳嗽",)),
        ("没发热但咳嗽", ("咳嗽",)),
        ("没有咳嗽", ()),
        ("没有发热、没有乏力", ()),
        ("无", ()),
        ("0", ()),
        ("都没有。", ()),
    ],
)
def test_several_are_chosen(said, chosen):
    assert SYMPTOMS.parse(said) == chosen


@pytest.mark.parametrize("said", ["5", "1 9", "", "不知道", "止不住咳嗽", "牙疼"])
def test_what_is_unclear_is_never_taken_for_none(said):
    with pytest.raises(Refusal, match="都没有就回"):
        SYMPTOMS.parse(said)


def test_symptoms_are_found_in_a_sentence_unless_denied():
    assert SYMPTOMS.find("爷爷咳嗽,没有乏力", "") == "咳嗽"
    assert SYMPTOMS.find("爷爷没有乏力", "") is None


@pytest.mark.parametrize("said", ["是", "1", "有", "对的", "好"])
def test_yes(said):
    assert YesNo().parse(said) is True


@pytest.mark.parametrize("said", ["否", "2", "没有", "不是"])
def test_no(said):
    assert YesNo().parse(said) is False


def test_yes_and_no_in_their_own_words():
    kind = YesNo(("同意", "不同意"))
    assert (kind.parse("同意"), kind.parse("不同意")) == (True, False)
    with pytest.raises(Refusal, match="1\\(同意\\)或 2\\(不同意\\)"):
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


def test_what_a_kind_leaves_out_has_a_meaning():
    class Bare:
        def parse(self, said):
            return said

    assert (options(Bare()), takes_all(Bare()), noted(Bare(), " a "), shown(Bare(), "a")) == ((), False, "a", "a")


@pytest.mark.parametrize(("kind", "said"), [(FAMILY, "2"), (SYMPTOMS, "1 2"), (YesNo(), "2"), (FreeText(), "村东")])
def test_what_is_noted_means_what_was_said(kind, said):
    assert kind.parse(noted(kind, said)) == kind.parse(said)
    assert shown(kind, noted(kind, said))


def test_options_stand_as_numbered_lines():
    assert numbered(("东屋", "西屋")) == "1 东屋\n2 西屋"
