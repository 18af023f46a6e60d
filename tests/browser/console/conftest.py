"""The console of a demo county in a real browser: `visit("刘长河")` is a page of who signed in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page

from records import database as databases
from records.secrecy import Keyring
from tests.browser.address import APART, Address
from tests.browser.windows import Windows
from tests.conftest import records_settings
from tests.console.stage import Console, standing

Visit = Callable[..., Page]


@pytest.fixture
def console(sqlite_url: str, keyring: Keyring, now: datetime, tmp_path: Path) -> Iterator[Console]:
    database = databases.connect(records_settings(sqlite_url))
    with standing(database, keyring, now, tmp_path) as built:
        yield built
    database.close()


@pytest.fixture(scope="session")
def windows() -> Iterator[Windows]:
    with closing(Address(**APART)) as address:
        yield Windows(address, _complains)


@pytest.fixture
def site(console: Console, windows: Windows) -> Iterator[str]:
    with windows.address.held(console.app) as url:
        yield url


def _complains(line: ConsoleMessage) -> bool:
    """That a page itself was answered with 404, or a part of it with 401 after the session's end, is no fault of the page."""
    own = (line.page is not None and line.location["url"] == line.page.url) or " 401 " in line.text
    return line.type in ("error", "warning") and not (own and line.text.startswith("Failed to load resource"))


@pytest.fixture
def visit(browser: Browser, console: Console, windows: Windows, site: str) -> Iterator[Visit]:
    """`visit(name, at="/console/…", width=…, scheme="dark")`; no name: a stranger at the sign-in. A complaint of the
    browser's console fails the test."""

    def opened(name: str = "", *, at: str = "", width: int = 1280, scheme: Any = "light") -> Page:
        page = another()
        page.set_viewport_size({"width": width, "height": 860})
        page.emulate_media(color_scheme=scheme)
        if name:
            held = {"name": "console", "value": console.official(name).cookie, "url": site}
            page.context.add_cookies([{**held, "httpOnly": True, "sameSite": "Strict"}])
        page.goto(at or ("/console/" if name else "/console/sign-in"))
        return page

    with windows.lent(browser) as another:
        yield opened
