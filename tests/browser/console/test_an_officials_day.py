"""The whole day of a township's officer in Chromium: from 「登录」 in the chat to a file in the hand."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from records.broadcasts.edition import Stage
from tests.browser.console import steps
from tests.browser.console.axe import faults
from tests.browser.console.walk import settled
from tests.console import browsing, phone, reporting, speaking
from tests.console.stage import CADRE, COMMAND, OFFICER, VILLAGE, Console

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]
LINK = re.compile(r"/console/in/[\w-]{43}")
ROWS = 30
CALL = re.compile(r"tel:1\d{10}")


def happened(console: Console) -> None:
    """One of two villages has signed its day and reports; the other says nothing. Somebody told where people gather."""
    console.parts.county.tips = browsing.keys(console)
    reporting.sign(console, VILLAGE)
    steps.reports(console, ROWS)
    browsing.voice(console, browsing.files(console, VILLAGE))


def hands_in_a_broadcast(cadre: Page) -> None:
    steps.write_broadcast(cadre, "下雪路滑\n今晚有雪，别出村。", "南坡村")
    settled(cadre)
    cadre.get_by_role("button", name="送审").click()
    arrives(cadre, "《下雪路滑》 在等人同意")


def arrives(page: Page, heading: str) -> None:
    """On a page of this heading, over which nobody stumbles."""
    expect(page.get_by_role("heading", level=1)).to_contain_text(heading)
    settled(page)
    assert (page.url, faults(page)) == (page.url, [])


def opens(page: Page, entry: str, heading: str) -> None:
    """From the menu."""
    page.get_by_role("navigation", name="主菜单").get_by_role("link", name=entry, exact=True).click()
    arrives(page, heading)


def comes_in_from_the_chat(page: Page, console: Console) -> None:
    link = LINK.search(phone.says(console, OFFICER, "登录"))
    assert link
    page.goto(link[0])
    arrives(page, "在这台设备上登录")
    page.get_by_role("button", name="进入").click()
    arrives(page, "柳荫乡")
    steps.enrol(page, console, OFFICER)
    arrives(page, "二次验证")


def finds_a_silent_village_and_whom_to_call(page: Page) -> None:
    opens(page, "今天", "柳荫乡")
    page.locator(".tiles a", has_text="还没消息").click()
    arrives(page, "柳荫乡今天没消息的")
    silent = page.locator("tr", has_text="前柳荫村")
    expect(silent.locator("td")).to_have_text(["前柳荫村", "25 人", "25 人", "李明远", re.compile("^打 ")])
    expect(silent.get_by_role("link", name="打 ")).to_have_attribute("href", CALL)
    silent.get_by_role("link", name="前柳荫村").click()
    arrives(page, "前柳荫村今天没消息的")


def signs_the_days_report(page: Page) -> None:
    """The village that says nothing is called, and then told as missing, not as zero."""
    opens(page, "日报", "日报")
    page.get_by_role("link", name="看 11月21日 的日报").click()
    arrives(page, "柳荫乡 11月21日 日报")
    expect(page.get_by_role("link", name="打 1").filter(has_text="李明远")).to_have_attribute("href", CALL)
    page.get_by_role("button", name="签发").click()
    expect(page.get_by_text("签过的不再改")).to_be_visible()
    expect(page.get_by_text("签发时未报、没有算在里面：前柳荫村")).to_be_visible()
    arrives(page, "柳荫乡 11月21日 日报")


def agrees_to_the_cadres_broadcast(page: Page, console: Console) -> None:
    opens(page, "广播", "广播")
    page.get_by_role("region", name="等您审批").get_by_role("link", name="下雪路滑").click()
    arrives(page, "《下雪路滑》 在等人同意")
    page.get_by_role("button", name="同意，发给 6 部手机").click()
    arrives(page, "《下雪路滑》 已经同意，到点就发")
    assert speaking.latest(console).stage == Stage.APPROVED


def takes_up_a_tip(page: Page) -> None:
    opens(page, "案件", "举报案件")
    page.get_by_role("row", name="聚集办席").get_by_role("link").click()
    arrives(page, "聚集办席")
    expect(page.get_by_text(browsing.STORY)).to_be_visible()
    page.get_by_role("button", name="我来接").click()
    expect(page.get_by_role("button", name="办结")).to_be_visible()
    arrives(page, "聚集办席")


def asks_for_an_export(page: Page) -> None:
    opens(page, "导出", "导出")
    page.get_by_role("link", name="申请导出").click()
    arrives(page, "申请导出")
    steps.ask_for_export(page)
    expect(page.get_by_text("等第二个人同意")).to_be_visible()
    arrives(page, "柳荫乡 · 健康上报")


def the_county_agrees(second: Page, console: Console) -> None:
    steps.enrol(second, console, COMMAND)
    arrives(second, "二次验证")
    steps.agree_to_export(second, "柳荫乡 · 健康上报")
    arrives(second, "柳荫乡 · 健康上报")
    expect(second.get_by_role("button", name="同意导出")).to_have_count(0)


def test_an_officials_day(visit, console: Console):
    happened(console)
    hands_in_a_broadcast(visit(CADRE))
    page = visit()
    comes_in_from_the_chat(page, console)
    finds_a_silent_village_and_whom_to_call(page)
    signs_the_days_report(page)
    agrees_to_the_cadres_broadcast(page, console)
    takes_up_a_tip(page)
    asks_for_an_export(page)
    the_county_agrees(visit(COMMAND), console)
    steps.make_exports(console)
    name, sheet = steps.fetch_export(page)
    assert OFFICER in name and sheet.max_row == steps.ROUND_IT + ROWS
