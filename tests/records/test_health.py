from dataclasses import replace
from datetime import timedelta

from records import health
from records.health import Coverage
from records.ledgers import HEALTH_REPORTS
from records.moments import local_day
from records.writing import run
from tests.records.helpers import COUNTY, GRANDPA, OTHER, SON, VILLAGE, report, settle

NEIGHBOUR = replace(SON, id=13, area=OTHER)


def say(database, keyring, *reports):
    with database.write() as conn:
        run(conn, [HEALTH_REPORTS.put(keyring, n, one) for n, one in enumerate(reports)])


def test_who_has_not_reported_today_is_missing(database, keyring, now):
    settle(database, keyring, GRANDPA, SON, NEIGHBOUR)
    say(database, keyring, report(GRANDPA, now), report(SON, now - timedelta(days=1)))
    with database.read() as conn:
        assert health.missing(conn, local_day(now), VILLAGE) == (SON.id,)


def test_who_left_is_not_missed(database, keyring, now):
    settle(database, keyring, GRANDPA, replace(SON, left_day=local_day(now)))
    with database.read() as conn:
        assert health.missing(conn, local_day(now), VILLAGE) == (GRANDPA.id,)


def test_two_reports_of_one_person_count_once(database, keyring, now):
    settle(database, keyring, GRANDPA, SON, NEIGHBOUR)
    say(database, keyring, report(GRANDPA, now), report(GRANDPA, now))
    with database.read() as conn:
        found = health.coverage(conn, local_day(now), COUNTY)
    assert found == (Coverage(OTHER, 1, 0), Coverage(VILLAGE, 2, 1))
    assert [one.missing for one in found] == [1, 1]


def test_worrying_reports_of_the_area_come_latest_first(database, keyring, now):
    settle(database, keyring, GRANDPA, SON, NEIGHBOUR)
    later = report(SON, now + timedelta(minutes=1), worrying=True, travel="从郑州回来")
    say(
        database,
        keyring,
        report(GRANDPA, now, worrying=True),
        later,
        report(SON, now),
        report(NEIGHBOUR, now, worrying=True),
    )
    with database.read() as conn:
        assert [one.person for one in health.worrying(conn, keyring, local_day(now), VILLAGE)] == [SON.id, GRANDPA.id]
        assert health.worrying(conn, keyring, local_day(now), VILLAGE)[0] == later
