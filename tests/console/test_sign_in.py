import pytest

from records import roles
from tests.console.stage import CADRE, COUNTY, Console

SIGN_IN = "/console/sign-in"


def by_code(console: Console, name: str, code: str, **more):
    browser = console.stranger()
    browser.get(SIGN_IN)
    return browser, browser.post(SIGN_IN, {"name": name, "code": code}, **more)


def test_the_link_of_the_chat_leads_in(console: Console):
    browser = console.official(CADRE)
    assert "刘长河，您好" in browser.get("/console/").text


def test_name_and_code_lead_in(console: Console):
    _, name, code = console.way_in(console.account(CADRE))
    browser, answer = by_code(console, name, code)
    assert answer.status_code == 303
    assert "刘长河" in browser.get("/console/").text


def test_an_input_method_may_write_them_full_width(console: Console):
    _, name, code = console.way_in(console.account(CADRE))
    typed = "".join(chr(ord(letter) + 0xFEE0) for letter in f"{name.upper()}{code}")
    assert by_code(console, typed[: len(name)], typed[len(name) :])[1].status_code == 303


@pytest.mark.parametrize(("name", "first"), [(CADRE, "/console/today"), ("周明察", "/console/")])
def test_who_signs_in_sees_how_their_place_stands_if_they_may(console: Console, name: str, first: str):
    if name != CADRE:
        console.hire(name, roles.AUDITOR, COUNTY)
    browser, link = console.stranger(), console.link(console.account(name))
    browser.get(link)
    assert browser.post(link).location == first


def test_a_look_at_the_link_does_not_use_it_up(console: Console):
    """Chats look ahead at links."""
    link = console.link(console.account(CADRE))
    assert [console.stranger().get(link).status_code for _ in range(3)] == [200] * 3
    assert console.count("console_session") == 0


def test_a_link_leads_in_once(console: Console):
    link = console.link(console.account(CADRE))
    first, second = console.stranger(), console.stranger()
    first.get(link), second.get(link)
    assert [first.post(link).status_code, second.post(link).status_code] == [303, 404]


def test_a_link_is_dead_after_ten_minutes(console: Console):
    browser, link = console.stranger(), console.link(console.account(CADRE))
    browser.get(link)
    console.later(minutes=10)
    assert browser.post(link).status_code == 404


def test_a_new_link_kills_the_old_one(console: Console):
    browser, link = console.stranger(), console.link(console.account(CADRE))
    console.link(console.account(CADRE))
    browser.get("/console/sign-in")
    assert browser.get(link).status_code == browser.post(link).status_code == 404


def test_a_wrong_code_and_a_wrong_name_are_answered_alike(console: Console):
    _, name, code = console.way_in(console.account(CADRE))
    wrong = by_code(console, name, f"{(int(code) + 1) % 10**6:06}")[1]
    nobody = by_code(console, "zazaza", code)[1]
    assert wrong.status_code == nobody.status_code == 422
    assert wrong.text.replace(name, "zazaza").split("csrf")[1][70:] == nobody.text.split("csrf")[1][70:]


def test_who_holds_no_office_gets_no_session(console: Console):
    console.hire("白丁", "self", 410798103005)
    browser, link = console.stranger(), console.link(console.account("白丁"))
    browser.get(link)
    assert browser.post(link).status_code == 404
    assert console.count("console_session") == 0


def test_a_page_leads_to_the_sign_in_and_back(console: Console):
    browser = console.stranger()
    asked = browser.get("/console/sessions")
    assert asked.status_code == 303
    assert asked.location == "/console/sign-in?back=/console/sessions"
    _, name, code = console.way_in(console.account(CADRE))
    browser.get(asked.location)
    assert (
        browser.post(SIGN_IN, {"name": name, "code": code, "back": "/console/sessions"}).location == "/console/sessions"
    )


def test_back_never_leads_elsewhere(console: Console):
    for back in (
        "https://evil.example/console/",
        "//evil.example/console/",
        "/console/\\evil",
        "/elsewhere",
        "javascript:1",
    ):
        _, name, code = console.way_in(console.account(CADRE))
        browser = console.stranger()
        browser.get(SIGN_IN)
        console.later(minutes=30)
        _, name, code = console.way_in(console.account(CADRE))
        assert browser.post(SIGN_IN, {"name": name, "code": code, "back": back}).location == "/console/"


def test_a_part_of_a_page_says_that_there_is_nobody(console: Console):
    assert console.stranger().get("/console/", headers={"HX-Request": "true"}).status_code == 401
