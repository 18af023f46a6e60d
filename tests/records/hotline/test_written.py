import sqlite3
from datetime import timedelta

import psycopg
import pytest

from records.errors import Conflict
from records.hotline import written
from records.hotline.written import State, Written
from records.writing import run

AREA = 410798103000


@pytest.fixture
def waits(database, keyring, now):
    one = Written(5, AREA, '{"question": "封路了怎么办"}', 1, now, gap=9)
    does(database, written.put(keyring, one))
    return one


def does(database, *writes):
    with database.write() as conn:
        run(conn, writes)


def read(database, keyring):
    with database.read() as conn:
        return written.find(conn, keyring, 5)


def test_it_is_read_as_it_was_written(database, keyring, waits):
    assert read(database, keyring) == waits
    with database.read() as conn:
        assert written.open_(conn, keyring) == (waits,) and written.standing(conn, keyring) == ()


def test_it_is_decided_once(database, keyring, now, waits):
    does(database, written.decide(keyring, 5, 2, now))
    with pytest.raises(Conflict):
        does(database, written.decide(keyring, 5, 3, now, "不对"))
    assert (read(database, keyring).state, read(database, keyring).decider) == (State.STANDS, 2)


def test_the_database_itself_wants_two_people(database, keyring, now, waits):
    with pytest.raises((sqlite3.IntegrityError, psycopg.errors.CheckViolation)):
        does(database, written.decide(keyring, 5, 1, now))


def test_why_it_was_sent_back_is_kept_and_it_is_over(database, keyring, now, waits):
    does(database, written.decide(keyring, 5, 2, now, "电话不对"))
    assert (read(database, keyring).state, read(database, keyring).why) == (State.REFUSED, "电话不对")
    with pytest.raises(Conflict):
        does(database, written.end(5, 2, now))


def test_every_change_of_what_stands_is_another_version(database, keyring, now, waits):
    def version():
        with database.read() as conn:
            return written.version(conn)

    seen = [version()]
    does(database, written.decide(keyring, 5, 2, now))
    seen.append(version())
    does(database, written.end(5, 2, now))
    seen.append(version())
    assert len(set(seen)) == 3


def test_what_stands_is_not_forgotten(database, keyring, now, waits):
    later = now + timedelta(days=2000)
    does(database, written.decide(keyring, 5, 2, now))
    assert written.forget(database, later) == 0
    does(database, written.end(5, 2, now))
    assert (written.forget(database, now), written.forget(database, later)) == (0, 1)
