"""The day's report in the browser: a figure is opened, a reason written, signed; the county sees whom to call."""

import re
import threading
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from console import stages
from tests.browser.console.walk import walked
from tests.console import browsing, reporting
from tests.console.stage import CADRE, COMMAND, COUNTY, OFFICER, TOWN, VILLAGE, Console

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]
PAPER = 718
"""A4 within its margins, in pixels."""


def lived(console: Console) -> None:
    """A day of which something is told: reports, somebody ill, a case some days ago."""
    console.later(hours=-20)
    for n in range(12):
        browsing.says(console, browsing.resident(console, VILLAGE, n), worrying=n == 3, symptoms=("咳嗽",))
    console.later(hours=20)
    reporting.fell_ill(console, timedelta(days=9))


def pages(console: Console) -> list[str]:
    day = reporting.day(console)
    return [
        "/console/reports", f"/console/areas/{COUNTY}/reports/{day}", f"/console/areas/{TOWN}/reports/{day}",
        f"/console/areas/{VILLAGE}/reports/{day}", f"/console/areas/{VILLAGE}/reports/{day}/worrying",
        f"/console/areas/{TOWN}/reports/{day}/worrying", f"/console/areas/{TOWN}/stage",
        f"/console/areas/{COUNTY}/reports/{day}/bulletin",
    ]  # fmt: skip


def test_a_cadre_opens_a_figure_writes_a_reason_and_signs(visit, console: Console):
    lived(console)
    page = visit(CADRE)
    page.get_by_role("link", name="日报").first.click()
    page.get_by_role("link", name="看 11月21日 的日报").click()
    page.locator("#worrying").get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("发热或有症状 1 人")
    page.go_back()
    page.locator("#worrying summary").click()
    page.locator("#worrying").get_by_label("原因").fill("着凉，村医看过")
    page.locator("#worrying").get_by_role("button", name="记下").click()
    expect(page.locator("#worrying")).to_contain_text("着凉，村医看过")
    page.get_by_role("button", name="签发").click()
    expect(page.get_by_text("签过的不再改")).to_be_visible()


def test_on_paper_no_figure_is_broken_by_a_long_reason(visit, console: Console):
    lived(console)
    page = visit(CADRE, at=f"/console/areas/{VILLAGE}/reports/{reporting.day(console)}", width=PAPER)
    page.locator("#worrying summary").click()
    page.locator("#worrying").get_by_label("原因").fill("从外县回来的三个人都着凉了" * 4)
    page.locator("#worrying").get_by_role("button", name="记下").click()
    expect(page.locator("#worrying")).to_contain_text("着凉了")
    page.emulate_media(media="print")
    broken = page.evaluate("""[...document.querySelectorAll("table.day td:not(.why)")].filter(cell => {
        const words = document.createRange(); words.selectNodeContents(cell);
        return words.getBoundingClientRect().height > 1.8 * parseFloat(getComputedStyle(cell).fontSize);
    }).map(cell => cell.innerText)""")
    assert broken == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PAPER


def test_the_county_sees_whom_to_call_signs_and_hands_in_the_bulletin(visit, console: Console):
    lived(console)
    reporting.sign(console, VILLAGE)
    officer, page = visit(OFFICER), visit(COMMAND)
    officer.goto(f"/console/areas/{TOWN}/reports/{reporting.day(console)}")
    officer.get_by_role("button", name="签发").click()
    page.goto(f"/console/areas/{COUNTY}/reports/{reporting.day(console)}")
    expect(page.get_by_role("link", name="打 1").first).to_have_attribute("href", re.compile(r"tel:1\d{10}"))
    page.get_by_role("button", name="签发").click()
    page.get_by_role("link", name="做成今日疫情通报").click()
    expect(page.get_by_text("6 个村里报了 1 个，下面的数只算报了的村")).to_be_visible()
    page.get_by_role("button", name="送审：发给全县").click()
    expect(page.get_by_text("已经送审，编号")).to_be_visible()


def test_nothing_stands_in_anybodys_way(visit, console: Console):
    lived(console)
    reporting.sign(console, VILLAGE, TOWN)
    assert walked(visit(COMMAND), pages(console)) == []


def test_a_countys_stage_report_comes_when_it_is_counted(visit, monkeypatch: pytest.MonkeyPatch):
    counted, count = threading.Event(), stages.stage
    monkeypatch.setattr(stages, "stage", lambda *asked: count(*asked) if counted.wait(60) else None)
    page = visit(COMMAND, at=f"/console/areas/{COUNTY}/stage")
    page.get_by_role("button", name="起草").click()
    expect(page.get_by_role("status")).to_contain_text("正在数")
    counted.set()
    expect(page.get_by_role("link", name="下载 Word")).to_be_visible()
    expect(page.get_by_role("heading", name="基本情况")).to_be_visible()
