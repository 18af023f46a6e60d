import pytest

from broadcasts.contradictions import plain, problems
from tests.broadcasts.pages import COUNTY, TOWNSHIP, VILLAGE, answer

OTHER_VILLAGE = "410798104001"


def test_one_question_answered_twice_is_refused():
    (said,) = problems([answer("a"), answer("b")])
    assert said.startswith("a and b both answer 「发热去哪儿看」")


def test_any_wording_counts_whatever_its_punctuation():
    assert problems([answer("a", also=("Ct 值 高吗?",)), answer("b", question="去不去", also=("ＣＴ值高吗",))])


def test_two_shared_wordings_are_told_once():
    assert len(problems([answer("a", also=("发烧去哪",)), answer("b", also=("发烧去哪",))])) == 1


def test_other_questions_may_stand_side_by_side():
    assert problems([answer("a"), answer("b", question="口罩戴多久换")]) == []


@pytest.mark.parametrize(("until", "wrong"), [("2022-06-27", 0), ("2022-06-28", 1), (None, 1)])
def test_versions_may_follow_each_other_but_not_overlap(until, wrong):
    assert len(problems([answer("a", until=until), answer("b", since="2022-06-28")])) == wrong


@pytest.mark.parametrize(
    ("one", "other", "wrong"),
    [("", VILLAGE, 1), (COUNTY, VILLAGE, 1), (VILLAGE, TOWNSHIP, 1), (VILLAGE, OTHER_VILLAGE, 0)],
)
def test_an_area_inside_another_overlaps_it(one, other, wrong):
    assert len(problems([answer("a", area=one), answer("b", area=other)])) == wrong


def test_a_nearer_answer_that_says_so_is_no_contradiction():
    assert problems([answer("a"), answer("b", area=VILLAGE, instead_of="a")]) == []


@pytest.mark.parametrize(
    ("near", "said"),
    [({"instead_of": "gone", "question": "别的"}, "which is not there"), ({"instead_of": "a"}, "smaller area")],
)
def test_a_place_that_cannot_be_taken_is_named(near, said):
    assert said in problems([answer("a"), answer("b", **near)])[0]


def test_punctuation_width_and_case_do_not_tell_questions_apart():
    assert plain("「ＣＴ 值」，高吗？") == plain("ct值高吗")
