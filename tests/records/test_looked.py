from datetime import timedelta

import pytest
from sqlalchemy import literal, select

from records import access, accounts, looked
from records.access import Access
from records.accounts import Account
from records.writing import run
from tests.records.helpers import GRANDPA, SON, settle


@pytest.fixture
def log(database, keyring, now):
    lines = ((5, 11, "看电话", 0), (5, 12, "名单", 1), (6, 11, "看电话", 2), (5, 11, "看住址", 40))
    with database.write() as conn:
        for reader, person, what, days in lines:
            access.append(conn, keyring, Access(reader, person, what, "上门", now + timedelta(days=days)))
        yield conn


def test_times_of_one_reader_in_some_ways(log, now):
    assert looked.times(log, 5, now, ("看电话", "看住址")) == 2
    assert looked.times(log, 5, now + timedelta(days=1), ("看电话", "看住址")) == 1


def test_who_looked_at_somebody_the_latest_first(log, now):
    assert [one.reader for one in looked.of_person(log, (11,), now)] == [5, 6, 5]
    assert [one.what for one in looked.of_person(log, (11,), now, most=1)] == ["看住址"]


def test_what_readers_looked_at(log, now):
    assert [one.person for one in looked.of_readers(log, (5, 6), now)] == [11, 11, 12, 11]
    assert [one.person for one in looked.of_readers(log, (5, 6), now, ("名单",))] == [12]


def test_the_log_page_by_page(log):
    assert [position for position, _ in looked.latest(log, 4, 2)] == [3, 2]


def test_whose_accounts(database, keyring, now):
    settle(database, keyring, GRANDPA, SON)
    with database.write() as conn:
        run(conn, [accounts.put(keyring, Account(n, f"o{n}", now, n)) for n in (11, 12)])
        assert conn.execute(accounts.owned(select(literal(11)))).scalars().all() == [11]
