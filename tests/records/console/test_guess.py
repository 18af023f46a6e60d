from datetime import timedelta

import pytest

from records.console import gone, guess


def allowed(database, keyring, at, bucket="name/x") -> bool:
    with database.write() as conn:
        return guess.allowed(conn, keyring, bucket, at)


def test_five_at_once_and_then_one_in_twelve_minutes(database, keyring, now):
    assert [allowed(database, keyring, now) for _ in range(7)] == [True] * 5 + [False] * 2
    assert not allowed(database, keyring, now + timedelta(minutes=11))
    assert [allowed(database, keyring, now + timedelta(minutes=12)) for _ in range(2)] == [True, False]


@pytest.mark.parametrize("every_s", [7, 61, 400])
def test_in_no_hour_are_there_more_than_ten(database, keyring, now, every_s):
    taken = [n for n in range(0, 3 * 3600, every_s) if allowed(database, keyring, now + timedelta(seconds=n))]
    assert max(sum(start <= one < start + 3600 for one in taken) for start in taken) <= 10


def test_one_bucket_does_not_fill_another(database, keyring, now):
    for _ in range(9):
        allowed(database, keyring, now)
    assert allowed(database, keyring, now, "name/y")


def test_what_is_as_good_as_new_is_forgotten(database, keyring, now):
    allowed(database, keyring, now)
    for minutes, left in ((11, 1), (12, 0)):
        with database.write() as conn:
            gone.forget(conn, now + timedelta(minutes=minutes))
            assert conn.exec_driver_sql("SELECT count(*) FROM console_guess").scalar_one() == left
