from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from records import notices, outbox, writing
from records.notices import NOTICE, Notice, State, Urgency
from records.outbox import Result


@pytest.fixture
def plan(database, keyring, now):
    def put(number=1, **rest):
        notice = Notice(
            number, 11, 5, "alert", Urgency.ALARM, "李福田 37.8", made_at=now, due_at=rest.pop("due_at", now)
        )
        with database.write() as conn:
            writing.run(conn, [notices.put(keyring, replace(notice, **rest))])
        return number

    return put


@pytest.fixture
def claim(database, keyring):
    def take(at, *numbers):
        with database.write() as conn:
            return outbox.claim(conn, keyring, numbers or (1,), at)

    return take


def record(database, now, **result):
    whole = {"notice": 1, "attempt": 1, "state": State.ACCEPTED, "channel": "template", **result}
    with database.write() as conn:
        outbox.record(conn, [Result(**whole)], now)


def stored(database, keyring, number=1):
    with database.read() as conn:
        return notices.from_row(keyring, conn.execute(select(NOTICE).where(NOTICE.c.id == number)).one())


def test_what_is_due_is_listed_and_claimed_once(database, now, plan, claim):
    plan(1), plan(2, due_at=now + timedelta(hours=1))
    with database.read() as conn:
        assert outbox.due(conn, Urgency, now) == (1,)
    assert [one.attempt for one in claim(now, 1, 2)] == [1]
    assert claim(now, 1, 2) == ()


def test_the_urgent_leave_first_and_fill_what_may_leave_at_once(database, now, plan):
    plan(1, urgency=Urgency.QUIET), plan(2, urgency=Urgency.TODAY), plan(3)
    with database.read() as conn:
        assert outbox.due(conn, Urgency, now) == (3, 2, 1)
        assert outbox.due(conn, Urgency, now, limit=2) == (3, 2)
        assert outbox.due(conn, [Urgency.QUIET], now) == (1,)


def test_what_a_dead_sender_left_is_lost_but_for_what_its_key_protects(database, keyring, now, plan, claim):
    for number, channel in ((1, "customer"), (2, "template")):
        plan(number), claim(now, number)
        record(database, now, notice=number, state=State.UNKNOWN, channel=channel)
    with database.read() as conn:
        assert [one.id for one in outbox.lost(conn, keyring, now)] == [1]
        assert {one.id for one in outbox.lost(conn, keyring, now + outbox.KEYED)} == {1, 2}


def test_a_result_ends_the_attempt(database, keyring, now, plan, claim):
    plan(), claim(now)
    record(database, now, platform_msg_id="99")
    found = stored(database, keyring)
    assert (found.state, found.platform_msg_id, found.lease_until) == (State.ACCEPTED, "99", None)


def test_a_worker_that_wakes_late_overwrites_nothing(database, keyring, now, plan, claim):
    plan(), claim(now)
    record(database, now, state=State.PLANNED)
    claim(now)
    record(database, now, attempt=1, state=State.SKIPPED)
    assert stored(database, keyring).state == State.SENDING


def test_a_lost_lease_forbids_to_send(database, now, plan, claim):
    plan()
    (notice,) = claim(now)
    with database.write() as conn:
        assert outbox.holds(conn, notice, now + timedelta(seconds=59))
        assert not outbox.holds(conn, notice, now + timedelta(seconds=60))
        assert not outbox.holds(conn, replace(notice, attempt=2), now)


def test_a_lease_that_runs_out_leaves_it_unknown(database, keyring, now, plan, claim):
    plan(), claim(now)
    with database.write() as conn:
        assert outbox.expire(conn, now + timedelta(seconds=59)) == 0
        assert outbox.expire(conn, now + timedelta(seconds=60)) == 1
    assert stored(database, keyring).state == State.UNKNOWN


@pytest.mark.parametrize(
    ("channel", "minutes", "state"),
    [
        ("template", 7, State.PLANNED),
        ("template", 9, State.UNKNOWN_FINAL),
        ("customer", 7, State.UNKNOWN_FINAL),
    ],
)
def test_only_a_template_with_a_live_key_is_tried_again(database, keyring, now, plan, claim, channel, minutes, state):
    plan(), claim(now)
    record(database, now, state=State.UNKNOWN, channel=channel)
    with database.write() as conn:
        outbox.settle(conn, now + timedelta(minutes=minutes))
    assert stored(database, keyring).state == state


def test_the_key_of_a_template_is_the_same_at_every_attempt(database, now, plan, claim):
    plan()
    (first,) = claim(now)
    record(database, now, state=State.PLANNED, due_at=now + timedelta(minutes=1))
    assert claim(now) == ()
    (second,) = claim(now + timedelta(minutes=1))
    assert first.client_msg_id == second.client_msg_id == "n1"
    assert (second.attempt, second.first_tried_at) == (2, first.first_tried_at)


def test_every_state_is_counted(database, now, plan, claim):
    plan(1), plan(2), claim(now, 2)
    with database.read() as conn:
        assert outbox.counts(conn) == {State.PLANNED: 1, State.SENDING: 1}
