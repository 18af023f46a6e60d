import pytest

from chat.errors import Refusal
from chat.kind import noted
from chat.kinds import any_of, one_of

FAMILY = one_of(("我", "爷爷", "奶奶"))
SYMPTOMS = any_of(("发热", "咳嗽", "乏力", "胸闷"))


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
