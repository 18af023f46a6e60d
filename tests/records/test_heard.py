"""Who counts and who lists take the same people for heard of."""

from dataclasses import replace

import pytest

from records import latest, number, tally, unheard, writing
from records.ledgers import HEALTH_REPORTS, life_sign
from records.moments import local_day
from records.rounds import mark
from records.rounds.mark import Mark
from tests.records.helpers import GRANDPA, HOME, OTHER, SON, VILLAGE, report, settle


@pytest.fixture
def missing(database, keyring, now):
    """Those of 爷爷 and 儿子 who are listed after these writes; their count is the same."""

    def after(*writes, status=""):
        settle(database, keyring, replace(GRANDPA, status=status), SON)
        with database.write() as conn:
            writing.run(conn, writes)
            listed = {one.person for one in unheard.inside(conn, local_day(now), VILLAGE)}
            counted = tally.by_village(conn, local_day(now), VILLAGE)
        assert [one.missing for one in counted] == [len(listed)]
        return listed

    return after


@pytest.fixture
def seen(now):
    return tuple(mark.put(Mark(local_day(now), VILLAGE, HOME, None, mark.OK, now, 1, mark.ROUND, 1)))


@pytest.fixture
def signed(now):
    return life_sign.first(GRANDPA.id, VILLAGE, 1, now)


BOTH = {GRANDPA.id, SON.id}


def test_of_nobody_was_heard_by_itself(missing):
    assert missing() == BOTH


def test_a_report_is_heard(missing, keyring, now):
    assert missing(HEALTH_REPORTS.put(keyring, number.fresh(), report(GRANDPA, now))) == {SON.id}


def test_who_reported_before_moving_here_is_heard(missing, now):
    assert missing(latest.put(report(replace(GRANDPA, area=OTHER), now))) == {SON.id}


def test_a_round_hears_the_household(missing, seen):
    assert missing(*seen) == set()


def test_a_sign_hears_one_person(missing, signed):
    assert missing(signed) == {SON.id}


def test_neither_round_nor_sign_hears_where_somebody_is_watched(missing, seen, signed):
    assert missing(*seen, signed, status="居家隔离") == BOTH
