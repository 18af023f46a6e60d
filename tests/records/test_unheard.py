"""Since when nothing was heard: who lists, who counts and who walks take the same people for silent."""

from dataclasses import replace
from datetime import timedelta

import pytest

from records import latest, persons, tally, unheard, writing
from records.ledgers import life_sign
from records.moments import local_day
from records.rounds import walk
from tests.records.helpers import GRANDPA, HOME, SON, VILLAGE, report, settle


@pytest.fixture
def silent(database, keyring, now):
    """Those of whom nothing was heard for two days after these writes; their count is the same."""

    def after(*writes):
        day = local_day(now)
        with database.write() as conn:
            writing.run(conn, writes)
            found = {one.person: one.silent_days(day) for one in unheard.of(conn, day, [VILLAGE])}
            counted = tally.by_village(conn, day, VILLAGE)
        listed = {person for person, days in found.items() if days is None or days >= tally.SILENT_DAYS}
        assert [one.silent for one in counted] == [len(listed)]
        return listed

    return after


def test_on_the_first_day_nobody_was_silent_before(database, keyring, silent, now):
    today = local_day(now)
    settle(database, keyring, replace(GRANDPA, came_day=today), replace(SON, came_day=today - timedelta(days=1)))
    assert silent() == set()


def test_who_came_two_days_ago_and_was_never_heard_of_is_silent(database, keyring, silent, now):
    settle(database, keyring, replace(GRANDPA, came_day=local_day(now) - timedelta(days=2)), SON)
    assert silent() == {GRANDPA.id, SON.id}


def test_who_reported_and_comes_back_is_not_silent_for_the_time_away(database, keyring, silent, now):
    settle(database, keyring, replace(GRANDPA, came_day=local_day(now)))
    assert silent(latest.put(report(GRANDPA, now - timedelta(days=9)))) == set()


def test_a_sign_of_yesterday_is_no_silence(database, keyring, silent, now):
    settle(database, keyring, GRANDPA, SON)
    assert silent(life_sign.first(GRANDPA.id, VILLAGE, 1, now - timedelta(days=1))) == {SON.id}


def test_a_door_is_silent_since_the_first_of_it_came(database, keyring, now):
    today = local_day(now)
    settle(database, keyring, replace(GRANDPA, came_day=today - timedelta(days=3)), replace(SON, came_day=today))
    with database.read() as conn:
        assert walk.at(conn, today, HOME).silent_days == 3


def test_since_when_somebody_is_with_us_is_kept(database, keyring, now):
    came = replace(GRANDPA, came_day=local_day(now))
    settle(database, keyring, came)
    with database.read() as conn:
        assert persons.find(conn, keyring, GRANDPA.id) == came
