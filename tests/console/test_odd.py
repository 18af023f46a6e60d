"""The short version of `python -m tests.console.odd`."""

from tests.console import odd
from tests.console.house import house
from tests.console.matrix import ROWS, staff


def test_numbers_and_days_beyond_all_measure_break_no_page():
    with house() as console:
        staff(console)
        said = {row.route: odd.sent(console, row, odd.official(console, row), "9" * 30, **odd.DAYS) for row in ROWS}
    assert {route: status for route, status in said.items() if status >= 500} == {}
