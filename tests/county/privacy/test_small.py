import pytest
from hypothesis import given
from hypothesis import strategies as st

from county.privacy.small import published, shown


@pytest.mark.parametrize(("count", "words"), [(0, "0"), (1, "少于5"), (4, "少于5"), (5, "5"), (120, "120")])
def test_a_small_count_is_not_said_and_none_is(count, words):
    assert shown(count, 5) == words


def test_beside_a_total_a_second_part_is_hidden():
    """Else 30 - 20 - 8 would say it."""
    assert published({"甲": 20, "乙": 8, "丙": 2}, 5) == {"甲": "20", "乙": "不公布", "丙": "不公布"}


def test_two_small_parts_hide_each_other_only_if_together_they_are_not_small():
    assert published({"甲": 20, "乙": 4, "丙": 3}, 5) == {"甲": "20", "乙": "不公布", "丙": "不公布"}
    assert published({"甲": 20, "乙": 1, "丙": 1}, 5) == {"甲": "不公布", "乙": "不公布", "丙": "不公布"}


def test_where_nothing_is_small_nothing_is_hidden():
    assert published({"甲": 20, "乙": 0}, 5) == {"甲": "20", "乙": "0"}


@given(st.dictionaries(st.integers(0, 20), st.integers(0, 40), min_size=1), st.integers(2, 10))
def test_no_small_part_can_be_worked_out_from_the_total(counts, least):
    told = published(counts, least)
    hidden = [key for key, words in told.items() if words == "不公布"]
    together = sum(counts[key] for key in hidden)
    assert all(counts[key] == 0 or counts[key] >= least for key in told if key not in hidden)
    assert not hidden or together >= least or len([key for key in counts if counts[key]]) == len(hidden)
