from datetime import timedelta

import pytest
from sqlalchemy import select

from records import accounts, number, reminders, writing
from records.accounts import Account
from records.moments import local_day
from records.notices import NOTICE, from_row
from records.reminders import number_of
from tests.records.helpers import GRANDPA, SON, settle

SEVEN = 7 * 60


@pytest.fixture
def plan(database, keyring, now):
    """Accounts 1 to 5, all to be reminded at seven, each speaking for a grandfather and a son."""
    settle(database, keyring, GRANDPA, SON)
    with database.write() as conn:
        for n in range(1, 6):
            mine = accounts.put(keyring, Account(n, f"o-{n}", now, SON.id if n == 1 else None, remind_minute=SEVEN))
            writing.run(conn, [mine, *(accounts.speak_for(n, one.id, now) for one in (GRANDPA, SON))])

    def made(after=0, last=number.MASK, at=now):
        with database.write() as conn:
            return reminders.plan(conn, SEVEN, after, last, at)

    return made


def test_a_reminder_is_found_by_its_account_and_day(plan, now):
    today = local_day(now)
    assert sorted(plan()) == sorted(number_of(n, today) for n in range(1, 6))
    assert number_of(1, today) != number_of(1, today + timedelta(days=1))


def test_planned_again_it_is_not_new(plan, now):
    plan()
    assert plan() == ()
    assert len(plan(at=now + timedelta(days=1))) == 5


def test_a_page_ends_at_its_last_account(database, plan):
    with database.read() as conn:
        last = reminders.page(conn, SEVEN, 0, 2)
        assert (last, reminders.page(conn, SEVEN, 4, 2)) == (2, number.MASK)
    assert len(plan(0, last)) == 2
    assert len(plan(last)) == 3


def test_it_is_for_the_accounts_person_or_else_for_the_first_of_the_family(database, keyring, plan, now):
    plan()
    with database.read() as conn:
        found = {row.account: from_row(keyring, row) for row in conn.execute(select(NOTICE))}
    assert (found[1].person, found[2].person) == (SON.id, GRANDPA.id)
    assert (found[1].text, found[1].due_at) == ("", now)


def test_numbers_stay_within_what_both_databases_can_count(now):
    today = local_day(now)
    for account in (0, 1, number.MASK - 1, number.MASK):
        assert 0 <= number_of(account, today) <= number.MASK
