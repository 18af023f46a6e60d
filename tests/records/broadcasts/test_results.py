from records.broadcasts import results
from records.notices import State
from tests.records.broadcasts.helpers import rows
from tests.records.broadcasts.sending import RETRY, claim, record, settled, stand


def test_a_late_worker_overwrites_nothing(database, keyring, running, now):
    late = claim(database, keyring, running, now)
    later = now + RETRY
    settled(database, running, later)
    again = claim(database, keyring, running, later)
    record(database, again, State.ACCEPTED, msg_id="1")
    record(database, late, State.SKIPPED)
    assert stand(database, running) == {State.ACCEPTED: 2}


def test_the_platforms_event_ends_a_row(database, keyring, running, now):
    record(database, claim(database, keyring, running, now, limit=1), State.ACCEPTED, msg_id="9001")
    with database.write() as conn:
        assert results.arrived(conn, "9001", State.DELIVERED, "success")
        assert not results.arrived(conn, "9002", State.DELIVERED, "success")
        assert not results.arrived(conn, "", State.DELIVERED, "success")
    assert stand(database, running)[State.DELIVERED] == 1


def test_an_event_with_a_number_that_we_never_saw_ends_what_was_lost(database, keyring, running, village, now):
    record(database, claim(database, keyring, running, now), State.UNKNOWN)
    with database.write() as conn:
        assert results.arrived_unasked(conn, village[0].id, [running.id], State.DELIVERED, "success")
    assert {row["account"]: row["state"] for row in rows(database, running)}[village[0].id] == "delivered"
