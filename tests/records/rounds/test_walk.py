from datetime import timedelta

from records import moments
from records.rounds import walk
from tests.records.helpers import VILLAGE
from tests.records.rounds.conftest import CELL


def stops(db, day, places=(CELL,)):
    with db.read() as conn:
        return {one.household: one for one in walk.of(conn, day, places)}


def test_a_door_says_who_lives_there(street, now):
    found = stops(street, moments.local_day(now))
    assert (found[2].alone, found[2].people, found[2].head) == (True, 1, 21)
    assert (found[3].alone, found[3].people, found[3].head) == (False, 2, 32)


def test_who_has_reported_today_is_counted(street, told, now):
    day = moments.local_day(now)
    told(31, day)
    told(32, day - timedelta(days=1))
    assert stops(street, day)[3].reported == 1


def test_silence_ends_with_the_last_of_a_household(street, told, now):
    day = moments.local_day(now)
    told(31, day - timedelta(days=5))
    told(32, day - timedelta(days=2))
    assert stops(street, day)[3].silent_days == 2
    assert stops(street, day)[2].silent_days is None


def test_who_was_unwell_lately_stands_out(street, told, now):
    day = moments.local_day(now)
    told(31, day - timedelta(days=1), calm=False)
    told(21, day, calm=False)
    found = stops(street, day)
    assert (found[3].ill, found[3].ill_today) == (True, False)
    assert (found[2].ill, found[2].ill_today) == (True, True)


def test_a_village_and_its_cell_give_the_same_doors(street, now):
    day = moments.local_day(now)
    assert stops(street, day, [VILLAGE]).keys() >= stops(street, day).keys()


def test_the_county_comes_cell_by_cell(street, now):
    with street.read() as conn:
        places = [one.place for one in walk.every(conn, moments.local_day(now))]
    assert places == sorted(places)
    assert places.count(CELL) == 2
