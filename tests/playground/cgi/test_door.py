import json

from playground.errors import MESSAGES
from tests.playground.stage import MUM, Stage


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
