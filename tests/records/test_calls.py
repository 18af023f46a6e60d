from dataclasses import replace
from datetime import timedelta

import pytest

from records import calls, persons
from records.calls import Call
from records.writing import run
from tests.records.helpers import COUNTY, GRANDPA, OTHER, SON, TOWNSHIP, VILLAGE, settle

NEIGHBOUR = replace(SON, id=13, area=OTHER)


@pytest.fixture(autouse=True)
def people(database, keyring):
    settle(database, keyring, GRANDPA, SON, NEIGHBOUR)


def test_the_call_list_of_an_area_begins_with_who_waits_longest(database, now):
    early, late = (Call(n, 10 + n, VILLAGE, "no_follower", now - timedelta(hours=n)) for n in (2, 1))
    with database.write() as conn:
        run(conn, [calls.put(one) for one in (late, early, Call(3, 13, OTHER, "out_of_window", now))])
        assert calls.waiting(conn, TOWNSHIP) == (early, late)
        assert len(calls.waiting(conn, COUNTY)) == 3


def test_a_call_that_was_made_waits_no_longer(database, now):
    with database.write() as conn:
        run(conn, [calls.put(Call(1, 11, VILLAGE, "no_follower", now))])
        run(conn, [calls.done(1, 5, "已接通", now)])
        run(conn, [calls.put(Call(1, 11, VILLAGE, "no_follower", now))])
        assert calls.waiting(conn, COUNTY) == ()


def test_a_call_goes_with_what_was_to_be_said(database, now):
    with database.write() as conn:
        old, new = (Call(n, 11, VILLAGE, "no_follower", now - timedelta(days=days)) for n, days in ((1, 31), (2, 29)))
        run(conn, [calls.put(old), calls.put(new)])
    assert calls.forget(database, now - timedelta(days=30)) == 1
    with database.read() as conn:
        assert calls.waiting(conn, COUNTY) == (new,)


def test_who_lives_here_no_more_is_neither_listed_nor_counted(database, keyring, now):
    with database.write() as conn:
        run(conn, [calls.put(Call(n, n, VILLAGE, "no_follower", now)) for n in (GRANDPA.id, SON.id)])
        run(conn, [persons.put(keyring, replace(GRANDPA, left_day=now.date()))])
        assert [one.person for one in calls.waiting(conn, VILLAGE)] == [SON.id]
        assert calls.count(conn, VILLAGE) == 1


def test_who_was_tried_goes_behind_who_was_not(database, now):
    first, second = (Call(n, n, VILLAGE, "no_follower", now - timedelta(hours=9 - n)) for n in (1, 2))
    again = Call(3, 1, VILLAGE, "no_follower", now)
    first, second, again = (replace(one, person=person) for one, person in ((first, 11), (second, 12), (again, 11)))
    with database.write() as conn:
        run(conn, [*(calls.put(one) for one in (first, second, again)), *calls.tried(first, now)])
        told = {"tries": 1, "tried_at": now}
        assert calls.waiting(conn, VILLAGE) == (second, replace(first, **told), replace(again, **told))


def test_what_nobody_answered_so_often_is_found(database, now):
    with database.write() as conn:
        one, other = (Call(n, 10 + n, VILLAGE, "no_follower", now) for n in (1, 2))
        run(conn, [calls.put(one), calls.put(other)])
        for each in (one, one, other):
            run(conn, calls.tried(each, now))
        assert [(one.notice, cell) for one, cell in calls.unanswered(conn, TOWNSHIP, 2)] == [(1, None)]
