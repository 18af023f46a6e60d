from datetime import date

import pytest
from pydantic import ValidationError

from county.quarantine.settings import QuarantineRule, QuarantineSettings
from records.ledgers.monitoring import CONTACT, ORDINARY

OLD, NEW = date(2020, 1, 20), date(2022, 6, 28)
SETTINGS = QuarantineSettings(
    rules=(QuarantineRule(since=OLD), QuarantineRule(since=NEW, days=7, contact_days=7, calm_days=1))
)


@pytest.mark.parametrize(
    ("day", "days"), [(date(2019, 1, 1), 14), (OLD, 14), (date(2022, 6, 27), 14), (NEW, 7), (date(2026, 1, 1), 7)]
)
def test_the_rule_of_the_day_holds(day, days):
    assert SETTINGS.rule(day).length(ORDINARY) == days


def test_a_contact_has_a_length_of_its_own():
    rule = QuarantineRule(since=OLD, days=7, contact_days=10)
    assert (rule.length(CONTACT), rule.length(ORDINARY)) == (10, 7)


def test_without_a_rule_the_shipped_one_holds():
    assert QuarantineSettings().rule(date(2026, 1, 1)).days == 14


@pytest.mark.parametrize(
    "wrong",
    [
        {"rules": ({"since": NEW}, {"since": OLD})},
        {"rules": ({"since": OLD, "twice": ("密切",)},)},
        {"team": ("police",)},
        {"morning_until_minute": 1200},
    ],
)
def test_what_is_wrong_stops_the_start(wrong):
    with pytest.raises(ValidationError):
        QuarantineSettings(**wrong)
