from dataclasses import replace
from datetime import timedelta

import pytest

from records import talks
from records.errors import Conflict
from records.talks import WINDOW_MESSAGES, Talk
from records.turns import Outcome
from records.writing import run
from tests.records.helpers import keep, standing


@pytest.fixture
def talk(database, keyring, now):
    """An account with a talk that is due in an hour; its number."""
    loaded = standing(database, keyring, "o-wang", now)
    keep(database, keyring, Outcome(loaded, "?", now, Talk(b"1", due_at=now + timedelta(hours=1))))
    return loaded.account.id


def test_a_talk_is_due_when_its_time_has_come(database, keyring, now, talk):
    with database.read() as conn:
        assert talks.due(conn, now + timedelta(minutes=59), 9) == ()
        assert talks.due(conn, now + timedelta(hours=1), 9) == (talk,)


def test_what_is_let_be_is_not_due_and_still_open(database, keyring, now, talk):
    with database.write() as conn:
        talks.let_be(conn, talk)
        assert talks.due(conn, now + timedelta(hours=1), 9) == ()
        assert talks.find(conn, keyring, talk).state == b"1"


def test_the_sweeper_gives_way_to_a_turn(database, keyring, now, talk):
    with database.read() as conn:
        found = talks.find(conn, keyring, talk)
    keep(database, keyring, Outcome(standing(database, keyring, "o-wang", now), "好", now, Talk()))
    with database.write() as conn, pytest.raises(Conflict):
        run(conn, [talks.put(keyring, talk, found)])


def test_messages_of_the_window_are_spent_and_never_below_none(database, keyring, now, talk):
    with database.write() as conn:
        run(conn, [talks.spend(talk)] * (WINDOW_MESSAGES + 2))
        found = talks.find(conn, keyring, talk)
    assert found.window_left == 0
    assert not found.may_answer(now)


def test_a_window_that_the_platform_closed_is_closed(database, keyring, now, talk):
    with database.write() as conn:
        run(conn, [talks.close_window(talk), talks.close_window(12345)])
        assert not talks.find(conn, keyring, talk).may_answer(now)


def test_an_account_without_a_talk_has_an_empty_one(database, keyring):
    with database.read() as conn:
        assert talks.find(conn, keyring, 404) == Talk()


def test_a_window_says_whether_an_account_may_be_written_to_and_nothing_of_the_talk(database, now, talk):
    with database.read() as conn:
        found = talks.windows(conn, [talk, 404])
    assert found == {talk: Talk(heard_at=now, window_left=WINDOW_MESSAGES)}
    assert found[talk].may_answer(now)


def test_only_old_answers_of_a_talk_that_waits_for_nothing_are_emptied(database, keyring, now, talk):
    later = now + timedelta(hours=49)
    assert talks.empty(database, later) == 0
    with database.write() as conn:
        kept = talks.find(conn, keyring, talk)
        run(conn, [talks.put(keyring, talk, replace(kept, due_at=None))])
    assert (talks.empty(database, now + timedelta(hours=47)), talks.empty(database, later)) == (0, 1)
    with database.read() as conn:
        assert talks.find(conn, keyring, talk).state == b""
