import pytest

from language.people import mentions, stretches
from tests.language.village import FAMILY


def whose(text):
    return [
        (tuple(i for p in s.people for i in p.ids), s.span.of(text)) for s in stretches(text, mentions(text, FAMILY))
    ]


def test_a_sentence_is_cut_where_its_subject_changes():
    assert whose("爷爷37.8咳嗽,奶奶36.5没事") == [((3,), "爷爷37.8咳嗽,"), ((4,), "奶奶36.5没事")]


def test_the_first_name_has_its_clause_from_the_beginning():
    assert whose("昨天爷爷发烧") == [((3,), "昨天爷爷发烧")]


def test_people_joined_are_one_group():
    assert whose("我、媳妇和爷爷36.5")[0][0] == (1, 2, 3)


@pytest.mark.parametrize("text", ["我妈说爷爷发烧", "我给爷爷量了37.8", "我觉得爷爷有点烧"])
def test_who_only_speaks_or_measures_is_not_meant(text):
    assert [ids for ids, _ in whose(text)] == [(3,)]


def test_a_stranger_has_a_part_of_their_own():
    text = "同事发烧了,我没事"
    assert [s.outside for s in stretches(text, mentions(text, FAMILY))] == [True, False]


@pytest.mark.parametrize("text", ["奶奶家在东头", "爷爷那边下雨", "我们村封了"])
def test_a_place_is_no_person(text):
    assert [ids for ids, _ in whose(text)] == [()]


def test_the_rest_are_those_not_named():
    assert whose("爷爷37.9,其他人没事")[-1][0] == (1, 2, 4, 5, 6)
