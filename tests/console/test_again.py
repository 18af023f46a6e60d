"""A form whose second factor is missing goes on with the code: nothing is typed twice, nothing goes on without it."""

import html
import re

import pyotp

from records.console import official
from tests.console import private
from tests.console.stage import CADRE, OFFICER, VILLAGE, Browser, Console

ASK = "/console/exports/ask"
HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)">')
PURPOSE = "核对发热名单，\r\n报给「乡里」<b>&amp;\u200b县里"


def enrolled(console: Console, name: str) -> tuple[Browser, str]:
    """Signed in with a factor of some time ago, and the figures that the phone shows now."""
    browser = console.official(name)
    browser.post("/console/factor/set-up")
    with console.database.read() as conn:
        mine = official.find(conn, console.parts.keyring, console.account(name))
    assert mine
    totp = pyotp.TOTP(mine.secret)
    browser.post("/console/factor/prove", {"code": totp.at(console.clock())})
    console.later(minutes=6)
    browser.get("/console/factor")
    return browser, totp.at(console.clock())


def kept(page: str) -> dict[str, str]:
    """What the page holds for the next try."""
    return {name: html.unescape(value) for name, value in HIDDEN.findall(page)}


def test_what_was_typed_waits_and_goes_on_with_the_code(console: Console):
    browser, figures = enrolled(console, CADRE)
    wish = {**private.wish(console), "purpose": PURPOSE}
    asked = browser.post(ASK, wish)
    assert asked.status_code == 422 and "刚才填的都还在" in asked.text and console.count("export") == 0
    again = kept(asked.text)
    assert {name: again[name] for name in wish} == {name: str(value) for name, value in wish.items()}
    done = browser.post(ASK, {**again, "factor_code": figures})
    assert done.status_code == 303 and console.count("export") == 1


def test_a_box_that_was_ticked_twice_stays_so(console: Console):
    browser, _ = enrolled(console, CADRE)
    page = browser.post(ASK, {**private.wish(console), "opened": ["phone", "id_number"]}).text
    assert [value for name, value in HIDDEN.findall(page) if name == "opened"] == ["phone", "id_number"]


def test_a_wrong_code_keeps_everything_and_does_nothing(console: Console):
    browser, figures = enrolled(console, CADRE)
    wish = private.wish(console)
    wrong = browser.post(ASK, {**wish, "factor_code": f"{(int(figures) + 1) % 10**6:06}"})
    assert wrong.status_code == 422 and "这个数不对" in wrong.text and console.count("export") == 0
    assert kept(wrong.text)["purpose"] == wish["purpose"] and "factor_code" not in kept(wrong.text)


def test_guessing_here_is_counted_as_everywhere(console: Console):
    browser, figures = enrolled(console, CADRE)
    for _ in range(4):  # the first of five was spent on setting it up, and one came back meanwhile
        browser.post(ASK, {"factor_code": "12ab"})
    answer = browser.post(ASK, {**private.wish(console), "factor_code": figures})
    assert answer.status_code == 429 and "刚才填的都还在" in answer.text and console.count("export") == 0


def test_who_has_no_factor_yet_sets_it_up_beside_and_comes_back(console: Console):
    browser = console.official(CADRE)
    wish = private.wish(console)
    page = browser.post(ASK, wish).text
    assert "设好了，继续" in page and 'target="_blank"' in page
    again = kept(page)
    assert browser.post(ASK, again).status_code == 422
    assert browser.strengthen().post(ASK, again).status_code == 303


def test_a_page_that_refuses_afterwards_still_holds_the_form(console: Console):
    browser, figures = enrolled(console, OFFICER)
    form = {"role": "grid_worker", "name": "没有此人", "phone": "13900000000", "factor_code": figures}
    answer = browser.post(f"/console/areas/{VILLAGE}/staff/give", form)
    assert answer.status_code == 422 and 'value="没有此人"' in answer.text


def test_without_the_pages_token_no_code_is_looked_at(console: Console):
    browser, figures = enrolled(console, CADRE)
    forged = browser.post(ASK, {**private.wish(console), "factor_code": figures, "csrf": "0" * 32})
    assert forged.status_code == 403
    assert browser.post(ASK, {**private.wish(console), "factor_code": figures}).status_code == 303
