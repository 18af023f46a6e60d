from datetime import date

import pytest

from language.household import Member, meant, relation
from tests.language.village import FAMILY


@pytest.mark.parametrize(
    ("word", "ids"),
    [
        ("爷爷", (3,)),
        ("我", (1,)),
        ("俺爹", (3,)),  # the only old man
        ("媳妇", (2,)),
        ("老伴", (2,)),
        ("老大", (5,)),
        ("老二", (6,)),
        ("大女儿", (6,)),
        ("孩子", (5, 6)),
        ("闺女", (6,)),
        ("姥姥", ()),  # another grandmother than 奶奶: asked about, never taken for her
        ("舅舅", ()),
        ("丈夫", ()),  # the wife is not meant by it
        ("飞机", ()),
    ],
)
def test_a_word_means_a_member(word, ids):
    assert meant(word, FAMILY).ids == ids


def test_one_who_has_their_own_word_is_not_meant_by_anothers():
    assert meant("爸爸", FAMILY).ids == (3,)
    assert meant("爸爸", FAMILY, taken=frozenset({3})).ids == ()


def test_a_registered_relation_has_one_name():
    assert [relation(word) for word in ("长子", "妻", "祖父", "户主", "房客")] == [
        "儿子",
        "妻子",
        "爷爷",
        "本人",
        "房客",
    ]


def test_children_go_by_birth():
    twins = (Member(1, "甲", "孩子", born=date(2015, 1, 1)), Member(2, "乙", "孩子", born=date(2012, 1, 1)))
    assert meant("老大", twins).ids == (2,)
