import pytest

from language.finding.kinds import kinds, negated, numbers


@pytest.mark.parametrize(
    ("words", "kind"), [("隔离多少天", "time"), ("为什么发烧", "cause"), ("口罩多少钱", "price"), ("去哪里打", "where")]
)
def test_a_question_wants_to_know(words, kind):
    assert kind in kinds(words)


def test_two_negations_are_none():
    assert negated("不能出门") and not negated("不能不出门") and not negated("能不能出门" * 2)


def test_numbers_are_those_that_count_something():
    assert numbers("三岁打2针") == {"三", "2"} and numbers("统一安排") == frozenset()
