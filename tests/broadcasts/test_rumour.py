"""The shipped ledger of rumours."""

from datetime import date

import pytest

from broadcasts.contradictions import problems
from broadcasts.errors import BadPages
from broadcasts.rumour import load, verdict
from county.rumours import SAID
from county.settings import CountySettings, HealthRule

ALL = load()
COUNTY = CountySettings(code=410798, hotline="0379-1234567", health_rules=(HealthRule(since=date(2020, 1, 20)),))
PAGE = """---
question: 喝茶能防病毒
verdict: {verdict}
area: ""
source: 县疾控中心
office: 县疾控中心
since: 2020-01-20
until: 2021-01-01
owner: 辟谣组
---
茶是好茶，挡不住病毒。
"""


def test_there_are_thirty_and_no_two_contradict():
    assert len(ALL) >= 30
    assert problems(ALL) == []


def test_a_verdict_fits_a_phone():
    assert [one.id for one in ALL if len(verdict(one, COUNTY, one.since).encode()) > 1024] == []


def test_each_kind_of_verdict_but_the_true_is_met():
    assert {one.verdict for one in ALL} == SAID.keys() - {"真"}


def test_an_expired_verdict_is_not_said(tmp_path):
    (tmp_path / "tea.md").write_text(PAGE.format(verdict="假"), encoding="utf-8")
    (tea,) = load(tmp_path)
    assert verdict(tea, COUNTY, date(2020, 6, 1)).startswith("「喝茶能防病毒」：" + SAID["假"])
    assert SAID["假"] not in verdict(tea, COUNTY, date(2022, 1, 1))


def test_an_unknown_verdict_is_refused(tmp_path):
    (tmp_path / "tea.md").write_text(PAGE.format(verdict="可能"), encoding="utf-8")
    with pytest.raises(BadPages):
        load(tmp_path)
