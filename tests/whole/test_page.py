"""The page over a running house: a mother and a village doctor, as a person sees them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import browser, launched
from tests.handlers.platform import DOCTOR, ELDER
from tests.whole.running import Running

__all__ = ["browser", "launched"]
WAIT_MS = 60_000
pytestmark = pytest.mark.timeout(400)  # the house rises within the first test that asks for it


@pytest.fixture
def page(browser: Browser, running: Running) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 1400, "height": 860})
    complaints: list[str] = []
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.goto(f"{running.url}/playground/")
    yield opened
    opened.close()
    assert complaints == []


def phone(page: Page, openid: str) -> Locator:
    return page.locator(f".phone[data-openid={openid}]")


def say(page: Page, openid: str, words: str) -> None:
    phone(page, openid).locator("textarea").fill(words)
    phone(page, openid).locator("textarea").press("Enter")


def test_a_fever_typed_is_seen_by_the_doctor_who_takes_it(page: Page) -> None:
    say(page, ELDER, "38度4")
    expect(phone(page, ELDER).locator(".theirs").last).to_contain_text("38.4", timeout=WAIT_MS)
    expect(phone(page, DOCTOR).locator(".theirs").last).to_contain_text("38.4", timeout=WAIT_MS)
    say(page, DOCTOR, "收")
    expect(phone(page, ELDER).locator(".theirs").last).to_contain_text("陈建国", timeout=WAIT_MS)


def test_a_day_that_passes_passes_for_the_bot_too(page: Page, running: Running) -> None:
    say(page, ELDER, "记录")
    expect(phone(page, ELDER).locator(".theirs").last).to_contain_text("最近", timeout=WAIT_MS)
    page.get_by_role("button", name="过一天").click()
    say(page, ELDER, "36.4 没有不舒服，没外出没接触")
    answer = phone(page, ELDER).locator(".theirs").filter(has_text="36.4")  # what ran out may come after it
    expect(answer.last).to_be_visible(timeout=WAIT_MS)
    running.post("time", reset=True)
