"""A browser for all tests of pages, a page and a served playground for each."""

import asyncio
import os
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress

import pytest
from playwright.sync_api import Browser, Error, Page

from playground.app import alone
from tests.browser import chromium
from tests.browser.address import Address
from tests.browser.windows import Windows
from tests.playground.stage import Stage, standing


class Launched:
    """A browser for the whole run, and another one when it has died. Its event loop is aside but in tests of pages: others
    run one of their own."""

    def __init__(self) -> None:
        self._launch()

    @contextmanager
    def at_hand(self) -> Iterator[Browser]:
        asyncio._set_running_loop(self._loop)
        if not self._lives():
            self.close()
            self._launch()
            asyncio._set_running_loop(self._loop)
        yield self._browser
        asyncio._set_running_loop(None)

    def close(self) -> None:
        asyncio._set_running_loop(self._loop)
        with suppress(Error):
            self._open.close()
        asyncio._set_running_loop(None)

    def _launch(self) -> None:
        self._open = ExitStack()
        self._browser = self._open.enter_context(chromium.browser())
        self._loop = asyncio.get_running_loop()
        asyncio._set_running_loop(None)

    def _lives(self) -> bool:
        """Asked: nobody hears of a death between two tests."""
        try:
            self._browser.new_browser_cdp_session().detach()
        except Error:
            return False
        return True


@pytest.fixture(scope="session")
def launched() -> Iterator[Launched]:
    try:
        one = Launched()
    except chromium.NoChromium as reason:
        if os.environ.get("CI"):
            pytest.fail(str(reason))
        pytest.skip(str(reason))
    yield one
    one.close()


@pytest.fixture
def browser(launched: Launched) -> Iterator[Browser]:
    with launched.at_hand() as one:
        yield one


@pytest.fixture
def stage() -> Iterator[Stage]:
    with standing() as built:
        yield built


@pytest.fixture(scope="session")
def desk() -> Iterator[Windows]:
    with closing(Address()) as address:
        yield Windows(address, lambda line: "Security Policy" in line.text)


@pytest.fixture
def address(desk: Windows, stage: Stage) -> Iterator[str]:
    with desk.address.held(alone(stage.app)) as url:
        yield f"{url}/playground/"


@pytest.fixture
def page(browser: Browser, desk: Windows, address: str) -> Iterator[Page]:
    """The page, wide enough for three phones. A complaint of the browser's console fails the test."""
    with desk.lent(browser) as another:
        opened = another()
        opened.set_viewport_size({"width": 1280, "height": 800})
        opened.goto(address)
        yield opened
