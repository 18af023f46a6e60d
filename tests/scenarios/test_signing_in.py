"""From 「登录」 in the chat to a page of the console, and out again by the chat."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from flask import Flask

from console.app import blueprint
from console.parts import Parts
from console.settings import ConsoleSettings
from county.broadcasts.repertoire import NOTHING_TO_SAY
from tests.console.stage import TOKEN
from tests.scenarios.county import SETTINGS, County

LINK = re.compile(r"/console/in/[\w-]{43}")


@pytest.fixture
def app(county: County) -> Flask:
    app = Flask("qunfang")
    parts = Parts(
        county.database, county.keyring, lambda: county.now, SETTINGS, ConsoleSettings(), Path("var"), lambda ids: None,
        NOTHING_TO_SAY,
    )  # fmt: skip
    app.register_blueprint(blueprint(parts))
    return app


def opened(app: Flask, link: str):
    """A browser that opened the chat's link and pressed the button."""
    browser = app.test_client()
    token = TOKEN.search(browser.get(link).text)
    assert token
    browser.post(link, data={"csrf": token[1]}, headers={"Sec-Fetch-Site": "same-origin"})
    return browser


def test_the_link_of_the_chat_opens_the_console(county: County, app: Flask):
    found = LINK.search(county.phone("刘长河").says("登录"))
    assert found
    assert "刘长河，您好" in opened(app, found[0]).get("/console/").text


def test_the_code_of_the_chat_opens_it_on_a_pc(county: County, app: Flask):
    said = county.phone("刘长河").says("登录")
    name, code = re.findall(r"(?:登录名|验证码) (\w{6})", said)
    pc = app.test_client()
    token = TOKEN.search(pc.get("/console/sign-in").text)
    assert token
    pc.post("/console/sign-in", data={"csrf": token[1], "name": name, "code": code})
    assert "刘长河，您好" in pc.get("/console/").text


def test_signing_out_in_the_chat_ends_every_browser(county: County, app: Flask):
    browsers = []
    for _ in range(2):
        found = LINK.search(county.phone("刘长河").says("登录"))
        assert found
        browsers.append(opened(app, found[0]))
    assert "都退出了" in county.phone("刘长河").says("退出登录")
    assert [browser.get("/console/").status_code for browser in browsers] == [303, 303]


def test_a_resident_gets_no_way_in(county: County):
    assert LINK.search(county.phone("王秀英").says("登录")) is None
