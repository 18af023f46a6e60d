import pytest

from language.numerals import value


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("12", 12),
        ("三十六", 36),
        ("十五", 15),
        ("两", 2),
        ("二十", 20),
        ("一百二", 120),
        ("三百零五", 305),
        ("二零二零", 2020),
        ("十", 10),
    ],
)
def test_a_number_has_its_value(word, number):
    assert value(word) == number


@pytest.mark.parametrize("word", ["", "十十", "百", "三三十"])
def test_other_runs_are_no_numbers(word):
    assert value(word) is None
