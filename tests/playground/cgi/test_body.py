import json

import pytest

from tests.playground.stage import Stage


def raw(stage: Stage, body: bytes) -> dict:
    return dict(stage.client.post(f"/cgi-bin/message/custom/send?access_token={stage.token()}", data=body).json)


BAD = {
    "nothing": (b"", 44002),
    "torn": (b"{", 47001),
    "a list": (b"[]", 47001),
    "escaped": (b'{"a": "\\u4f60"}', 40033),
}


@pytest.mark.parametrize(("body", "code"), BAD.values(), ids=BAD)
def test_a_bad_body_is_refused(stage: Stage, body: bytes, code: int):
    assert raw(stage, body)["errcode"] == code


def test_a_backslash_of_ones_own_is_no_escape(stage: Stage):
    assert raw(stage, json.dumps({"touser": "x", "text": "C:\\u1234"}).encode())["errcode"] == 40003
