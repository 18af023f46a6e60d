from datetime import date, datetime

import pytest
from pydantic import ValidationError

from county.duty import DutySettings, Shift
from records import roles
from records.moments import LOCAL

DUTY = DutySettings()


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """In February 2026; the 2nd is a Monday."""
    return datetime(2026, 2, day, hour, minute, tzinfo=LOCAL)


@pytest.mark.parametrize(
    ("moment", "open_"), [(at(3, 8, 29), False), (at(3, 8, 30), True), (at(3, 18), False), (at(7, 8, 45), False)]
)
def test_the_hours_of_the_day_count(moment, open_):
    assert DUTY.open(moment) is open_


def test_the_roster_says_which_office_answers():
    assert DUTY.role(at(3, 10)) == roles.TOWNSHIP_OFFICER
    assert DUTY.role(at(7, 10)) == roles.COUNTY_COMMAND
    assert DUTY.role(at(6, 20)) == roles.COUNTY_COMMAND  # Friday night: whoever comes on Saturday


def test_outside_hours_it_says_when():
    assert DUTY.when(at(3, 6)) == "今天 8:30"
    assert DUTY.when(at(3, 20)) == "明天 8:30"
    assert DUTY.opens(at(3, 10)) == at(3, 10)


def test_holidays_are_off_and_worked_weekends_are_mondays():
    closed = DutySettings(holidays=(date(2026, 2, 4), date(2026, 2, 5), date(2026, 2, 6)), workdays=(date(2026, 2, 7),))
    assert closed.when(at(3, 20)) == "2月7日 8:30"
    assert closed.role(at(7, 10)) == roles.TOWNSHIP_OFFICER


def test_with_nobody_in_a_month_it_is_due_at_once():
    never = DutySettings(holidays=tuple(date.fromordinal(date(2026, 2, 1).toordinal() + n) for n in range(40)))
    assert never.opens(at(3, 10)) == at(3, 10)


@pytest.mark.parametrize("wrong", [{"days": (0,)}, {"until_minute": 10}, {"role": "king"}])
def test_a_shift_that_cannot_be_is_refused(wrong):
    with pytest.raises(ValidationError):
        Shift(**{"days": (1,), "from_minute": 500, "until_minute": 600} | wrong)
