"""When a broadcast is said."""

from datetime import datetime, timedelta
from itertools import islice

import pytest
from pydantic import ValidationError

from broadcasts.schedule import Schedule
from records.moments import LOCAL


def at(said):
    return datetime.strptime(said, "%Y-%m-%d %H:%M").replace(tzinfo=LOCAL)


def first(schedule, after, count=3):
    return [f"{one:%m-%d %H:%M}" for one in islice(Schedule.model_validate(schedule).after(at(after)), count)]


def test_without_a_word_it_waits_to_be_sent():
    assert first({}, "2020-01-25 08:00") == []


def test_once_is_once():
    assert first({"at": "2020-01-25 09:00"}, "2020-01-25 08:59") == ["01-25 09:00"]
    assert first({"at": "2020-01-25 09:00"}, "2020-01-25 09:00") == []


def test_one_in_the_fifth_field_is_monday():
    assert first({"cron": "0 8 * * 1"}, "2020-01-25 08:00", 2) == ["01-27 08:00", "02-03 08:00"]


def test_a_line_of_cron_ends_with_its_day():
    assert first({"cron": "0 7 * * *", "until": "2020-01-26"}, "2020-01-24 12:00") == ["01-25 07:00", "01-26 07:00"]


def test_every_two_hours_until_sunday():
    loop = {"at": "2020-01-25 07:00", "every_minutes": 120, "until": "2020-01-26 09:00"}
    assert first(loop, "2020-01-26 06:30") == ["01-26 07:00", "01-26 09:00"]
    assert first(loop, "2020-01-24 06:30", 1) == ["01-25 07:00"]


def test_an_occurrence_is_never_told_twice():
    loop = Schedule.model_validate({"at": "2020-01-25 07:00", "every_minutes": 30, "until": "2020-01-25 12:00"})
    every = list(loop.after(at("2020-01-25 00:00")))
    assert len(every) == 11
    assert all(next(loop.after(one), None) != one for one in every)
    assert list(loop.after(every[0] + timedelta(seconds=1))) == every[1:]


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"cron": "7 o'clock"}, "no line of cron"),
        ({"at": "25.1.2020"}, "is not a moment"),
        ({"cron": "0 7 * * *", "at": "2020-01-25 09:00"}, "choose one"),
        ({"at": "2020-01-25 09:00", "every_minutes": "60"}, "a loop needs"),
        ({"until": "2020-01-25"}, "nothing that repeats"),
        ({"at": "2020-01-25 09:00", "every_minutes": "60", "until": "2020-01-24"}, "lies before"),
    ],
)
def test_what_cannot_be_kept_is_refused(said, reason):
    with pytest.raises(ValidationError, match=reason):
        Schedule.model_validate(said)
