"""A browser for all tests of pages, a page and a served playground for each."""

import os
import threading
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from werkzeug.serving import make_server

from playground.app import alone
from tests.browser import chromium
from tests.playground.stage import Stage, standing


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Not for the session: as long as it lives, its event loop is in the way of whoever runs one of their own."""
    try:
        with chromium.browser() as launched:
            yield launched
    except chromium.NoChromium as reason:
        if os.environ.get("CI"):
            pytest.fail(str(reason))
        pytest.skip(str(reason))


@pytest.fixture
def stage() -> Iterator[Stage]:
    with standing() as built:
        yield built


@pytest.fixture
def address(stage: Stage) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, alone(stage.app), threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/playground/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The page, wide enough for three phones. A complaint of the browser's console fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    opened = context.new_page()
    complaints: list[str] = []
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("console", lambda line: complaints.append(line.text) if "Security Policy" in line.text else None)
    opened.set_default_timeout(10_000)
    opened.goto(address)
    yield opened
    context.close()
    assert complaints == []
