"""S6, a short run: every vector of `make hostile` once, on every page of the console."""

from contextlib import closing

import pytest

from tests.hostile import looking
from tests.hostile.planting import plant
from tests.hostile.strings import MOST, VECTORS, strings

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]


@pytest.mark.timeout(600)  # every page of the console once, on a machine that does other things too
def test_nothing_runs_and_nothing_is_made_of_what_people_type(console, browser, site):
    plant(console, strings(len(VECTORS)))
    found = looking.looked(console, browser, site, lists=False)
    assert looking.held(found), found
    assert found["pages"] > 40


def test_a_page_that_trusts_what_it_prints_is_noticed(browser):
    """The eye itself: a string that is not escaped is seen."""
    with closing(browser.new_page()) as page:
        page.set_content(f"<p>{VECTORS[1]}{VECTORS[3]}\u202e</p>")
        seen = page.evaluate(looking.MADE)
    assert seen["nodes"] >= 2 and seen["handlers"] == 1 and seen["hidden"] == 1


def test_the_strings_are_five_hundred_and_no_two_alike():
    assert MOST >= 500
    assert len(set(strings(MOST))) == MOST
