from datetime import timedelta

import pytest

from records.errors import Conflict
from records.hotline import rumour
from records.hotline.rumour import Rumour
from records.writing import run


@pytest.fixture
def heard(database, keyring, now):
    one = Rumour(5, 1234, now, "明天全县停水")
    with database.write() as conn:
        run(conn, [rumour.put(keyring, one), rumour.asks(5, 7, 70, now), rumour.asks(5, 7, 70, now)])
        run(conn, [rumour.asks(5, 8, 0, now + timedelta(minutes=1))])
    return one


def test_everyone_who_asked_is_there_once(database, heard):
    with database.read() as conn:
        assert rumour.askers(conn, heard.id) == ((7, 70), (8, 0))


def test_it_waits_until_it_is_judged_once(database, keyring, now, heard):
    with database.write() as conn:
        assert rumour.of_number(conn, keyring, 1234) == heard
        run(conn, [rumour.judged(keyring, 5, "假", "供水正常", 9, now)])
        found = rumour.latest(conn, keyring, 10)[0]
        assert (found.verdict, found.words, found.judged_by) == ("假", "供水正常", 9)
    with pytest.raises(Conflict), database.write() as conn:
        run(conn, [rumour.judged(keyring, 5, "真", "停水", 9, now)])


def test_those_that_wait_are_listed_first_come_first(database, keyring, now, heard):
    with database.write() as conn:
        run(conn, [rumour.put(keyring, Rumour(6, 1235, now + timedelta(minutes=1), "后天停电"))])
        waiting = [one.number for one in rumour.unjudged(conn, keyring, 9)]
        run(conn, [rumour.judged(keyring, 5, "假", "供水正常", 9, now)])
        left = [one.number for one in rumour.unjudged(conn, keyring, 9)]
    assert (waiting, left) == ([1234, 1235], [1235])


def test_numbers_in_use_are_known(database, heard):
    with database.read() as conn:
        assert rumour.taken(conn, [1, 1234]) == {1234}


def test_it_goes_with_who_asked(database, now, heard):
    assert rumour.forget(database, now + timedelta(days=1)) == 3
