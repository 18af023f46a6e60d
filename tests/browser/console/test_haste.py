"""Who is in a hurry: buttons pressed twice, more pasted than a field takes, the way back after it."""

import re
import time

import pytest
from playwright.sync_api import expect

from tests.browser.console.axe import faults
from tests.browser.console.steps import ask_for_export, reports, strengthen, write_broadcast
from tests.console.browsing import asks
from tests.console.stage import CADRE, OFFICER, VILLAGE, Console

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]


def slow_down(console: Console, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first answer is not there yet when the button is pressed again."""
    answer = console.app.wsgi_app
    monkeypatch.setattr(console.app, "wsgi_app", lambda *request: (time.sleep(0.4), answer(*request))[1])


def test_what_is_pressed_twice_is_asked_once(visit, console: Console, monkeypatch: pytest.MonkeyPatch):
    reports(console, 3)
    page = visit(CADRE)
    strengthen(console)
    page.goto("/console/exports/new")
    page.get_by_role("button", name="申请", exact=True).evaluate(
        "button => button.addEventListener('click', () => setTimeout(() => button.click(), 50), {once: true})"
    )
    slow_down(console, monkeypatch)
    ask_for_export(page)
    page.wait_for_url("**/console/exports/*")
    expect(page.get_by_role("heading", level=1)).to_contain_text("健康上报")
    assert console.count("export") == 1


def test_enter_in_a_field_hands_no_broadcast_in(visit, console: Console):
    page = visit(OFFICER)
    write_broadcast(page, "下雪路滑\n今晚有雪，别出村。", "南坡村")
    page.locator("summary", has_text="只发给一部分人").click()
    page.get_by_label("从几岁").fill("60")
    page.keyboard.press("Enter")
    expect(page.locator("#seen")).to_contain_text("60岁以上")
    expect(page).to_have_url(re.compile("/broadcasts/new$"))


def test_a_field_says_that_what_was_pasted_did_not_fit(visit, console: Console):
    asks(console, VILLAGE)
    page = visit(OFFICER, at="/console/hotline")
    field = page.get_by_label("您的答复")
    field.focus()
    page.keyboard.insert_text("先打电话😷\t" * 99)
    expect(page.get_by_text("再多的放不进去")).to_be_visible()
    assert faults(page) == []
    field.fill("先打电话。")
    expect(page.get_by_text("再多的放不进去")).to_be_hidden()
