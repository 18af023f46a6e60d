"""Rules hold from their day on."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from county.settings import CountySettings, HealthRule

EARLY, LATE = HealthRule(since=date(2020, 1, 20)), HealthRule(since=date(2021, 1, 1), fever_c=37.5)


@pytest.mark.parametrize(
    ("day", "limit"), [(date(2019, 1, 1), 37.3), (date(2020, 12, 31), 37.3), (date(2021, 1, 1), 37.5)]
)
def test_the_rule_of_the_day_of_the_report_counts(day: date, limit: float) -> None:
    assert CountySettings(code=410798, health_rules=(EARLY, LATE)).health_rule(day).fever_c == limit


def test_rules_out_of_order_stop_the_start() -> None:
    with pytest.raises(ValidationError, match="in order"):
        CountySettings(code=410798, health_rules=(LATE, EARLY))
