"""The hours in which people sleep."""

from datetime import datetime

import pytest

from county.broadcasts.settings import BroadcastSettings
from records.moments import LOCAL

NIGHT = BroadcastSettings()


def at(day, hour, minute=0):
    return datetime(2026, 2, day, hour, minute, tzinfo=LOCAL)


@pytest.mark.parametrize(
    ("hour", "minute", "quiet"),
    [(21, 59, False), (22, 0, True), (3, 0, True), (6, 29, True), (6, 30, False), (12, 0, False)],
)
def test_ten_in_the_evening_to_half_past_six(hour, minute, quiet):
    assert NIGHT.quiet(at(3, hour, minute)) is quiet


@pytest.mark.parametrize(
    ("asked", "awake"),
    [(at(3, 12), at(3, 12)), (at(3, 23), at(4, 6, 30)), (at(4, 2), at(4, 6, 30)), (at(4, 6, 30), at(4, 6, 30))],
)
def test_what_would_wake_people_waits_for_the_morning(asked, awake):
    assert NIGHT.awake(asked) == awake


def test_hours_within_one_day():
    noon = BroadcastSettings(quiet_from_minute=720, quiet_until_minute=840)
    assert (noon.quiet(at(3, 13)), noon.quiet(at(3, 23)), noon.awake(at(3, 13))) == (True, False, at(3, 14))
