"""Hands that know no shortcuts, and hands that know nothing else: a button prints, Escape closes."""

import pytest
from playwright.sync_api import expect

from tests.browser.console.axe import faults
from tests.browser.console.steps import strengthen
from tests.console.stage import CADRE, OFFICER, TOWN, VILLAGE, Console

pytestmark = pytest.mark.browser
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
    window.hands = () => ({ unseen, left: left().map((one) => one.outerHTML) });
    return left().length;
}"""
"""How many controls there are to reach; `hands()` then says which were passed over, and which showed no sign of it."""


@pytest.mark.parametrize("path", ["missing", "owed"])
def test_a_list_is_printed_by_a_button_that_is_not_on_the_paper(visit, console: Console, path: str):
    page = visit(CADRE)
    page.goto(f"/console/areas/{VILLAGE}/{path}")
    page.evaluate("window.print = () => { document.title = '打印了' }")
    button = page.get_by_role("button", name="打印这张")
    button.click()
    expect(page).to_have_title("打印了")
    assert faults(page) == []
    page.emulate_media(media="print")
    expect(button).to_be_hidden()
    expect(page.get_by_role("table")).to_be_visible()


def test_the_menu_closes_by_escape_and_the_keyboard_stays_there(visit):
    page = visit(CADRE)
    page.locator(".me summary").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="退出")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="退出")).to_be_hidden()
    expect(page.locator(".me summary")).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_control_is_reached_by_the_keyboard_and_seen_to_be(visit, console: Console, scheme: str):
    page = visit(OFFICER, scheme=scheme)
    strengthen(console)
    for path in PAGES:
        page.goto(path)
        for _ in range(6 * page.evaluate(WATCH)):
            page.keyboard.press("Tab")
            if not page.evaluate("hands().left.length"):
                break
        assert (path, page.evaluate("hands()")) == (path, {"unseen": [], "left": []})
