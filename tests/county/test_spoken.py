from datetime import date

from county import spoken

DAY = date(2026, 2, 3)


def test_days_and_hours_are_written_without_zeros_in_front_but_minutes_with_one():
    assert (spoken.day(DAY), spoken.full(DAY)) == ("2月3日", "2026年2月3日")
    assert (spoken.clock(990), spoken.clock(7 * 60 + 5)) == ("16:30", "7:05")
