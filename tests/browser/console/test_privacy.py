"""Privacy in the browser: an export with a second person, one field uncovered, the log checked; narrow, dark, for all."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from records import roles
from tests.browser.console.steps import (
    ROUND_IT,
    agree_to_export,
    ask_for_export,
    fetch_export,
    make_exports,
    reports,
    strengthen,
)
from tests.browser.console.walk import walked
from tests.console import browsing, private
from tests.console.stage import CADRE, COMMAND, COUNTY, OFFICER, VILLAGE, Console

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]
AUDITOR = "审计员甲"
PAGES = (
    "/console/exports", "/console/exports/new", "/console/exports/all", "/console/reveals", "/console/glass",
    "/console/glass/new", "/console/own-data", "/console/log", "/console/erasure",
)  # fmt: skip


def test_thirty_rows_with_a_second_person(visit, console: Console):
    reports(console, 30)
    asker, second = visit(CADRE), visit(OFFICER)
    strengthen(console)
    asker.goto("/console/exports/new")
    ask_for_export(asker)
    expect(asker.get_by_text("等第二个人同意")).to_be_visible()
    agree_to_export(second, "南坡村 · 健康上报")
    make_exports(console)
    name, sheet = fetch_export(asker)
    assert "刘长河" in name and sheet.max_row == ROUND_IT + 30


def test_a_telephone_is_uncovered_with_a_reason(visit, console: Console):
    who = browsing.resident(console, VILLAGE)
    page = visit(CADRE, at=f"/console/reveal/{who.id}/phone")
    page.get_by_label("为什么要看").fill("上门前打电话")
    page.get_by_role("button", name="看完整的电话").click()
    expect(page.get_by_text(who.phone or "没有登记")).to_be_visible()
    above = visit(OFFICER, at="/console/reveals")
    expect(above.get_by_role("cell", name="上门前打电话")).to_be_visible()


def test_the_log_is_checked_to_its_end_without_a_reload(visit, console: Console, monkeypatch):
    monkeypatch.setattr("console.pages.log.PIECE", 20)
    reports(console, 10)
    visit(OFFICER, at=f"/console/areas/{VILLAGE}/people")
    page = visit(COMMAND, at="/console/log")
    page.get_by_role("button", name="从头核对一遍").click()
    expect(page.get_by_text("核对完了")).to_be_visible()


def test_a_log_that_was_changed_is_told(visit, console: Console):
    who = browsing.resident(console, VILLAGE)
    visit(CADRE, at=f"/console/reveal/{who.id}/phone")
    with console.database.write() as conn:
        conn.exec_driver_sql("UPDATE access SET reason = '别的' WHERE position = 1")
    page = visit(COMMAND, at="/console/log")
    page.get_by_role("button", name="从头核对一遍").click()
    expect(page.get_by_role("alert")).to_contain_text("第 1 条对不上")


def full(console: Console) -> None:
    """Something on every page."""
    reports(console, 3)
    private.export(console, VILLAGE, CADRE)
    private.opened()(console)
    private.wanted(VILLAGE, due=console.clock().date() - timedelta(days=2))(console)
    console.hire(AUDITOR, roles.AUDITOR, COUNTY)


def test_the_pages_are_clean_and_fit(visit, console: Console):
    full(console)
    page = visit(COMMAND)
    strengthen(console)
    assert walked(page, PAGES) == []
