"""What counts as a fever, and which answers worry us."""

from __future__ import annotations

from datetime import date

import pytest

from county.fever import Health, Worries, is_fever, worries
from county.settings import HealthRule

RULE = HealthRule(since=date(2020, 1, 20))


@pytest.mark.parametrize(
    ("tenths", "site", "high"), [(372, "", False), (373, "", True), (373, "耳温", False), (378, "耳温", True)]
)
def test_a_fever_depends_on_where_it_is_measured(tenths: int, site: str, high: bool) -> None:
    assert is_fever(tenths, RULE, site) is high


def test_without_a_reading_there_is_no_fever() -> None:
    assert not is_fever(None, RULE)


@pytest.mark.parametrize(
    ("health", "expected"),
    [
        (Health(365), Worries()),
        (Health(379), Worries(alarming=("发热",))),
        (Health(391), Worries(alarming=("高热",))),
        (Health(365, symptoms=("呼吸困难",)), Worries(red=("呼吸困难",))),
        (Health(365, symptoms=("咳嗽",)), Worries(watching=("咳嗽",))),
        (Health(365, symptoms=("鼻塞流涕",)), Worries()),
        (Health(365, contact=True, returned=True), Worries(alarming=("接触过病人", "外地返回"))),
        (Health(365, visitors=True), Worries(watching=("家里来过外地人",))),
    ],
)
def test_worries_by_how_soon_somebody_must_know(health: Health, expected: Worries) -> None:
    assert worries(health, RULE) == expected


def test_only_red_and_alarming_are_urgent() -> None:
    assert not Worries(watching=("咳嗽",)).urgent
    assert Worries(red=("胸痛",)).urgent
