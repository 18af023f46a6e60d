from datetime import timedelta

import pytest

from records.broadcasts import plan, understanding
from records.broadcasts.delivery import DELIVERY
from records.broadcasts.edition import Stage
from records.broadcasts.understanding import RIGHT, WRONG
from records.broadcasts.who import Who
from records.notices import State
from records.writing import run
from tests.records.broadcasts.helpers import edition, put
from tests.records.helpers import SON, VILLAGE, follow


@pytest.fixture
def phones(database, keyring, village, now):
    """An edition that asks back has arrived on both phones of one person, and on that of another."""
    second = follow(database, keyring, "oSon2", now, SON)
    one = put(database, edition(now, stage=Stage.RUNNING))
    with database.write() as conn:
        plan.plan(conn, one, Who(), now, mass=False)
        conn.execute(DELIVERY.update().values(state=State.DELIVERED.value))
        run(conn, [understanding.ask(one.id, "[]", 1)])
    return one, village[0], second


def unsure(database, now):
    with database.read() as conn:
        return [(one.person, one.wrong) for one in understanding.unsure(conn, VILLAGE, now + timedelta(hours=2))]


def answers(database, now, one, phone, result):
    with database.write() as conn:
        run(conn, [understanding.answered(one.id, phone.id, result, now)])


def test_who_has_it_on_two_phones_is_visited_once(database, village, phones, now):
    assert sorted(unsure(database, now)) == sorted((one.person, False) for one in village)


def test_who_understood_on_one_phone_is_not_visited(database, village, phones, now):
    one, _, second = phones
    answers(database, now, one, second, RIGHT)
    assert unsure(database, now) == [(village[1].person, False)]


def test_who_was_wrong_on_one_phone_was_wrong(database, village, phones, now):
    one, first, _ = phones
    answers(database, now, one, first, WRONG)
    assert (SON.id, True) in unsure(database, now)
