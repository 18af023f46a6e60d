from datetime import date

import pytest

from language.lunar import new_years_eve, solar


@pytest.mark.parametrize(
    ("year", "month", "day", "sun"),
    [
        (2020, 1, 1, date(2020, 1, 25)),
        (2020, 5, 5, date(2020, 6, 25)),  # after the leap fourth month
        (2021, 8, 15, date(2021, 9, 21)),
        (2023, 8, 15, date(2023, 9, 29)),  # after the leap second month
        (2025, 5, 5, date(2025, 5, 31)),
        (2019, 12, 8, date(2020, 1, 2)),
    ],
)
def test_feasts_fall_where_the_calendar_has_them(year, month, day, sun):
    assert solar(year, month, day) == sun


def test_a_short_month_has_no_thirtieth():
    assert solar(2018, 1, 30) is None
    assert solar(2019, 1, 30) == date(2019, 3, 6)


def test_outside_the_table_there_is_nothing():
    assert solar(1990, 1, 1) is None


def test_new_years_eve_is_the_last_day():
    assert new_years_eve(2021) == date(2022, 1, 31)
