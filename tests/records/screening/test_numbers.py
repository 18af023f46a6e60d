import threading

import pytest

from records.errors import Conflict
from records.screening import numbers

VILLAGES = (410798103005, 410798103001)
ROUNDS = 3


def takes(database, villages, meet, taken, caught):
    """A number of each village in one transaction, as a batch of two returns does; anew where that is a conflict."""
    try:
        for _ in range(ROUNDS):
            meet.wait(60)
            taken += _one_batch(database, villages)
    except Exception as error:
        caught.append(error)
        meet.abort()


def _one_batch(database, villages):
    while True:
        try:
            with database.write() as conn:
                return [(village, numbers.take(conn, village)) for village in villages]
        except Conflict:
            continue


def test_two_batches_that_take_the_villages_in_opposite_order_both_go_through(database):
    """Where each waits for the other one is undone and taken anew: no number is given twice, and none is lost."""
    meet, taken, caught = threading.Barrier(2), [], []
    orders = (VILLAGES, VILLAGES[::-1])
    crowd = [threading.Thread(target=takes, args=(database, order, meet, taken, caught)) for order in orders]
    for thread in crowd:
        thread.start()
    for thread in crowd:
        thread.join(60)
    assert caught == []
    assert sorted(taken) == sorted((village, n) for village in VILLAGES for n in range(1, 2 * ROUNDS + 1))


@pytest.mark.parametrize("database_url", ["postgres"], indirect=True)
def test_each_waiting_for_the_other_is_a_conflict_and_no_failure(database):
    """On PostgreSQL, where two write at once, the database itself chooses who gives way."""
    meet, ended = threading.Barrier(2), []

    def one(first, then):
        try:
            with database.write() as conn:
                numbers.take(conn, first)
                meet.wait(60)
                numbers.take(conn, then)
            ended.append("through")
        except Conflict:
            ended.append("conflict")

    crowd = [threading.Thread(target=one, args=order) for order in (VILLAGES, VILLAGES[::-1])]
    for thread in crowd:
        thread.start()
    for thread in crowd:
        thread.join(60)
    assert sorted(ended) == ["conflict", "through"]
