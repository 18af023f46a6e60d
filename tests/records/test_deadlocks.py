import threading
from dataclasses import replace

import pytest
from psycopg import errors

from records import turns
from records.errors import Conflict
from records.turns import Kept, Outcome
from tests.records.helpers import GRANDPA, arrival, follow, report, settle

CROWD = tuple(replace(GRANDPA, id=100 + n, name=f"张{n}") for n in range(30))
ROUNDS = 8


def reports(database, keyring, now, openids, meet, caught):
    """Each account reports for its person, all in one batch, again and again."""
    try:
        for n in range(ROUNDS):
            meet.wait(60)
            with database.write() as conn:
                loaded = turns.load(conn, keyring, [arrival(openid) for openid in openids], now)
                outcomes = [
                    Outcome(one, "好", now, kept=(Kept(one.account.id - n, "上报", report(one.members[0], now)),))
                    for one in loaded
                ]
                turns.save(conn, keyring, outcomes)
    except Exception as error:
        caught.append(error)
        meet.abort()


def test_batches_that_report_for_the_same_people_wait_in_line(database, keyring, now):
    """Two of a family, on two machines, speak for one another at the same moment."""
    settle(database, keyring, *CROWD)
    for side in "ab":
        for person in CROWD:
            follow(database, keyring, f"{side}{person.id}", now, person)
    one = [f"a{person.id}" for person in CROWD]
    other = [f"b{person.id}" for person in reversed(CROWD)]
    meet, caught = threading.Barrier(2), []
    crowd = [threading.Thread(target=reports, args=(database, keyring, now, o, meet, caught)) for o in (one, other)]
    for thread in crowd:
        thread.start()
    for thread in crowd:
        thread.join(60)
    assert caught == []


def test_a_deadlock_that_happens_all_the_same_is_a_conflict(database):
    with pytest.raises(Conflict), database.write():
        raise errors.DeadlockDetected
