from dataclasses import replace
from datetime import timedelta

import pytest

from records.errors import Conflict
from records.hotline import question
from records.hotline.question import Question
from records.writing import run
from tests.records.helpers import VILLAGE


@pytest.fixture
def asked(database, keyring, now):
    one = Question(5, 1234, 7, 70, VILLAGE, 80, now, "水表谁来抄")
    with database.write() as conn:
        run(conn, [question.put(keyring, one)])
    return one


def test_it_is_found_by_its_number(database, keyring, asked):
    with database.read() as conn:
        assert question.of_number(conn, keyring, 1234) == asked
        assert question.of_number(conn, keyring, 4321) is None
        assert question.taken(conn, [1234, 4321]) == {1234}


def test_it_is_answered_once(database, keyring, now, asked):
    with database.write() as conn:
        run(conn, [question.answered(asked.id, 9, now)])
        assert question.of_number(conn, keyring, 1234) == replace(asked, answered_at=now, answered_by=9)
    with pytest.raises(Conflict), database.write() as conn:
        run(conn, [question.answered(asked.id, 10, now)])


def test_it_goes_after_its_time(database, now, asked):
    assert question.forget(database, now) == 0
    assert question.forget(database, now + timedelta(days=1)) == 1
