from datetime import timedelta

import pytest

from records.broadcasts import plan, receipt
from records.broadcasts.edition import Stage
from records.broadcasts.receipt import DIRECTIVE
from records.broadcasts.who import Who
from records.writing import run
from tests.records.broadcasts.helpers import edition, put
from tests.records.helpers import SON, follow


@pytest.fixture
def phones(database, keyring, village, now):
    """Two of one person, and that of another, to which a directive goes."""
    second = follow(database, keyring, "oSon2", now, SON)
    one = put(database, edition(now, stage=Stage.RUNNING, kind=DIRECTIVE))
    with database.write() as conn:
        plan.plan(conn, one, Who(), now, mass=False)
    return one, second


def owed(database, now):
    with database.read() as conn:
        return [one.person for one in receipt.owed(conn, now - timedelta(days=3))]


def test_who_has_it_on_two_phones_owes_it_once(database, village, phones, now):
    assert sorted(owed(database, now)) == sorted(one.person for one in village)


def test_who_answered_on_one_phone_has_answered(database, village, phones, now):
    one, second = phones
    with database.write() as conn:
        run(conn, [receipt.put(one.id, second.id, now)])
    assert owed(database, now) == [village[1].person]
    with database.read() as conn:
        assert {(each.person, each.at is None) for each in receipt.of(conn, one.id)} == {
            (village[0].person, False), (village[1].person, True),
        }  # fmt: skip
