"""From a row of the matrix to the request that it means."""

from __future__ import annotations

from werkzeug.test import TestResponse

from records.console import session
from tests.console.matrix import PAGE, Row, filled
from tests.console.stage import Browser, Console


def path(console: Console, browser: Browser, row: Row, case: str) -> str:
    page = PAGE[row.route]
    place = filled(getattr(row, case), console)
    own = session.digest(browser.cookie).hex() if browser.cookie else "00" * 32
    values = {name: own if value == "OWN" else value for name, value in place.items() if f"{name}>" in page.rule}
    return console.app.url_map.bind("localhost").build(f"console.{page.name}", values)


def send(console: Console, browser: Browser, row: Row, case: str) -> TestResponse:
    address = path(console, browser, row, case)
    return browser.post(address, dict(filled(row.data, console))) if PAGE[row.route].act else browser.get(address)
