"""Whom a worker's words about one door mean."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from flows.round_people import hear, moment
from flows.visit import Person
from records.moments import LOCAL

DAY = date(2026, 2, 3)
FAMILY = (
    Person(1, "李建军", "李建军", "", "男", date(1986, 1, 1)),
    Person(2, "李福田", "李福田", "", "男", date(1954, 1, 1)),
    Person(3, "赵玉梅", "赵玉梅", "", "女", date(1956, 1, 1)),
    Person(4, "李浩然", "李浩然", "", "男", date(2017, 7, 1)),
)
NEIGHBOURS = (
    Person(1, "周树林", "周树林", "", "男", date(1970, 1, 1)),
    Person(2, "周婷", "周婷", "", "女", date(1999, 1, 1)),
)


def told(said, family=FAMILY):
    heard, _ = hear(said, family, DAY)
    return [(one.who.name, one.slot, one.findings.tenths, one.findings.symptoms) for one in heard]


@pytest.mark.parametrize(
    "said", ["李福田38.5 咳嗽", "李福田 38.5 咳嗽", "38.5 李福田 咳嗽", "李大爷38度5，咳嗽", "爷爷38.5咳嗽"]
)
def test_one_person_however_they_are_called(said):
    assert told(said) == [("李福田", "", 385, ("咳嗽",))]


def test_a_fever_that_nobody_measured_is_a_symptom():
    assert told("孩子发烧") == [("李浩然", "", None, ("发热",))]


def test_two_slots_are_two_readings():
    assert told("李福田早365晚366 咳嗽") == [("李福田", "早", 365, ()), ("李福田", "晚", 366, ("咳嗽",))]


def test_several_in_a_line():
    assert told("李福田早365 赵玉梅366") == [("李福田", "早", 365, ()), ("赵玉梅", "", 366, ())]


def test_a_surname_that_counts_weeks_takes_no_figure_away():
    """「周婷早365 周树林366」: 365 is no number of weeks."""
    assert told("周婷早365 周树林366", NEIGHBOURS) == [("周树林", "", 366, ()), ("周婷", "早", 365, ())]


def test_as_many_figures_as_people_are_one_each():
    assert [one[2] for one in told("365 366 367 36.8")] == [365, 366, 367, 368]


def test_a_stranger_and_nobody_in_particular_are_asked_about():
    assert hear("王大爷 36.5", FAMILY, DAY) == ((), True)
    assert hear("36.5", FAMILY, DAY) == ((), True)


def test_a_name_of_another_door_is_not_taken_for_the_only_one_here():
    """「31 李福田 38.2」: the number may be wrong, so it is asked."""
    assert hear("李福田 38.2", FAMILY[2:3], DAY) == ((), True)
    assert told("老太太 38.2", FAMILY[2:3]) == [("赵玉梅", "", 382, ())]
    assert told("38.2 咳嗽", FAMILY[2:3]) == [("赵玉梅", "", 382, ("咳嗽",))]


def test_words_of_no_health_are_none():
    assert hear("灯坏了", FAMILY, DAY) == ((), False)


def test_a_reading_of_a_slot_is_dated_within_it():
    noon = datetime(2026, 2, 3, 12, 30, tzinfo=LOCAL)
    assert [moment(slot, noon).hour for slot in ("早", "晚", "")] == [8, 12, 12]
