from dataclasses import replace

import pytest

from records.broadcasts import claims
from records.broadcasts import edition as editions
from records.broadcasts.edition import Stage
from records.notices import State
from tests.records.broadcasts.helpers import put
from tests.records.broadcasts.sending import claim, hear, record


def test_what_is_claimed_is_nobody_elses(database, keyring, running, village, now):
    first = claim(database, keyring, running, now, limit=1)
    second = claim(database, keyring, running, now)
    assert sorted(one.openid for one in (*first, *second)) == ["oOld", "oSon"]
    assert claim(database, keyring, running, now) == ()


def test_who_wrote_lately_gets_a_message_the_others_a_template(database, keyring, running, village, now):
    hear(database, keyring, village[0], now)
    ways = {one.openid: one.channel for one in claim(database, keyring, running, now)}
    assert ways == {"oSon": claims.CUSTOMER, "oOld": claims.TEMPLATE}


def test_what_was_refused_as_a_message_goes_as_a_template(database, keyring, running, village, now):
    hear(database, keyring, village[0], now)
    claimed = claim(database, keyring, running, now)
    record(database, claimed, State.PLANNED, result="refused:out_of_window", due_at=now)
    assert {one.channel for one in claim(database, keyring, running, now)} == {claims.TEMPLATE}


@pytest.mark.parametrize("stage", [Stage.WAITING, Stage.APPROVED, Stage.STOPPED, Stage.VOID, Stage.DONE])
def test_nothing_leaves_of_what_does_not_run(database, keyring, running, now, stage):
    put(database, replace(running, stage=stage))
    assert claim(database, keyring, running, now) == ()


def test_a_stop_forbids_what_was_claimed_and_not_yet_sent(database, keyring, running, now):
    claimed = claim(database, keyring, running, now)
    with database.read() as conn:
        assert all(claims.holds(conn, one, now) for one in claimed)
    with database.write() as conn:
        assert editions.move(conn, running.id, [Stage.RUNNING], Stage.STOPPED, now)
    with database.read() as conn:
        assert not any(claims.holds(conn, one, now) for one in claimed)
