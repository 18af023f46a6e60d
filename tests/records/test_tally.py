from dataclasses import replace
from datetime import timedelta

import pytest

from records import latest, number, tally, writing
from records.ledgers import HEALTH_REPORTS
from records.moments import local_day
from records.tally import Tally
from tests.records.helpers import COUNTY, GRANDPA, OTHER, SON, TOWNSHIP, VILLAGE, report, settle

LONG_AGO = replace(GRANDPA, id=13, name="李福海")


@pytest.fixture
def county(database, keyring, now):
    """Today one has reported; another did three days ago, one yesterday, and nobody has heard of the last."""
    settle(database, keyring, GRANDPA, SON, LONG_AGO, replace(SON, id=14, name="李浩天"))
    reports = [report(GRANDPA, now), report(LONG_AGO, now - timedelta(days=3)), report(SON, now - timedelta(days=1))]
    with database.write() as conn:
        writing.run(conn, (HEALTH_REPORTS.put(keyring, number.fresh(), one) for one in reports))
        writing.run(conn, map(latest.put, reports))
    return database


def test_silent_are_the_missing_of_whom_nothing_was_heard_for_days(county, now):
    with county.read() as conn:
        assert tally.by_village(conn, local_day(now), COUNTY) == (Tally(VILLAGE, 4, 1, 1, 2),)
        assert tally.by_village(conn, local_day(now), COUNTY, silent_days=1) == (Tally(VILLAGE, 4, 1, 1, 3),)


def test_what_was_counted_is_read_as_it_was(county, now):
    counted = (Tally(VILLAGE, 4, 1, 1, 2), Tally(OTHER, 9, 3, 4, 0))
    with county.write() as conn:
        writing.run(conn, tally.keep(counted, local_day(now), now))
        assert tally.kept(conn, local_day(now), COUNTY) == (tuple(sorted(counted, key=lambda one: one.place)), now)


def test_the_last_count_of_an_hour_stands(county, now):
    day = local_day(now)
    with county.write() as conn:
        for minutes, reported in ((0, 1), (55, 5), (60, 6)):
            counted = [Tally(VILLAGE, 9, reported, reported + 1), Tally(OTHER, 9, 1, 1)]
            writing.run(conn, tally.keep_hour(counted, day, now + timedelta(minutes=minutes)))
        assert tally.hours(conn, day, COUNTY) == {12: (6, 7), 13: (7, 8)}
        assert tally.hours(conn, day, TOWNSHIP) == {12: (5, 6), 13: (6, 7)}


def test_hours_of_earlier_days_are_forgotten(county, now):
    day = local_day(now)
    with county.write() as conn:
        writing.run(conn, tally.keep_hour([Tally(VILLAGE, 9, 1, 1)], day, now))
        assert tally.forget(conn, day) == 0
        assert tally.forget(conn, day + timedelta(days=1)) == 1
