from datetime import timedelta

from records import moments
from records.tips import counts


def test_each_person_is_counted_alone(database, keyring, now):
    with database.write() as conn:
        alice, bob = (counts.who(conn, keyring, one, now.date()) for one in ("alice", "bob"))
        assert [counts.one_more(conn, "tip", 1, one) for one in (alice, alice, bob)] == [1, 2, 1]


def test_the_same_person_is_another_one_tomorrow(database, keyring, now):
    with database.write() as conn:
        days = (now.date(), now.date() + timedelta(days=1))
        assert len({counts.who(conn, keyring, "alice", day) for day in days}) == 2


def test_yesterdays_key_is_gone_for_good(database, keyring, now):
    """Without it nobody can say any more whose count it was."""
    tomorrow = now + timedelta(days=1)
    with database.write() as conn:
        before = counts.who(conn, keyring, "alice", now.date())
        counts.one_more(conn, "tip", moments.day_number(now.date()), before)
        assert counts.forget(conn, tomorrow.date(), tomorrow) == 1
        assert counts.who(conn, keyring, "alice", now.date()) != before
