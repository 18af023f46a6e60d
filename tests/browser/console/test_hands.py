"""Hands that know no shortcuts, and hands that know nothing else: a button prints, Escape closes."""

import pytest
from playwright.sync_api import expect

from tests.browser.console.axe import faults
from tests.console.stage import CADRE, VILLAGE, Console

pytestmark = pytest.mark.browser


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
