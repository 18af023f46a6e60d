"""The words that are shipped are sound; what is not is named."""

from datetime import date

import pytest

from broadcasts import answer as answers
from broadcasts import written
from county.settings import CountySettings, HealthRule
from house import pages
from records.hotline import written as records
from records.hotline.written import Written
from records.writing import run
from tests.broadcasts.test_written import TOWN, answer

ON = date(2026, 11, 22)
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
    monkeypatch.setattr(answers, "SHIPPED", tmp_path)
    for name in ("one", "two"):
        (tmp_path / f"{name}.md").write_text(PAGE.format(question="口罩几天换"), encoding="utf-8")
    found = list(pages.wrong(COUNTY, date(2026, 1, 1)))
    assert any("both answer" in words for words in found)
    assert any("ran out on 2021-01-01" in words for words in found)
    (tmp_path / "three.md").write_text("no page", encoding="utf-8")
    assert any("three.md, line 1" in words for words in pages.wrong(COUNTY, date(2026, 1, 1)))


@pytest.fixture
def says(database, keyring, now):
    """Puts an answer of an official among what stands, and gives what is wrong with those."""

    def put(id_, content, on=ON):
        with database.write() as conn:
            run(conn, [records.put(keyring, Written(id_, TOWN, content, 1, now)), records.decide(keyring, id_, 2, now)])
            return list(pages.of_officials(conn, keyring, on))

    return put


def test_what_officials_wrote_is_held_to_the_same_rules(says):
    asks = answer("x", "封路了怎么去县医院", until="2026-12-31")
    assert says(1, written.dumps(asks)) == []
    assert "written-1 and written-2 both answer" in says(2, written.dumps(asks))[0]
    assert any("written-3: this release cannot read it" in words for words in says(3, "{}"))


def test_what_officials_wrote_runs_out(says):
    said = says(1, written.dumps(answer("x", "封路了怎么去县医院", until="2026-11-01")))
    assert said == ["written-1: ran out on 2026-11-01; 值班员 renews it, until then people hear that"]
