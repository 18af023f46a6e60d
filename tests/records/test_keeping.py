from datetime import timedelta

import pytest
from sqlalchemy import select

from records import keeping, writing
from records.ledgers import HEALTH_REPORTS
from records.moments import local_day
from records.turns import Kept, Outcome
from tests.records.helpers import GRANDPA, SON, follow, keep, report, settle, standing

TALK = 7


@pytest.fixture
def family(database, keyring, now):
    """李福田 has 37.8, said in talk 7 under 上报 by o-wang, who speaks for both."""
    settle(database, keyring, GRANDPA, SON)
    follow(database, keyring, "o-wang", now, GRANDPA, SON)
    said(database, keyring, now, GRANDPA, temperature_tenths=378)


def said(database, keyring, now, person, *, again=False, **facts):
    found = standing(database, keyring, "o-wang", now)
    keep(database, keyring, Outcome(found, "", now, kept=(Kept(TALK, "上报", report(person, now, **facts), again),)))


def withdraw(database, keyring, now, name="上报", day_of=None):
    found = standing(database, keyring, "o-wang", now)
    with database.write() as conn:
        made = keeping.withdraw(conn, TALK, name, found, local_day(day_of or now), found.account.id, now)
        writing.run(conn, made)
    return len(made)


def rows(database, table):
    with database.read() as conn:
        return [(row.person, row.temperature_tenths) for row in conn.execute(select(table))]


def test_what_is_withdrawn_leaves_the_ledger_for_its_history(database, keyring, now, family):
    withdraw(database, keyring, now)
    assert rows(database, HEALTH_REPORTS.table) == []
    assert rows(database, HEALTH_REPORTS.was) == [(GRANDPA.id, 378)]


def test_it_is_found_on_the_day_after_too(database, keyring, now, family):
    assert withdraw(database, keyring, now, day_of=now + timedelta(days=1)) == 2


@pytest.mark.parametrize("name", ["复测", ""])
def test_what_was_never_kept_is_not_withdrawn(database, keyring, now, family, name):
    assert withdraw(database, keyring, now, name) == 0
    assert rows(database, HEALTH_REPORTS.table) == [(GRANDPA.id, 378)]


def test_a_correction_may_name_another_person(database, keyring, now, family):
    """不是爷爷,是儿子: the row moves, and the doctor's list with it."""
    said(database, keyring, now + timedelta(minutes=1), SON, again=True, temperature_tenths=378)
    assert rows(database, HEALTH_REPORTS.table) == [(SON.id, 378)]
    assert rows(database, HEALTH_REPORTS.was) == [(GRANDPA.id, 378)]


def test_a_half_finished_report_is_not_what_was_said_last(database, keyring, now, family):
    said(database, keyring, now, SON, again=True, unfinished=True)
    members = {one.id: one.last for one in standing(database, keyring, "o-wang", now).members}
    assert members[SON.id] is None and members[GRANDPA.id] is not None
