"""Whom a broadcast is for."""

from datetime import date

import pytest
from pydantic import ValidationError

from broadcasts.audience import Audience


def audience(**said):
    return Audience.model_validate(said)


def test_nothing_said_is_everybody():
    assert audience().everybody
    assert audience(area="", roles=[]).everybody


def test_one_area_stands_for_a_list():
    assert audience(area="410798103").area == (410798103000,)


def test_ages_are_two_birthdays():
    born = audience(ages=["65", "70"]).born(date(2020, 2, 3))
    assert born == (date(1949, 2, 4), date(1955, 2, 3))


def test_who_was_born_on_the_29th_of_february_has_a_birthday():
    assert audience(ages=["1", "1"]).born(date(2020, 2, 29)) == (date(2018, 3, 2), date(2019, 3, 1))


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"roles": ["mayor"]}, "no role mayor"),
        ({"languages": ["en"]}, "no language en"),
        ({"ages": ["70", "65"]}, "the younger first"),
        ({"personal_days": ["1"]}, "say whose `status`"),
        ({"area": "410"}, "is not an area"),
    ],
)
def test_what_nobody_is_is_refused(said, reason):
    with pytest.raises(ValidationError, match=reason):
        audience(**said)
