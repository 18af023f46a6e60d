"""Pages that stay open for test after test, each given back empty: a new one costs more than most tests do in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, ConsoleMessage, Page, expect

from tests.browser.address import EMPTY, Address

Complains = Callable[[ConsoleMessage], bool]
TIMEOUT_MS = 60_000
"""For what comes at once on a machine at rest: two slow processors may have other work."""
expect.set_options(timeout=TIMEOUT_MS)


class Window:
    """One page with cookies of its own. Whoever changes it for good (its clock) closes it."""

    def __init__(self, browser: Browser, url: str, complains: Complains) -> None:
        self.page: Page = browser.new_context(base_url=url, reduced_motion="reduce").new_page()
        self.page.set_default_timeout(TIMEOUT_MS)
        self._complains = complains
        self._complaints: list[str] = []
        self.page.on("pageerror", lambda error: self._complaints.append(str(error)))
        self.page.on("console", lambda line: self._heard(line))

    def _heard(self, line: ConsoleMessage) -> None:
        if self._complains(line):
            self._complaints.append(f"{line.text} {line.location['url']}")

    def emptied(self) -> list[str]:
        """What it complained of. Nothing of it, of its cookies and of what it kept is there for the next test."""
        if not self.page.is_closed():
            self.page.unroute_all()
        heard, self._complaints = self._complaints, []
        if self.page.is_closed():
            self.page.context.close()
            return heard
        self.page.context.clear_cookies()
        self.page.emulate_media(media="null", color_scheme="light")
        self.page.mouse.move(-1, -1)  # what it rests on looks otherwise
        self.page.goto(EMPTY)
        self.page.evaluate("localStorage.clear(), sessionStorage.clear()")
        self._complaints.clear()
        return heard


class Windows:
    """Those of one address. A complaint of the browser's console fails the test."""

    def __init__(self, address: Address, complains: Complains) -> None:
        self.address = address
        self._complains = complains
        self._kept: list[Window] = []

    @contextmanager
    def lent(self, browser: Browser) -> Iterator[Callable[[], Page]]:
        """Each call gives another page. Those of a browser that died went with it."""
        self._kept = [one for one in self._kept if one.page.context.browser is browser and not one.page.is_closed()]
        taken: list[Window] = []

        def another() -> Page:
            taken.append(self._kept.pop() if self._kept else Window(browser, self.address.url, self._complains))
            return taken[-1].page

        yield another
        complaints = [line for one in taken for line in one.emptied()]
        self._kept += reversed(taken)
        assert not complaints, "\n".join(complaints)
