"""Questions about what has gone out."""

from dataclasses import replace
from datetime import date

import pytest

from broadcasts.answer import SHIPPED, load
from broadcasts.clauses import PERHAPS, Clauses
from tests.broadcasts.papers import LETTER, RULES

ON = date(2022, 3, 10)
COMMON = tuple(page.body for page in load(SHIPPED))
CLAUSES = Clauses((RULES, LETTER), COMMON)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("回来几天内不能进棋牌室", "rules-test#2"),
        ("办红白喜事几桌要备案", "rules-test#3"),
        ("冷库的果子过卡口要出库单吗", "letter-test#3"),
    ],
)
def test_a_question_finds_its_item(asked, found):
    first = CLAUSES.find(asked, 0, ON)[0]
    assert first.item.id == found
    assert first.score >= PERHAPS


def test_a_question_in_the_words_of_an_item_is_sure():
    assert CLAUSES.find("红白喜事五桌以上要先到村委会备案吗", 0, ON)[0].sure


def test_title_and_number_name_an_item():
    assert CLAUSES.find("返乡人员三条规定第三条说的啥", 0, ON)[0].item.number == 3


def test_what_was_withdrawn_is_not_found():
    gone = Clauses((replace(RULES, withdrawn=ON), LETTER), COMMON)
    assert all(one.item.of is LETTER for one in gone.find("办红白喜事几桌要备案", 0, ON))
    assert gone.named("rules-test#3", 0, ON) is None


def test_what_shares_little_is_not_sure():
    assert not any(one.sure for one in CLAUSES.find("王者荣耀怎么上分", 0, ON))


def test_nothing_is_found_among_nothing():
    assert Clauses(()).find("几桌要备案", 0, ON) == ()
