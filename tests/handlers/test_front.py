"""Whatever is sent to the webhook is answered alike by the front and by Flask behind it."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import Any
from urllib.parse import urlencode

import pytest

from handlers.front import Front
from tests.handlers.platform import MOTHER, Platform, signed, xml

LIMIT = 65536
Answered = tuple[str, list[tuple[str, str]], bytes]
BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><xml><Content>&b;</Content></xml>'

FORGED = (
    "", "signature=1", "signature=%E7%88%B7&timestamp=1&nonce=2", "\xe9", "signature=%ff&nonce=%", "a&b=&&c;d",
    f"signature={'0' * 40}&timestamp=1700000000&nonce=1", "signature=1&signature=2",
)  # fmt: skip
LENGTHS = ("", "-1", "\xb3", "9" * 12, "99999", "60000", "10", "0")
ODD = (
    {"HTTP_CONTENT_ENCODING": "gzip"},
    {"HTTP_CONTENT_ENCODING": "identity"},
    {"HTTP_TRANSFER_ENCODING": "chunked"},
    *({"CONTENT_LENGTH": length} for length in LENGTHS),
    *({"PATH_INFO": path} for path in ("/wechat/", "/wechat2", "//wechat", "/")),
)


def answered(app: Any, environ: dict[str, Any], body: bytes) -> Answered:
    told: list[Any] = []
    given: Iterable[bytes] = app(
        {**environ, "wsgi.input": BytesIO(body)}, lambda status, headers, *_: told.extend((status, headers))
    )
    return told[0], told[1], b"".join(given)


def environ(query: str, body: bytes, method: str = "POST", **more: str) -> dict[str, Any]:
    return {
        "REQUEST_METHOD": method, "PATH_INFO": "/wechat", "SCRIPT_NAME": "", "QUERY_STRING": query,
        "CONTENT_TYPE": "text/xml", "CONTENT_LENGTH": str(len(body)), "SERVER_NAME": "x", "SERVER_PORT": "80",
        "HTTP_HOST": "x", "wsgi.url_scheme": "http", "wsgi.errors": BytesIO(), "SERVER_PROTOCOL": "HTTP/1.1", **more,
    }  # fmt: skip


def alike(platform: Platform, query: str, body: bytes, method: str = "POST", **more: str) -> Answered:
    """What both answer."""
    front = platform.client.application.wsgi_app
    assert isinstance(front, Front)
    asked = environ(query, body, method, **more)
    theirs = answered(front._behind, asked, body)
    assert answered(front, asked, body) == theirs
    return theirs


@pytest.fixture
def query(platform: Platform) -> str:
    return urlencode(signed(platform.clock))


@pytest.fixture
def letter(platform: Platform) -> bytes:
    return platform.text(MOTHER, "36.5 没有不舒服,没外出没接触").encode()


def test_a_report_is_answered_and_its_repeat_too(platform: Platform, query: str, letter: bytes) -> None:
    status, headers, body = alike(platform, query, letter)
    assert status == "200 OK"
    assert ("Content-Type", "application/xml; charset=utf-8") in headers
    assert "已上报" in body.decode()
    assert alike(platform, query, letter)[2] == body


def test_an_event_of_the_account_is_taken(platform: Platform, query: str) -> None:
    event = xml("gh_1", platform.clock, MsgType="event", Event="masssendjobfinish", MsgID=7)
    assert alike(platform, query, event.encode())[2] == b"success"


def test_a_broken_body_is_refused(platform: Platform, query: str) -> None:
    for body in (BOMB, b"", b"<xml>", b"\xff\xfe", b"x" * LIMIT):
        assert alike(platform, query, body)[0] == "400 BAD REQUEST"
    assert alike(platform, query, b"x" * (LIMIT + 1))[0] == "413 REQUEST ENTITY TOO LARGE"


def test_a_forged_query_is_refused(platform: Platform, letter: bytes) -> None:
    for query in FORGED:
        assert alike(platform, query, letter)[0] == "403 FORBIDDEN"


def test_of_a_name_that_comes_twice_the_first_counts(platform: Platform, query: str, letter: bytes) -> None:
    assert alike(platform, f"{query}&signature=0", letter)[0] == "200 OK"
    assert alike(platform, f"signature=0&{query}", letter)[0] == "403 FORBIDDEN"


def test_every_method_is_answered_alike(platform: Platform, query: str, letter: bytes) -> None:
    for method in ("GET", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "POST"):
        alike(platform, f"{query}&echostr=12345", letter, method)
        alike(platform, f"{query}&echostr=<script>", b"", method)


def test_odd_requests_are_answered_alike(platform: Platform, query: str, letter: bytes) -> None:
    for more in ODD:
        alike(platform, query, letter, **more)


def test_the_front_takes_what_the_platform_really_posts(platform: Platform, query: str, letter: bytes) -> None:
    front = platform.client.application.wsgi_app
    assert isinstance(front, Front)
    front._behind = lambda *_: pytest.fail("went to Flask")
    assert answered(front, environ(query, letter), letter)[0] == "200 OK"
