from datetime import datetime, timedelta

import pytest

from records import holders
from records.moments import LOCAL
from records.roles import VILLAGE_DOCTOR
from tests.records.helpers import GRANDPA, OTHER, SON, TOWNSHIP, VILLAGE, hold, settle

CELL = VILLAGE * 1000 + 1


@pytest.fixture
def doctor(database, keyring, now):
    """Makes grandpa (11) or the son (12) a doctor."""
    settle(database, keyring, GRANDPA, SON)
    return lambda area, person=11, **rest: hold(database, VILLAGE_DOCTOR, area, person, **{"starts": now, **rest})


@pytest.fixture
def doctors(database):
    def there(area, at):
        with database.read() as conn:
            return [one.person for one in holders.of(conn, VILLAGE_DOCTOR, area, at)]

    return there


def test_the_nearest_holder_comes_first(now, doctor, doctors):
    doctor(TOWNSHIP, 12)
    doctor(VILLAGE, 11)
    assert doctors(CELL, now) == [11, 12]
    assert doctors(OTHER, now) == []


def test_a_holding_lasts_from_its_start_until_before_its_end(now, doctor, doctors):
    doctor(VILLAGE, ends=now + timedelta(hours=1))
    asked = [now - timedelta(seconds=1), now, now + timedelta(minutes=59), now + timedelta(hours=1)]
    assert [doctors(VILLAGE, at) for at in asked] == [[], [11], [11], []]


def test_who_is_on_shift_comes_before_who_is_not(now, doctor, doctors):
    """It is noon; the night shift runs from 22:00 to 6:00."""
    doctor(VILLAGE, 11, shift_from=22 * 60, shift_until=6 * 60)
    doctor(VILLAGE, 12, starts=now - timedelta(days=1), shift_from=6 * 60, shift_until=22 * 60)
    midnight = datetime(2026, 11, 23, 0, 30, tzinfo=LOCAL)
    assert doctors(VILLAGE, now) == [12, 11]
    assert doctors(VILLAGE, midnight) == [11, 12]


def test_of_a_very_place_are_its_own_and_of_a_village_its_cells(database, now, doctor):
    doctor(TOWNSHIP, 12)
    doctor(CELL, 11)
    with database.read() as conn:
        found = {place: [one.person for one in holders.of_area(conn, place, now)] for place in (TOWNSHIP, VILLAGE)}
    assert found == {TOWNSHIP: [12], VILLAGE: [11]}


def test_for_some_places_count_those_there_and_over_them_and_nobody_inside(database, now, doctor):
    doctor(TOWNSHIP, 12)
    doctor(CELL, 11)
    with database.read() as conn:
        found = {place: holders.over(conn, [place], now, [VILLAGE_DOCTOR]) for place in (CELL, VILLAGE, OTHER)}
        assert not holders.over(conn, [CELL], now, ["auditor"])
    assert [sorted(one.area for one in each) for each in found.values()] == [[TOWNSHIP, CELL], [TOWNSHIP], []]
