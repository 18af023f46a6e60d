from datetime import timedelta

from records.broadcasts import ending
from records.notices import State
from tests.records.broadcasts.sending import RETRY, chunk, claim, hear, record, settled, stand


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
        assert ending.count(conn, chunk(database, running)) == 1
    record(database, claim(database, keyring, running, now), State.SKIPPED)
    with database.write() as conn:
        assert ending.count(conn, chunk(database, running)) == 0
    assert chunk(database, running) is None


def test_what_is_cancelled_never_leaves(database, keyring, running, now):
    with database.write() as conn:
        ending.cancel(conn, chunk(database, running))
    assert claim(database, keyring, running, now) == ()
    assert stand(database, running) == {State.CANCELLED: 2}
