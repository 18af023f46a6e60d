from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from records.broadcasts import edition as editions
from records.broadcasts.edition import Stage
from records.writing import run
from tests.records.broadcasts.helpers import edition, put


def find(database, one):
    with database.read() as conn:
        return editions.find(conn, one.id)


def move(database, one, stages, to, now):
    with database.write() as conn:
        return editions.move(conn, one.id, stages, to, now)


def test_an_edition_is_kept_as_it_is(database, now):
    one = edition(now, words={"zh": "戴口罩", "bo": "ཁ་རས"}, channels=("message", "tv"), drill=True)
    put(database, one)
    assert find(database, one) == one
    assert (one.said("bo"), one.said("lis")) == ("ཁ་རས", "戴口罩")


def test_one_occurrence_is_one_edition_whoever_makes_it(database, now):
    first = put(database, edition(now, number=101, occurrence="2020-02-03T07:00"))
    with database.write() as conn:
        run(conn, [editions.put(edition(now, number=102, occurrence="2020-02-03T07:00"), once=True)])
    with database.read() as conn:
        assert editions.in_stage(conn, [Stage.DRAFT]) == (first,)


def test_of_two_who_press_one_was_first(database, now):
    one = put(database, edition(now, stage=Stage.APPROVED))
    assert move(database, one, [Stage.APPROVED], Stage.RUNNING, now)
    assert not move(database, one, [Stage.APPROVED], Stage.RUNNING, now)


def test_what_has_ended_says_when(database, now):
    one = put(database, edition(now, stage=Stage.RUNNING))
    move(database, one, [Stage.RUNNING], Stage.DONE, now)
    assert find(database, one).ended_at == now


def test_the_due_ones_are_found_in_order(database, now):
    late, soon = edition(now, 101, starts_at=now + timedelta(hours=1)), edition(now, 102)
    put(database, late, soon)
    with database.read() as conn:
        assert editions.in_stage(conn, [Stage.DRAFT], starting_by=now) == (soon,)
        assert editions.in_stage(conn, [Stage.DRAFT]) == (soon, late)
        assert editions.next_number(conn) == 103


def test_a_number_is_given_once(database, now):
    put(database, edition(now, 101))
    with pytest.raises(IntegrityError), database.write() as conn:
        conn.execute(editions.EDITION.insert().values(editions.put(edition(now, 101, id=5, occurrence="x")).values))
