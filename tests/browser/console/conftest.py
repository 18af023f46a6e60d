"""The console of a demo county in a real browser: `visit("刘长河")` is a page of who signed in by the chat's link."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page
from werkzeug.serving import make_server

from records import database as databases
from records.secrecy import Keyring
from tests.conftest import records_settings
from tests.console.stage import Console, standing

Visit = Callable[..., Page]


@pytest.fixture
def console(sqlite_url: str, keyring: Keyring, now: datetime, tmp_path: Path) -> Iterator[Console]:
    database = databases.connect(records_settings(sqlite_url))
    with standing(database, keyring, now, tmp_path) as built:
        yield built
    database.close()


@pytest.fixture
def site(console: Console) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, console.app, threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def _complains(line: ConsoleMessage) -> bool:
    """That a page itself was answered with 404, or a part of it with 401 after the session's end, is no fault of the page."""
    own = (line.page is not None and line.location["url"] == line.page.url) or " 401 " in line.text
    return line.type in ("error", "warning") and not (own and line.text.startswith("Failed to load resource"))


@pytest.fixture
def visit(browser: Browser, console: Console, site: str) -> Iterator[Visit]:
    """`visit(name, width=…, scheme="dark", zoom=1.25)`; no name: a stranger at the sign-in. A complaint of the browser's
    console fails the test."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def opened(name: str = "", *, width: int = 1280, height: int = 860, scheme: Any = "light", zoom: float = 1) -> Page:
        size = {"width": round(width / zoom), "height": round(height / zoom)}
        context = browser.new_context(viewport=size, color_scheme=scheme, device_scale_factor=zoom, base_url=site)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda line: complaints.append(line.text) if _complains(line) else None)
        if name:
            page.goto(console.link(console.account(name)))
            page.get_by_role("button", name="进入").click()
            page.wait_for_url("**/console/**")
        else:
            page.goto("/console/sign-in")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []
