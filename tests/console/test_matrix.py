"""The matrix drives this: no route without a row, no answer but the written one."""

from collections.abc import Iterator

import pytest
from werkzeug.test import TestResponse

from console.catalogue import PAGES
from console.right import IN_OFFICE
from records import roles
from tests.console.matrix import ACTS, PAGE, PEOPLE, ROWS, SHOWS, Row, staff
from tests.console.stage import Browser, Console
from tests.console.walking import send

GUARDED = {route for route, page in PAGE.items() if not page.for_anybody}
CASES = ("deleted", "other", "own")
"""One's own last: it may end the session."""
WEIGHS = {
    "POST /broadcasts/<int:number>/agree", "POST /hotline/answers/<int:number>/agree", "POST /translations/<int:id>/approve",
    "POST /areas/<int:area>/staff/give", "POST /areas/<int:area>/staff/invite", "POST /staff/offices/<int:holding>/end",
    "POST /staff/<int:person>/factor", "POST /staff/<int:person>/unbind", "POST /areas/<int:area>/shifts/put",
    "POST /areas/<int:area>/shifts/drop", "GET /exports/new", "POST /exports/ask", "GET /exports/<int:id>",
    "POST /exports/<int:id>/agree", "POST /exports/<int:id>/refuse", "POST /exports/<int:id>/file", "GET /glass/new",
    "POST /glass/break", "GET /own-data/<int:id>", "POST /own-data/<int:id>/copy", "POST /own-data/<int:id>/reply",
    "POST /own-data/<int:id>/erase", "POST /own-data/<int:id>/refuse", "POST /factor/print",
}  # fmt: skip
WEIGHING = {
    roles.VOLUNTEER: 1, roles.GRID_WORKER: 1, roles.VILLAGE_DOCTOR: 6, roles.DEPUTY_DOCTOR: 6, roles.VILLAGE_CADRE: 13,
    roles.TOWNSHIP_OFFICER: 18, roles.COUNTY_COMMAND: 23, roles.AUDITOR: 3,
}  # fmt: skip
"""How many of them each role meets; volunteers and grid workers only the print of their own codes."""


@pytest.fixture
def staffed(console: Console) -> Console:
    return staff(console)


def test_every_route_has_a_row():
    assert sorted(GUARDED) == sorted(row.route for row in ROWS)


def test_no_two_pages_share_a_name():
    assert len({page.name for page in PAGES}) == len(PAGES)


def test_pages_for_anybody_are_only_the_sign_in():
    assert {page.rule for page in PAGES if page.for_anybody} == {"/sign-in", "/in/<token>"}


@pytest.mark.parametrize("role", PEOPLE)
def test_each_role_is_shown_what_is_written(staffed: Console, role: str):
    browser = staffed.official(PEOPLE[role]).strengthen()
    assert [wrong for row in SHOWS for wrong in unlike(staffed, browser, row, role)] == []


@pytest.mark.parametrize("role", PEOPLE)
def test_each_role_does_what_is_written(staffed: Console, role: str):
    browser, wrong = None, []
    for row in ACTS:
        browser = browser or staffed.official(PEOPLE[role]).strengthen()
        wrong += unlike(staffed, browser, row, role)
        if row.may is IN_OFFICE:  # what one does with one's own session may have ended it
            browser = None
    assert wrong == []


def unlike(console: Console, browser: Browser, row: Row, role: str) -> Iterator[tuple[str, str, int]]:
    """Route, case and answer, where another one is written."""
    for case in CASES:
        if getattr(row, case) is not None:
            got = send(console, browser, row, case).status_code
            if got != row.expected(role, case):
                yield row.route, case, got


def test_a_stranger_is_led_to_the_sign_in(staffed: Console):
    browser = staffed.stranger()
    browser.get("/console/sign-in")
    answers = {row.route: send(staffed, browser, row, "own") for row in ROWS}
    assert [route for route, answer in answers.items() if not leads_to_the_sign_in(answer)] == []


def leads_to_the_sign_in(answer: TestResponse) -> bool:
    return answer.status_code == 303 or (answer.status_code == 401 and "登录以后接着交" in answer.text)


@pytest.mark.parametrize("role", PEOPLE)
def test_what_weighs_asks_for_the_second_factor(staffed: Console, role: str):
    browser = staffed.official(PEOPLE[role])
    weighing = [row for row in ROWS if row.route in WEIGHS and role in row.may.roles - row.but]
    assert len(weighing) == WEIGHING[role]
    answers = {row.route: send(staffed, browser, row, "own") for row in weighing}
    assert [route for route, answer in answers.items() if not asks_for_the_factor(answer)] == []


def test_what_weighs_is_written_here():
    assert {route for route, page in PAGE.items() if page.strong} == WEIGHS


def asks_for_the_factor(answer: TestResponse) -> bool:
    if answer.request.method == "POST":
        return answer.status_code == 422 and "请再确认一次" in answer.text
    return answer.status_code == 303 and answer.location.startswith("/console/factor/ask")
