from dataclasses import replace
from datetime import timedelta

import pytest

from records import talks
from records.broadcasts import claims, plan
from records.broadcasts import edition as editions
from records.broadcasts.claims import Result
from records.broadcasts.delivery import chunks, states
from records.broadcasts.edition import Stage
from records.broadcasts.who import Who
from records.notices import State
from records.talks import Talk
from records.writing import run
from tests.records.broadcasts.helpers import edition, put, rows
from tests.records.helpers import GRANDPA, SON, follow, settle

RETRY = timedelta(minutes=2)


@pytest.fixture
def village(database, keyring, now):
    settle(database, keyring, GRANDPA, SON)
    return follow(database, keyring, "oSon", now, SON), follow(database, keyring, "oOld", now, GRANDPA)


@pytest.fixture
def running(database, village, now):
    one = put(database, edition(now, stage=Stage.RUNNING))
    with database.write() as conn:
        plan.plan(conn, one, Who(), now, mass=False)
    return one


def chunk(database, one):
    with database.read() as conn:
        return next(iter(chunks(conn, one.id)), None)


def claim(database, keyring, one, now, limit=10):
    with database.write() as conn:
        return claims.claim(conn, keyring, chunk(database, one), now, limit)


def record(database, claimed, state, **more):
    results = [Result(c.edition, c.account, c.attempt, state, c.channel, **more) for c in claimed]
    with database.write() as conn:
        claims.record(conn, results)


def settled(database, one, now):
    with database.write() as conn:
        return claims.settle(conn, chunk(database, one), now)


def stand(database, one):
    with database.read() as conn:
        return states(conn, one.id)


def hear(database, keyring, account, now):
    with database.write() as conn:
        run(conn, [talks.put(keyring, account.id, Talk(heard_at=now))])


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


def test_a_late_worker_overwrites_nothing(database, keyring, running, now):
    late = claim(database, keyring, running, now)
    later = now + RETRY
    settled(database, running, later)
    again = claim(database, keyring, running, later)
    record(database, again, State.ACCEPTED, msg_id="1")
    record(database, late, State.SKIPPED)
    assert stand(database, running) == {State.ACCEPTED: 2}


def test_a_template_that_nobody_knows_of_goes_again_under_its_key_for_eight_minutes(database, keyring, running, now):
    claim(database, keyring, running, now)
    assert settled(database, running, now + RETRY) == 2
    claim(database, keyring, running, now + RETRY)
    assert settled(database, running, now + timedelta(minutes=9)) == 0
    assert stand(database, running) == {State.UNKNOWN_FINAL: 2}


def test_a_message_that_nobody_knows_of_is_never_repeated(database, keyring, running, village, now):
    for account in village:
        hear(database, keyring, account, now)
    claim(database, keyring, running, now)
    assert settled(database, running, now + RETRY) == 0
    assert stand(database, running) == {State.UNKNOWN_FINAL: 2}


def test_a_chunk_counts_what_is_left_and_then_is_not_looked_at(database, keyring, running, now):
    record(database, claim(database, keyring, running, now, limit=1), State.ACCEPTED, msg_id="7")
    with database.write() as conn:
        assert claims.count(conn, chunk(database, running)) == 1
    record(database, claim(database, keyring, running, now), State.SKIPPED)
    with database.write() as conn:
        assert claims.count(conn, chunk(database, running)) == 0
    assert chunk(database, running) is None


def test_the_platforms_event_ends_a_row(database, keyring, running, now):
    record(database, claim(database, keyring, running, now, limit=1), State.ACCEPTED, msg_id="9001")
    with database.write() as conn:
        assert claims.arrived(conn, "9001", State.DELIVERED, "success")
        assert not claims.arrived(conn, "9002", State.DELIVERED, "success")
        assert not claims.arrived(conn, "", State.DELIVERED, "success")
    assert stand(database, running)[State.DELIVERED] == 1


def test_an_event_with_a_number_that_we_never_saw_ends_what_was_lost(database, keyring, running, village, now):
    record(database, claim(database, keyring, running, now), State.UNKNOWN)
    with database.write() as conn:
        assert claims.arrived_unasked(conn, village[0].id, [running.id], State.DELIVERED, "success")
    assert {row["account"]: row["state"] for row in rows(database, running)}[village[0].id] == "delivered"


def test_what_is_cancelled_never_leaves(database, keyring, running, now):
    with database.write() as conn:
        claims.cancel(conn, chunk(database, running))
    assert claim(database, keyring, running, now) == ()
    assert stand(database, running) == {State.CANCELLED: 2}
