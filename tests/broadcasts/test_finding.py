"""How well the shipped answers are found. The figures stand in the module; here they may not fall much below."""

from datetime import date

import pytest

from broadcasts.answer import SHIPPED, load
from broadcasts.finding import Finder
from tests.broadcasts.asked import ASKED

ON = date(2026, 2, 3)
PAGES = load(SHIPPED).standing(ON)
IDS = {page.question: page.id for page in PAGES}
FINDER = Finder(PAGES)
FOUND = [([IDS[one.question] for one in FINDER.rank(said)], FINDER.rank(said)[0], right) for said, right in ASKED]


def test_most_questions_find_their_answer_first_and_nearly_all_among_three():
    assert sum(ids[0] in right for ids, _, right in FOUND) >= 60
    assert sum(any(name in right for name in ids[:3]) for ids, _, right in FOUND) >= 72


def test_what_is_sure_is_right_nine_times_in_ten():
    sure = [ids[0] in right for ids, first, right in FOUND if first.sure]
    assert len(sure) >= 35
    assert sum(sure) / len(sure) >= 0.9


@pytest.mark.parametrize("page", PAGES[::20], ids=lambda page: page.id)
def test_a_wording_finds_its_own_page(page):
    assert FINDER.rank(page.also[0])[0].question == page.question


def test_nothing_is_found_for_no_words_or_among_no_pages():
    assert FINDER.rank("？？") == ()
    assert Finder(()).rank("口罩怎么戴") == ()


@pytest.mark.parametrize("said", ["嗯嗯", "哦豁哦豁哦豁", "ཨོཾ་མ་ཎི་པདྨེ", "привет всем"])
def test_words_of_which_no_page_has_a_character_find_nothing(said):
    assert FINDER.rank(said) == ()


def test_what_lacks_a_subject_of_the_question_and_hardly_leads_is_a_choice():
    """「孩子上学咋办」 got the papers of a newborn at once: they share all but the school."""
    first = Finder(load(SHIPPED).standing(date(2026, 2, 3))).rank("孩子上学咋办")[0]
    assert first.beside and not first.sure
