import json

import pytest

from playground.errors import MESSAGES
from tests.playground.stage import MUM, Stage


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


def test_an_unknown_call_is_refused(stage: Stage):
    assert stage.call("message/telepathy")["errcode"] == 40066


def test_an_error_carries_its_rid(stage: Stage):
    answer = stage.call("menu/get")
    assert answer["errmsg"].startswith(MESSAGES[46003]) and "rid: " in answer["errmsg"]


def test_the_drawer_sees_calls_but_no_secret(stage: Stage):
    stage.act(MUM, "text", text="在")
    stage.text(MUM, "你好")
    kept = stage.client.get("/api/exchanges").json["exchanges"]
    assert [exchange["title"] for exchange in kept] == ["text", "stable_token", "message/custom/send"]
    assert kept[2]["openid"] == MUM and "你好" in kept[2]["asked"]
    assert "playground-secret" not in json.dumps(kept) and stage.token() not in json.dumps(kept)
