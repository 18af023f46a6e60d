from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from records import moments

MOMENTS = st.integers(0, 4_000_000_000_000_000).map(lambda us: moments.EPOCH + timedelta(microseconds=us))


@given(MOMENTS)
def test_a_moment_is_kept_to_the_millisecond(moment):
    assert timedelta() <= moment - moments.local(moments.stored(moment)) < timedelta(milliseconds=1)


@given(MOMENTS, MOMENTS)
def test_stored_moments_keep_their_order(one, two):
    assert (one <= two) <= (moments.stored(one) <= moments.stored(two))


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_a_day_is_a_number_and_back(day):
    assert moments.day_of(moments.day_number(day)) == day


def test_the_local_day_begins_at_the_countys_midnight():
    assert moments.local_day(datetime(2026, 11, 21, 15, 59, tzinfo=UTC)) == date(2026, 11, 21)
    assert moments.local_day(datetime(2026, 11, 21, 16, 0, tzinfo=UTC)) == date(2026, 11, 22)


def test_nothing_stays_nothing():
    assert moments.stored_or_none(None) is None
    assert moments.local_or_none(None) is None
