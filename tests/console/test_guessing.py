"""The short version of S9, and its corners."""

import ast
from pathlib import Path

import pyotp

import console as package
from console.device import source
from records.console import guess, official
from tests.console.guessing import EVALUATED, SIGN_IN, STOPPED, at_one, spread
from tests.console.guessing import guess as guesses
from tests.console.stage import CADRE, Console

FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


def test_of_many_guesses_at_an_account_ten_an_hour_are_looked_at(console: Console):
    said, gets_in = at_one(console, 300, sources=300)
    assert said[EVALUATED] <= 10 and said[EVALUATED] + said[STOPPED] == 300
    assert gets_in


def test_a_name_that_nobody_has_is_stopped_the_same_way(console: Console):
    said = guesses(console, ["zazaza"], 40, sources=40)
    assert said[EVALUATED] <= 10 and said[EVALUATED] + said[STOPPED] == 40


def test_guesses_at_many_accounts_from_one_address_are_stopped(console: Console):
    said = spread(console, 90, sources=1)
    assert 0 < said[EVALUATED] <= 40 and said[STOPPED] > 0


def test_a_guess_that_was_stopped_is_not_compared(console: Console):
    """Even the right code is refused once the tries are used up: nothing is learnt by going on."""
    _, name, code = console.way_in(console.account(CADRE))
    thief = console.stranger()
    thief.get(SIGN_IN)
    for n in range(6):
        thief.post(SIGN_IN, {"name": name, "code": f"{(int(code) + n + 1) % 10**6:06}"})
    assert thief.post(SIGN_IN, {"name": name, "code": code}).status_code == STOPPED


def test_a_forged_mark_of_a_known_browser_is_no_key(console: Console):
    _, name, _ = console.way_in(console.account(CADRE))
    thief = console.stranger()
    said = []
    for n in range(20):
        thief.client.set_cookie("console_device", f"{n:022}.{'0' * 32}")
        thief.get(SIGN_IN)
        said.append(thief.post(SIGN_IN, {"name": name, "code": f"{n:06}"}).status_code)
    assert said.count(EVALUATED) == guess.AT_ONCE


def test_a_second_factor_is_not_guessed_either(console: Console):
    browser = console.official(CADRE)
    browser.post("/console/factor/set-up")
    said = [browser.post("/console/factor/prove", {"code": f"{n:06}"}).status_code for n in range(20)]
    assert said == [422] * guess.AT_ONCE + [429] * (20 - guess.AT_ONCE)


def test_a_figure_of_the_authenticator_works_once(console: Console):
    browser = console.official(CADRE)
    browser.post("/console/factor/set-up")
    with console.database.read() as conn:
        mine = official.find(conn, console.parts.keyring, console.account(CADRE))
    assert mine
    figure = pyotp.TOTP(mine.secret).at(console.clock()).translate(FULL_WIDTH)
    assert [browser.post("/console/factor/prove", {"code": figure}).status_code for _ in range(2)] == [303, 422]


def test_a_printed_code_works_once(console: Console):
    browser = console.official(CADRE)
    browser.post("/console/factor/set-up")
    with console.database.read() as conn:
        mine = official.find(conn, console.parts.keyring, console.account(CADRE))
    assert mine
    browser.post("/console/factor/prove", {"code": pyotp.TOTP(mine.secret).at(console.clock())})
    page = browser.post("/console/factor/print").text
    code = page.split("<code>")[4].split("</code>")[0]
    assert [browser.post("/console/factor/prove", {"code": code.lower()}).status_code for _ in range(2)] == [303, 422]
    assert console.count("console_printed") == 9


def test_a_factor_is_not_set_up_by_who_finds_the_page_open(console: Console):
    browser = console.official(CADRE)
    console.later(minutes=11)
    browser.get("/console/factor")
    assert browser.post("/console/factor/set-up").location.startswith("/console/factor/ask")
    with console.database.read() as conn:
        mine = official.find(conn, console.parts.keyring, console.account(CADRE))
    assert mine and not mine.secret


def test_an_address_is_believed_only_from_our_own_proxies(console: Console):
    told, here = {"X-Forwarded-For": "1.1.1.1, 2.2.2.2, 3.3.3.3"}, {"REMOTE_ADDR": "9.9.9.9"}
    with console.app.test_request_context(headers=told, environ_overrides=here) as context:
        assert [source(context.request, proxies) for proxies in (0, 1, 2, 4)] == [
            "9.9.9.9",
            "3.3.3.3",
            "2.2.2.2",
            "9.9.9.9",
        ]


def test_a_line_of_ipv6_is_one_source(console: Console):
    with console.app.test_request_context(environ_overrides={"REMOTE_ADDR": "2001:db8:1:2:3:4:5:6"}) as context:
        assert source(context.request, 0) == "2001:db8:1:2::/64"


def test_nothing_of_it_hangs_on_redis():
    """Guesses are counted in the database: with Redis down nothing fails open, and nothing fails."""
    for file in Path(package.__path__[0]).rglob("*.py"):
        names = {node.names[0].name for node in ast.walk(ast.parse(file.read_text())) if isinstance(node, ast.Import)}
        assert "redis" not in names, file
