"""Hands that know no shortcuts, and hands that know nothing else: a button prints, Escape closes."""

import pytest
from playwright.sync_api import expect

from tests.browser.console.axe import faults
from tests.browser.console.steps import strengthen
from tests.console.browsing import resident, says
from tests.console.stage import CADRE, OFFICER, TOWN, VILLAGE, Console

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]
PAGES = (
    "/console/", "/console/today", f"/console/areas/{VILLAGE}/people", f"/console/areas/{VILLAGE}/missing", "/console/hotline",
    "/console/ledgers/health_report", "/console/broadcasts/new", "/console/hotline/answers/new", "/console/exports/new",
    f"/console/areas/{VILLAGE}/staff", f"/console/areas/{TOWN}/reports", "/console/cases",
)  # fmt: skip
WATCH = """() => {
    const unseen = [];
    addEventListener("focusin", ({ target }) => {
        target.dataset.reached = "";
        if (getComputedStyle(target).outlineStyle === "none") unseen.push(target.outerHTML);
    });
    const all = "a[href], button, input:not([type=hidden]), select, textarea, summary";
    const left = () => [...document.querySelectorAll(all)].filter((one) => one.checkVisibility({ visibilityProperty: true })
        && !("reached" in one.dataset) && !(one.type === "radio" && !one.checked) && !one.disabled);
    window.left = () => left().length;
    window.again = () => document.querySelectorAll("[data-reached]").forEach((one) => { one.blur(); one.focus(); });
    window.hands = () => ({ unseen, left: left().map((one) => one.outerHTML) });
}"""
"""`left()`: how many controls there are to reach; `hands()`: which were passed over, and which showed no sign of it."""
ROUNDS = 6


@pytest.mark.parametrize("path", ["missing", "owed", "ledger", "file"])
def test_a_list_is_printed_by_a_button_that_is_not_on_the_paper(visit, console: Console, path: str):
    who = resident(console, VILLAGE)
    says(console, who)
    elsewhere = {"ledger": "/console/ledgers/health_report", "file": f"/console/areas/{VILLAGE}/people/{who.id}"}
    page = visit(CADRE, at=elsewhere.get(path, f"/console/areas/{VILLAGE}/{path}"))
    page.evaluate("window.print = () => { document.title = '打印了' }")
    button = page.get_by_role("button", name="打印这")
    button.click()
    expect(page).to_have_title("打印了")
    assert faults(page) == []
    page.emulate_media(media="print")
    expect(button).to_be_hidden()
    expect(page.locator("main table, main .pairs").first).to_be_visible()


def test_the_menu_closes_by_escape_and_the_keyboard_stays_there(visit):
    page = visit(CADRE)
    page.locator(".me summary").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="退出")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="退出")).to_be_hidden()
    expect(page.locator(".me summary")).to_be_focused()


def test_every_control_is_reached_by_the_keyboard_and_seen_to_be_by_day_and_by_night(visit, console: Console):
    page = visit(OFFICER)
    strengthen(console)
    wrong = []
    for path in PAGES:
        page.emulate_media(color_scheme="light")
        page.goto(path)
        page.evaluate(WATCH)
        for _ in range(ROUNDS):
            for _ in range(page.evaluate("left()")):
                page.keyboard.press("Tab")
        page.emulate_media(color_scheme="dark")
        page.evaluate("again()")
        wrong.append((path, page.evaluate("hands()")))
    assert wrong == [(path, {"unseen": [], "left": []}) for path in PAGES]
