from datetime import date, datetime, timedelta

import pytest

from county.quarantine import slots
from county.quarantine.settings import QuarantineSettings
from records.ledgers.monitoring import Monitoring
from records.moments import LOCAL

DAY = date(2026, 2, 3)
SETTINGS = QuarantineSettings()


def at(hour, minute=0):
    return datetime(2026, 2, 3, hour, minute, tzinfo=LOCAL)


def stay(began=8, **fields):
    return Monitoring(
        **{
            "person": 1, "area": 410798103005, "day": DAY, "at": at(began), "began": at(began), "kind": "居家",
            "grade": "密接", "days": 14, "until": DAY + timedelta(days=13), "household": 1, "rule": DAY,
            "twice_since": DAY, **fields,
        }
    )  # fmt: skip


def test_a_contact_is_measured_twice():
    assert slots.of(stay(), DAY, SETTINGS) == ("早", "晚")


def test_others_once():
    assert slots.of(stay(twice_since=None), DAY, SETTINGS) == ("日",)


@pytest.mark.parametrize(("began", "owed"), [(8, ("早", "晚")), (12, ("晚",)), (19, ("晚",)), (21, ())])
def test_what_was_over_before_the_stay_began_is_not_owed(began, owed):
    assert slots.of(stay(began), DAY, SETTINGS) == owed


def test_a_graver_class_is_measured_twice_from_its_day_on():
    one = stay(twice_since=DAY + timedelta(days=2))
    assert [slots.of(one, DAY + timedelta(days=n), SETTINGS) for n in (1, 2)] == [("日",), ("早", "晚")]


def test_nothing_is_owed_before_and_after():
    ended = stay(lasts=False, closed=DAY + timedelta(days=2))
    assert slots.of(ended, DAY - timedelta(days=1), SETTINGS) == ()
    assert slots.of(ended, DAY + timedelta(days=3), SETTINGS) == ()


@pytest.mark.parametrize(
    ("slot", "hour", "minute", "fits"),
    [
        ("早", 6, 0, True),
        ("早", 11, 59, True),
        ("早", 12, 0, False),
        ("晚", 12, 0, True),
        ("晚", 23, 0, True),
        ("晚", 8, 0, False),
    ],
)
def test_a_reading_fills_the_slot_of_its_hour(slot, hour, minute, fits):
    assert slots.fits(slot, at(hour, minute), SETTINGS) is fits


def test_any_hour_fills_the_only_slot_of_a_day():
    assert all(slots.fits("日", at(hour), SETTINGS) for hour in range(24))


def test_a_slot_is_said_as_people_say_it():
    assert [slots.said(DAY, slot) for slot in slots.SLOTS] == ["3 日早", "3 日晚", "3 日"]
