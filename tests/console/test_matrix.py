"""The matrix drives this: no route without a row, no answer but the written one."""

import pytest

from console.catalogue import PAGES
from tests.console.matrix import PEOPLE, ROWS, Row, staff
from tests.console.stage import Console
from tests.console.walking import PAGE, send

GUARDED = {route for route, page in PAGE.items() if not page.for_anybody}


@pytest.fixture
def staffed(console: Console) -> Console:
    return staff(console)


def test_every_route_has_a_row():
    assert sorted(GUARDED) == sorted(row.route for row in ROWS)


def test_no_two_pages_share_a_name():
    assert len({page.name for page in PAGES}) == len(PAGES)


def test_pages_for_anybody_are_only_the_sign_in():
    assert {page.rule for page in PAGES if page.for_anybody} == {"/sign-in", "/in/<token>"}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.route)
def test_each_role_gets_what_is_written(staffed: Console, row: Row):
    for role, name in PEOPLE.items():
        browser = staffed.official(name).strengthen()
        for case in ("deleted", "other", "own"):  # one's own last: it may end the session
            if getattr(row, case) is None:
                continue
            got = send(staffed, browser, row, case).status_code
            assert (role, case, got) == (role, case, row.expected(role, case))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.route)
def test_a_stranger_is_led_to_the_sign_in(staffed: Console, row: Row):
    browser = staffed.stranger()
    browser.get("/console/sign-in")
    answer = send(staffed, browser, row, "own")
    assert answer.status_code == 303 or (answer.status_code == 401 and "登录以后接着交" in answer.text)


@pytest.mark.parametrize("row", [row for row in ROWS if PAGE[row.route].strong], ids=lambda row: row.route)
def test_what_weighs_asks_for_the_second_factor(staffed: Console, row: Row):
    for role in sorted(row.may.roles - row.but):
        browser = staffed.official(PEOPLE[role])
        response = send(staffed, browser, row, "own")
        if PAGE[row.route].act:
            assert response.status_code == 422 and "请再确认一次" in response.text
        else:
            assert response.status_code == 303 and response.location.startswith("/console/factor/ask")
