import pytest

from records import roles, writing
from tests.console.leaving import NAME, WAYS, by_the_calendar, leaves
from tests.console.phone import says
from tests.console.stage import CADRE, OTHER_VILLAGE, VILLAGE, Console


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_who_has_left_is_out_at_the_next_request(console: Console, way):
    assert leaves(console, way) == {"open": 0, "parts": 0, "acts": 0, "links": 0, "rows": 0}


OVER = "您的岗位已经结束"


def test_whose_office_is_over_is_told_so_and_not_that_the_time_is(console: Console):
    console.hire(NAME, roles.VILLAGE_CADRE, VILLAGE)
    browser = console.official(NAME)
    by_the_calendar(console)
    shown = browser.get(browser.get("/console/staff").location).text
    assert OVER in shown and "到时间了" not in shown


def test_beside_what_is_half_typed_it_is_said_too(console: Console):
    console.hire(NAME, roles.VILLAGE_CADRE, VILLAGE)
    browser = console.official(NAME)
    by_the_calendar(console)
    assert OVER in browser.get("/console/staff", headers={"HX-Request": "true"}).text


def test_at_a_form_it_is_said_that_it_was_not_taken(console: Console):
    console.hire(NAME, roles.VILLAGE_CADRE, VILLAGE)
    browser = console.official(NAME)
    browser.get("/console/factor")
    by_the_calendar(console)
    assert "刚才填的没有交" in browser.post(f"/console/areas/{VILLAGE}/calls/1/done", {"outcome": "没人接"}).text


def test_whose_time_is_over_and_who_may_come_back_signs_in(console: Console):
    browser = console.official(CADRE)
    console.later(hours=9)
    assert OVER not in browser.get(browser.get("/console/staff").location).text


def test_the_chat_says_which_office_is_over_and_whom_to_ask(console: Console):
    console.hire(NAME, roles.VILLAGE_CADRE, VILLAGE)
    by_the_calendar(console)
    said = says(console, NAME, "登录")
    assert said.startswith("您的岗位「南坡村 村干部」到 11月22日 12:02 为止了") and "有疑问，请联系" in said


def test_who_loses_one_office_of_two_sees_by_the_other(console: Console):
    """At the next request: the session goes on, what it shows is of what is left."""
    console.hire(NAME, roles.VILLAGE_CADRE, VILLAGE)
    person = console.person(NAME)
    with console.database.write() as conn:
        writing.run(conn, [roles.put(roles.Holding(77, roles.VILLAGE_CADRE, OTHER_VILLAGE, person, console.clock()))])
    browser = console.official(NAME)
    assert browser.get(f"/console/areas/{OTHER_VILLAGE}/staff").status_code == 200
    with console.database.write() as conn:
        writing.run(conn, [roles.end(77, console.clock())])
    assert browser.get(f"/console/areas/{OTHER_VILLAGE}/staff").status_code == 404
    assert browser.get(f"/console/areas/{VILLAGE}/staff").status_code == 200
