import threading

import pytest

from console import stages
from records.errors import Unavailable
from tests.console.stage import COMMAND, COUNTY, TOWN, Console

PAGE = f"/console/areas/{COUNTY}/stage"
DAYS = "?first=2026-11-01&last=2026-11-20"
WAITS = "正在数"


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch):
    """Counting waits until it is opened; how often it was begun."""
    opened, begun, count = threading.Event(), [], stages.stage

    def slow(*asked):
        begun.append(asked[2:])
        assert opened.wait(60)
        return count(*asked)

    monkeypatch.setattr(stages, "stage", slow)
    yield opened, begun
    opened.set()


def shown(browser, gate, address=PAGE + DAYS):
    """What the page says once it is counted."""
    gate[0].set()
    for _ in range(200):
        page = browser.get(address).text
        if WAITS not in page:
            return page
    raise AssertionError("never counted")


def test_nobody_waits_for_a_county(console: Console, gate):
    browser = console.official(COMMAND)
    page = browser.get(PAGE + DAYS)
    assert page.status_code == 200 and WAITS in page.text and "hx-get" in page.text and "下载 Word" not in page.text
    told = shown(browser, gate)
    assert "下载 Word" in told and "基本情况" in told and "数的。" in told
    assert len(gate[1]) == 1


def test_other_days_are_counted_beside_it(console: Console, gate):
    browser = console.official(COMMAND)
    addresses = (PAGE + DAYS, f"/console/areas/{TOWN}/stage{DAYS}")
    for address in addresses:
        assert WAITS in browser.get(address).text
    for address in addresses:
        shown(browser, gate, address)
    assert {asked[0] for asked in gate[1]} == {COUNTY, TOWN}


def test_the_file_is_what_the_page_showed(console: Console, gate):
    browser = console.official(COMMAND)
    browser.get(PAGE + DAYS)
    shown(browser, gate)
    console.later(minutes=5)
    assert browser.get(PAGE + ".docx" + DAYS).status_code == 200
    assert len(gate[1]) == 1


def test_a_minute_later_it_is_counted_anew(console: Console, gate):
    browser = console.official(COMMAND)
    browser.get(PAGE + DAYS)
    shown(browser, gate)
    console.later(minutes=2)
    shown(browser, gate)
    assert len(gate[1]) == 2


def test_what_failed_is_said_and_counted_anew(console: Console, patient: None, monkeypatch: pytest.MonkeyPatch):
    count = stages.stage
    monkeypatch.setattr(stages, "stage", lambda *_: (_ for _ in ()).throw(Unavailable("gone")))
    assert console.official(COMMAND).get(PAGE + DAYS).status_code == 503
    monkeypatch.setattr(stages, "stage", count)
    assert "基本情况" in console.official(COMMAND).get(PAGE + DAYS).text
