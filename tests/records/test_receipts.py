from dataclasses import replace

import pytest
from sqlalchemy import select

from records import notices, receipts, writing
from records.notices import NOTICE, Notice, State, Urgency


@pytest.fixture
def sent(database, keyring, now):
    def put(number=1, **rest):
        notice = Notice(number, 11, 5, "alert", Urgency.ALARM, "李福田 37.8", made_at=now, due_at=now, origin=77)
        with database.write() as conn:
            writing.run(conn, [notices.put(keyring, replace(notice, channel="template", **rest))])

    return put


def state(database, number=1):
    with database.read() as conn:
        return conn.execute(select(NOTICE.c.state).where(NOTICE.c.id == number)).scalar()


def test_the_platforms_report_ends_the_notice(database, now, sent):
    sent(state=State.ACCEPTED, platform_msg_id="99")
    with database.write() as conn:
        assert receipts.arrived(conn, "99", State.REFUSED, "user block", now)
        assert not receipts.arrived(conn, "98", State.DELIVERED, "", now)
    assert state(database) == State.REFUSED


def test_a_report_never_moves_a_final_notice(database, now, sent):
    sent(state=State.DELIVERED, platform_msg_id="99")
    with database.write() as conn:
        assert not receipts.arrived(conn, "99", State.FAILED, "system failed", now)


def test_a_report_with_an_unseen_number_settles_the_oldest_unknown(database, now, sent):
    sent(1, state=State.UNKNOWN), sent(2, state=State.ACCEPTED, platform_msg_id="1")
    with database.write() as conn:
        assert receipts.arrived_unasked(conn, 5, "99", State.DELIVERED, "success", now)
        assert not receipts.arrived_unasked(conn, 6, "98", State.DELIVERED, "success", now)
    assert state(database) == State.DELIVERED


def test_the_first_who_acknowledges_has_it(database, keyring, now, sent):
    sent()
    with database.write() as conn:
        assert [one.id for one in receipts.awaited(conn, keyring, 11, ["alert"])] == [1]
        assert receipts.acknowledge(conn, 1, 5, now)
        assert not receipts.acknowledge(conn, 1, 6, now)
        assert receipts.awaited(conn, keyring, 11, ["alert"]) == ()
        assert [one.acked_by for one in receipts.of_origin(conn, keyring, 77)] == [5]


def test_a_cancelled_notice_awaits_nobody(database, keyring, sent):
    sent(state=State.CANCELLED)
    with database.read() as conn:
        assert receipts.awaited(conn, keyring, 11, ["alert"]) == ()


def test_a_notice_is_found_by_the_number_the_platform_gave_it(database, keyring, sent):
    sent(1, platform_msg_id="99"), sent(2)
    with database.read() as conn:
        assert receipts.of_platform(conn, keyring, "99").id == 1
        assert receipts.of_platform(conn, keyring, "") is None
