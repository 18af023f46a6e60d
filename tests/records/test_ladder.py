from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from records import ladder, writing
from records.ladder import CLIMB, Climb
from records.roles import DEPUTY_DOCTOR, VILLAGE_DOCTOR
from tests.records.helpers import COUNTY, OTHER, TOWNSHIP, VILLAGE

CELL = VILLAGE * 1000 + 1


@pytest.fixture
def climb(database, keyring, now):
    one = Climb(7, 11, CELL, 5, (VILLAGE_DOCTOR, DEPUTY_DOCTOR), 0, "李福田 38.9", now, now + timedelta(minutes=10))
    with database.write() as conn:
        writing.run(conn, [ladder.put(keyring, one)])
    return one


def test_it_is_due_when_its_minutes_are_over(database, keyring, climb):
    with database.read() as conn:
        assert ladder.due(conn, climb.next_at - timedelta(milliseconds=1), 9) == ()
        assert ladder.due(conn, climb.next_at, 9) == (climb.origin,)


def test_a_rung_is_raised_by_one_of_those_who_read_it(database, keyring, climb):
    later = climb.next_at + timedelta(minutes=10)
    with database.write() as conn:
        assert [ladder.raised(conn, climb, 1, later) for _ in range(2)] == [True, False]
        assert ladder.find(conn, keyring, 7) == replace(climb, rung=1, next_at=later)


def test_what_was_taken_climbs_no_further(database, keyring, climb):
    with database.write() as conn:
        assert [ladder.stop(conn, 7, climb.began_at) for _ in range(2)] == [True, False]
        assert not ladder.raised(conn, climb, 1, None)
        assert ladder.due(conn, climb.next_at, 9) == ()
        assert ladder.known(conn, 7)


def test_begun_again_it_stays_as_it_stands(database, keyring, climb):
    with database.write() as conn:
        ladder.stop(conn, 7, climb.began_at)
        writing.run(conn, [ladder.put(keyring, climb)])
        assert ladder.find(conn, keyring, 7) is None


@pytest.mark.parametrize(("area", "found"), [(CELL, 1), (VILLAGE, 1), (TOWNSHIP, 1), (COUNTY, 1), (OTHER, 0)])
def test_it_waits_in_its_cell_and_all_around(database, keyring, climb, area, found):
    with database.read() as conn:
        assert len(ladder.waiting(conn, keyring, area)) == found


def test_its_words_are_sealed(database, climb):
    with database.read() as conn:
        assert "李福田".encode() not in bytes(conn.execute(select(CLIMB.c.text)).scalar_one())


def test_what_is_over_goes_and_what_is_open_stays(database, climb):
    month = climb.began_at + timedelta(days=30)
    with database.write() as conn:
        assert ladder.forget(conn, month) == 0
        ladder.stop(conn, 7, climb.began_at)
        assert ladder.forget(conn, month) == 1
