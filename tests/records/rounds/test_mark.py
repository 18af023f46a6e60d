from datetime import timedelta

import pytest

from records import moments, writing
from records.rounds import mark, walk
from records.rounds.mark import NOBODY, OK, ROUND, Mark
from tests.records.helpers import VILLAGE
from tests.records.rounds.conftest import CELL


@pytest.fixture
def marks(street, now):
    """Writes one mark of door 2."""

    def put(outcome, line, day=None):
        one = Mark(day or moments.local_day(now), VILLAGE, 2, CELL, outcome, now, 7, ROUND, line)
        with street.write() as conn:
            writing.run(conn, writing.in_line(mark.put(one)))
        return one

    return put


def undo(db, line, day):
    with db.write() as conn:
        said = mark.of_line(conn, line, day, [VILLAGE])
        writing.run(conn, writing.in_line(mark.undo(said, mark.before_line(conn, line))))


def outcome(db, day):
    with db.read() as conn:
        found = mark.find(conn, day, VILLAGE, 2)
    return found.outcome if found else ""


def test_the_last_mark_of_a_day_counts(street, marks, now):
    marks(NOBODY, 1)
    marks(OK, 2)
    assert outcome(street, moments.local_day(now)) == OK


def test_undone_a_door_stands_as_before_its_line(street, marks, now):
    day = moments.local_day(now)
    marks(NOBODY, 1)
    marks(OK, 2)
    undo(street, 2, day)
    assert outcome(street, day) == NOBODY
    undo(street, 1, day)
    assert outcome(street, day) == ""


def test_a_line_that_marks_a_door_twice_goes_back_behind_both(street, marks, now):
    day = moments.local_day(now)
    marks(NOBODY, 1)
    marks(OK, 2)
    marks(NOBODY, 2)
    undo(street, 2, day)
    assert outcome(street, day) == NOBODY


def test_whoever_was_seen_well_is_not_silent(street, marks, now):
    day = moments.local_day(now)
    marks(OK, 1, day - timedelta(days=3))
    with street.read() as conn:
        assert walk.at(conn, day, 2).silent_days == 3


def test_undone_the_silence_is_what_it_was(street, marks, now):
    day = moments.local_day(now)
    marks(OK, 1, day - timedelta(days=3))
    marks(OK, 2)
    undo(street, 2, day)
    with street.read() as conn:
        assert walk.at(conn, day, 2).silent_days == 3


def test_marks_of_days_that_are_over_go(street, marks, now):
    marks(OK, 1)
    marks(NOBODY, 2)
    assert mark.forget(street, moments.local_day(now)) == 0
    assert mark.forget(street, moments.local_day(now) + timedelta(days=1)) == 2
