import pytest

from tests.playground.stage import MUM, Stage


def broken(stage: Stage, **fault: object) -> None:
    stage.act(MUM, "text", text="在")
    stage.text(MUM, "先拿到令牌")
    stage.client.post("/api/faults", json={"call": "message/custom/send", **fault})


def received(stage: Stage) -> list[str]:
    return [bubble["content"]["text"] for bubble in stage.phone(MUM) if bubble["channel"] == "custom"][1:]


def post(stage: Stage):
    token = stage._token
    body = f'{{"touser": "{MUM}", "msgtype": "text", "text": {{"content": "x"}}}}'
    return stage.client.post(f"/cgi-bin/message/custom/send?access_token={token}", data=body)


def test_an_errcode_on_demand_sends_nothing(stage: Stage):
    broken(stage, kind="errcode", code=45009, remaining=1)
    assert [post(stage).json["errcode"] for _ in range(2)] == [45009, 0]
    assert received(stage) == ["x"]


def test_html_in_a_200(stage: Stage):
    broken(stage, kind="html")
    answer = post(stage)
    assert (answer.status_code, answer.mimetype, received(stage)) == (200, "text/html", [])


def test_a_bad_gateway(stage: Stage):
    broken(stage, kind="bad_gateway")
    assert (post(stage).status_code, received(stage)) == (502, [])


def test_a_hang_ends_without_effect(stage: Stage):
    broken(stage, kind="hang", seconds=0.01)
    assert (post(stage).status_code, received(stage)) == (504, [])


@pytest.mark.parametrize(("kind", "effect"), [("reset", []), ("accepted_reset", ["x"])])
def test_a_broken_answer_with_and_without_effect(stage: Stage, kind: str, effect: list[str]):
    broken(stage, kind=kind)
    with pytest.raises(ConnectionResetError):
        _ = post(stage).data
    assert received(stage) == effect


def test_accepted_and_never_answered(stage: Stage):
    broken(stage, kind="accepted_hang", seconds=0.01)
    assert (post(stage).status_code, received(stage)) == (504, ["x"])
