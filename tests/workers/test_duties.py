import pytest

from records import moments, tally
from tests.scenarios.county import SETTINGS, County
from workers.duties import Duties


@pytest.fixture
def county(database, keyring):
    return County(database, keyring)


def duties(county):
    return Duties(county.database, county.keyring, SETTINGS, county.planned.extend)


def at(county, hour, minute=0):
    county.now = county.now.replace(hour=hour, minute=minute)


def test_the_county_is_counted_and_the_command_reads_when(county):
    assert duties(county).count(county.now) == 6
    with county.database.read() as conn:
        counted, when = tally.kept(conn, moments.local_day(county.now), 410798000000)
    assert when == county.now and {one.missing for one in counted} == {one.people for one in counted}


def test_between_its_minutes_nobody_counts(county):
    at(county, 8, 3)
    assert duties(county).count(county.now) == 0


def test_yesterday_s_count_is_not_todays(county):
    duties(county).count(county.now)
    county.later(days=1)
    with county.database.read() as conn:
        assert tally.kept(conn, moments.local_day(county.now), 410798000000) == ((), None)


def test_at_noon_cadres_get_names_and_townships_counts(county):
    at(county, 12)
    duties(county).push(county.now)
    told = dict(county.told())
    names, counts = told["刘长河"].text, told["孙为民"].text
    assert names.startswith("南坡村到 12:00 还没消息的 149 人：\n19 号 张素芬\n28 号 陈翠萍\n")
    assert names.endswith("名单和电话，回「没报」。") and len(names) < 600
    assert counts.splitlines()[1:3] == ["南坡村 149 人", "前柳荫村 25 人"]


def test_the_list_goes_up_once(county):
    """Three schedulers, one after the other; and none of it at other hours."""
    at(county, 11, 59)
    assert duties(county).push(county.now) == 0
    at(county, 12, 10)
    first = duties(county).push(county.now)
    assert first and [duties(county).push(county.now) for _ in range(2)] == [0, 0]
    at(county, 18)
    assert duties(county).push(county.now) == first


def test_after_a_clock_that_was_ahead_the_list_goes_up_again(county):
    """A drill of tomorrow, say: today's list is not done by it."""
    at(county, 12)
    county.later(days=1)
    ahead = duties(county).push(county.now)
    county.later(days=-1)
    assert duties(county).push(county.now) == ahead > 0


def test_who_comes_an_hour_late_is_not_told_of_noon(county):
    at(county, 13)
    assert duties(county).push(county.now) == 0
