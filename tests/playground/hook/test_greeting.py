from wechatpy.utils import check_signature

from tests.playground.stage import Stage


def verify(stage: Stage) -> dict:
    return dict(stage.client.post("/api/verify", json={}).json)


def test_a_server_that_gives_the_echo_back_is_verified(stage: Stage):
    assert verify(stage) == {"verified": True, "reason": ""}


def test_wechatpy_takes_the_signature(stage: Stage):
    def greet(query: dict[str, str]) -> bytes:
        check_signature("playground-token", query["signature"], query["timestamp"], query["nonce"])
        return query["echostr"].encode()

    stage.bot.greet = greet
    assert verify(stage)["verified"]


def test_an_echo_in_quotes_is_not(stage: Stage):
    stage.bot.greet = lambda query: f'"{query["echostr"]}"'.encode()
    assert "echostr" in verify(stage)["reason"]


def test_nobody_there_is_said(stage: Stage):
    stage.bot.close()
    assert "连不上" in verify(stage)["reason"]
