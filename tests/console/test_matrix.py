"""The matrix drives this: no route without a row, no answer but the written one."""

import pytest

from console.catalogue import PAGES
from console.page import Page
from records import roles
from records.console import session
from tests.console.matrix import AUDITOR, PEOPLE, ROWS, VOLUNTEER, Row, filled
from tests.console.stage import COUNTY, VILLAGE, Browser, Console

PAGE = {f"{page.method} {page.rule}": page for page in PAGES}
GUARDED = {route for route, page in PAGE.items() if not page.for_anybody}


@pytest.fixture
def staffed(console: Console) -> Console:
    console.hire(AUDITOR, roles.AUDITOR, COUNTY)
    console.hire(VOLUNTEER, roles.VOLUNTEER, VILLAGE)
    return console


def test_every_route_has_a_row():
    assert sorted(GUARDED) == sorted(row.route for row in ROWS)


def test_no_two_pages_share_a_name():
    assert len({page.name for page in PAGES}) == len(PAGES)


def test_pages_for_anybody_are_only_the_sign_in():
    assert {page.rule for page in PAGES if page.for_anybody} == {"/sign-in", "/in/<token>"}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.route)
def test_each_role_gets_what_is_written(staffed: Console, row: Row):
    for role, name in PEOPLE.items():
        for case in ("own", "other", "deleted"):
            if getattr(row, case) is None:
                continue
            browser = staffed.official(name).strengthen()
            got = ask(staffed, browser, row, PAGE[row.route], case)
            assert (role, case, got) == (role, case, row.expected(role, case))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.route)
def test_a_stranger_is_led_to_the_sign_in(staffed: Console, row: Row):
    browser = staffed.stranger()
    browser.get("/console/sign-in")
    assert ask(staffed, browser, row, PAGE[row.route], "own") == 303


@pytest.mark.parametrize("row", [row for row in ROWS if PAGE[row.route].strong], ids=lambda row: row.route)
def test_what_weighs_asks_for_the_second_factor(staffed: Console, row: Row):
    for role in sorted(row.may.roles - row.but):
        browser = staffed.official(PEOPLE[role])
        response = send(staffed, browser, row, PAGE[row.route], "own")
        assert response.status_code == 303 and response.location.startswith("/console/factor/ask")


def ask(console: Console, browser: Browser, row: Row, page: Page, case: str) -> int:
    return send(console, browser, row, page, case).status_code


def send(console: Console, browser: Browser, row: Row, page: Page, case: str):
    place = {
        name: _own(browser) if value == "OWN" else value for name, value in filled(getattr(row, case), console).items()
    }
    adapter = console.app.url_map.bind("localhost")
    path = adapter.build(
        f"console.{page.name}", {k: v for k, v in place.items() if f"{k}>" in page.rule or f":{k}>" in page.rule}
    )
    return browser.post(path, dict(filled(row.data, console))) if page.act else browser.get(path)


def _own(browser: Browser) -> str:
    return session.digest(browser.cookie).hex() if browser.cookie else "00" * 32
