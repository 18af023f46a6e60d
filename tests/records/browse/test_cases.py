from datetime import timedelta

import pytest

from records import writing
from records.browse import cases
from records.browse.cases import Counts, Place, Reach
from records.tips import case
from records.tips.case import CLOSED, OPEN, TAKEN, Case
from tests.records.helpers import COUNTY, OTHER, TOWNSHIP, VILLAGE

MARKET, POLICE = "市场监管", "公安"
EVERYWHERE = (Reach(MARKET, COUNTY), Reach(POLICE, COUNTY))
TOWN = (Reach(MARKET, TOWNSHIP),)


@pytest.fixture
def tips(database, now):
    """Five cases, each due an hour later than the one before; the first two are late."""
    kept = (
        (MARKET, VILLAGE, OPEN, 1), (MARKET, OTHER, TAKEN, 2), (POLICE, VILLAGE, OPEN, 1), (MARKET, VILLAGE, CLOSED, 1),
        (MARKET, VILLAGE, TAKEN, 1),
    )  # fmt: skip
    with database.write() as conn:
        for number, (office, area, state, rank) in enumerate(kept, 1):
            due = now + timedelta(hours=number - 2)
            writing.run(
                conn, [case.put(Case(number, "哄抬物价", area, office, 0, due, rank=rank, state=state, owner=9))]
            )
    return database


def numbers(page):
    return [one.id for one in page.cases]


def test_cases_are_counted_where_somebody_reaches(tips, now):
    with tips.read() as conn:
        assert cases.counts(conn, EVERYWHERE, now) == Counts(open=2, taken=2, closed=1, late=2)
        assert cases.counts(conn, TOWN, now) == Counts(open=1, taken=1, closed=1, late=1)
        assert cases.counts(conn, (), now) == Counts()


@pytest.mark.parametrize(
    ("show", "found"), [("", [1, 3, 5, 2]), ("late", [1, 2]), (OPEN, [1, 3]), (TAKEN, [5, 2]), (CLOSED, [4])]
)
def test_those_that_are_to_be_looked_at_first_come_first(tips, now, show, found):
    with tips.read() as conn:
        assert numbers(cases.page(conn, EVERYWHERE, now, show=show)) == found


def test_pages_follow_one_another(tips, now):
    found, after = [], None
    with tips.read() as conn:
        while True:
            page = cases.page(conn, EVERYWHERE, now, after=after, size=1)
            found += numbers(page)
            if (after := page.next) is None:
                break
            assert Place.parse(str(after)) == after
    assert found == [1, 3, 5, 2]


def test_another_office_and_another_area_see_nothing(tips, now):
    with tips.read() as conn:
        assert numbers(cases.page(conn, TOWN, now)) == [1, 5]
        assert numbers(cases.page(conn, (Reach(POLICE, OTHER),), now)) == []
        assert numbers(cases.page(conn, EVERYWHERE, now, owner=8)) == []
