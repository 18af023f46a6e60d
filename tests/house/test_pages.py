"""The words that are shipped are sound; what is not is named."""

from datetime import date

from broadcasts import answer
from county.settings import CountySettings, HealthRule
from house import pages

COUNTY = CountySettings(code=410798, hotline="0379-1234567", health_rules=(HealthRule(since=date(2020, 1, 20)),))

PAGE = """---
question: {question}
area: ""
source: 县疾控中心
office: 县疾控中心
since: 2020-01-20
until: 2021-01-01
owner: 值班员
---
用一次换一次。
"""


def test_nothing_is_wrong_on_the_day_of_release():
    assert list(pages.wrong(COUNTY, date(2026, 11, 22))) == []


def test_what_ran_out_contradicts_or_cannot_be_read_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr(answer, "SHIPPED", tmp_path)
    for name in ("one", "two"):
        (tmp_path / f"{name}.md").write_text(PAGE.format(question="口罩几天换"), encoding="utf-8")
    found = list(pages.wrong(COUNTY, date(2026, 1, 1)))
    assert any("both answer" in words for words in found)
    assert any("ran out on 2021-01-01" in words for words in found)
    (tmp_path / "three.md").write_text("no page", encoding="utf-8")
    assert any("three.md, line 1" in words for words in pages.wrong(COUNTY, date(2026, 1, 1)))
