from datetime import timedelta

import pytest
from sqlalchemy import select

from records import moments, writing
from records.rounds import photo
from records.rounds.photo import PAPER_PHOTO

ME = 7


@pytest.fixture
def sent(database, keyring, now):
    with database.write() as conn:
        writing.run(conn, [photo.expect(keyring, 1, ME, 410798103005, now, "media-1")])
    return database


def test_it_waits_until_it_is_fetched(sent, keyring):
    with sent.write() as conn:
        (one,) = photo.waiting(conn, keyring, 9)
        assert one.media == "media-1"
        photo.keep(conn, keyring, one.id, b"picture")
        assert photo.waiting(conn, keyring, 9) == ()
        row = conn.execute(select(PAPER_PHOTO)).one()
    assert row.media is None and b"picture" not in bytes(row.picture)
    assert keyring.open_bytes(row.picture, "paper_photo.picture", 1) == b"picture"


def test_it_waits_for_typing_until_that_is_said(sent, now):
    day = moments.local_day(now)
    with sent.write() as conn:
        assert photo.untyped(conn, ME, day) == 1
        writing.run(conn, [photo.typed(ME, day, now)])
        assert photo.untyped(conn, ME, day) == 0


def test_what_was_left_over_night_still_waits_in_the_morning(sent, now):
    tomorrow = moments.local_day(now) + timedelta(days=1)
    with sent.write() as conn:
        assert photo.untyped(conn, ME, tomorrow) == 1
        writing.run(conn, [photo.typed(ME, tomorrow, now)])
        assert photo.untyped(conn, ME, tomorrow) == 0


def test_what_cannot_be_fetched_is_lost_and_waits_for_nobody(sent, keyring, now):
    with sent.write() as conn:
        photo.failed(conn, photo.waiting(conn, keyring, 1)[0], for_good=True)
        assert photo.untyped(conn, ME, moments.local_day(now)) == 0


def test_it_goes_when_its_days_are_over(sent, now):
    assert photo.forget(sent, now) == 0
    assert photo.forget(sent, now + timedelta(seconds=1)) == 1
