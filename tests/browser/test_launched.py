from contextlib import closing, suppress

import pytest
from playwright.sync_api import Browser, Error

from tests.browser.conftest import Launched
from tests.browser.windows import Windows

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]


def die(browser: Browser) -> None:
    with suppress(Error):
        browser.new_browser_cdp_session().send("Browser.crash")


def test_when_the_browser_dies_the_next_test_has_another(launched: Launched, desk: Windows):
    windows = Windows(desk.address, lambda line: False)
    with closing(Launched()) as its_own:
        with its_own.at_hand() as browser:
            with windows.lent(browser) as another:
                another()
            die(browser)
        with its_own.at_hand() as browser, windows.lent(browser) as another:
            another().set_content("<p>here</p>")
