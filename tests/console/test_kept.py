"""A form that comes too late is not lost: it waits beside the sign-in, or for one more click; what comes from elsewhere does not."""

import html
import re

import pytest

from tests.console import private
from tests.console.stage import CADRE, DOCTOR, Browser, Console

ASK, SIGN_IN = "/console/exports/ask", "/console/sign-in"
HIDDEN = re.compile(r'<input type="hidden" name="([\w.]+)" value="([^"]*)">')
ACTION = re.compile(r'<form method="post" action="([^"]+)" class="stack">')
PURPOSE = "核对发热名单，\r\n报给「乡里」<b>&amp;"


def kept(page: str) -> dict[str, str]:
    return {name: html.unescape(value) for name, value in HIDDEN.findall(page)}


def late(console: Console, **wish: str) -> tuple[Browser, str]:
    """Somebody asks for an export after half an hour's silence: their browser, and the page that answers."""
    browser = console.official(CADRE)
    console.later(minutes=30)
    answer = browser.post(ASK, {**private.wish(console), "purpose": PURPOSE, **wish})
    assert answer.status_code == 401 and "填的都还在" in answer.text
    return browser, answer.text


def signed_in(console: Console, browser: Browser, page: str, name: str = CADRE) -> str:
    """The page after the sign-in beside the kept form."""
    _, login, code = console.way_in(console.account(name))
    entered = browser.post(SIGN_IN, {**kept(page), "name": login, "code": code})
    assert entered.status_code == 200 and "接着交" in entered.text
    return entered.text


def test_after_the_sign_in_the_form_goes_on(console: Console):
    browser, page = late(console)
    page = signed_in(console, browser, page)
    assert ACTION.search(page)[1] == ASK and kept(page)["purpose"] == PURPOSE
    browser.strengthen()
    assert browser.post(ASK, kept(page)).status_code == 303 and console.count("export") == 1


def test_a_wrong_code_keeps_it(console: Console):
    browser, page = late(console)
    wrong = browser.post(SIGN_IN, {**kept(page), "name": "zazaza", "code": "000000"})
    assert wrong.status_code == 422 and kept(wrong.text)["kept.purpose"] == PURPOSE


def test_a_box_that_was_ticked_twice_stays_so(console: Console):
    browser = console.official(CADRE)
    console.later(minutes=30)
    page = browser.post(ASK, {**private.wish(console), "opened": ["phone", "id_number"]}).text
    assert [value for name, value in HIDDEN.findall(page) if name == "kept.opened"] == ["phone", "id_number"]


def test_it_is_kept_also_where_another_page_has_thrown_the_cookie_away(console: Console):
    """Beside an open 「今天」, which asks by itself and finds the session over."""
    browser = console.official(CADRE)
    console.later(minutes=30)
    browser.get("/console/")
    assert not browser.cookie
    assert browser.post(ASK, private.wish(console)).status_code == 401


def test_whoever_goes_on_does_so_in_their_own_office(console: Console):
    """Another person at the same PC gets no more than they may."""
    browser, page = late(console, area="410798000000")
    page = signed_in(console, browser, page, DOCTOR)
    assert browser.strengthen().post(ASK, kept(page)).status_code == 404


def test_a_page_of_an_earlier_session_goes_on_with_a_click(console: Console):
    browser = console.official(CADRE)
    old = browser.token
    browser.client.set_cookie("console", console.official(CADRE).strengthen().cookie)
    answer = browser.post(ASK, {**private.wish(console), "csrf": old})
    assert answer.status_code == 403 and console.count("export") == 0 and "现在登录的是刘长河" in answer.text
    assert browser.post(ASK, kept(answer.text)).status_code == 303


@pytest.mark.parametrize("site", ["cross-site", "same-site", "none"])
def test_what_comes_from_elsewhere_is_not_kept(console: Console, site: str):
    browser = console.official(CADRE)
    headers = {"Sec-Fetch-Site": site}
    assert "核对发热名单" not in browser.post(ASK, {**private.wish(console), "csrf": ""}, headers=headers).text
    console.later(minutes=30)
    answer = browser.post(ASK, private.wish(console), headers=headers)
    assert answer.status_code == 303 and answer.location == SIGN_IN


def test_going_on_leads_nowhere_else(console: Console):
    browser, page = late(console)
    _, login, code = console.way_in(console.account(CADRE))
    form = {**kept(page), "goes_on": "https://evil.example/", "name": login, "code": code}
    assert ACTION.search(browser.post(SIGN_IN, form).text)[1] == "/console/"
