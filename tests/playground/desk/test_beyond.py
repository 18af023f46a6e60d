import pytest

from tests.playground.stage import Stage

WORDS = {"to": "13800000001", "text": "【安禾县】今晚有雪。", "id": "b1-p2"}


def sms(stage: Stage, key: str, **asked: str):
    return stage.client.post("/api/sms", json=WORDS | asked, headers={"Authorization": f"Bearer {key}"})


@pytest.fixture
def key(stage: Stage) -> str:
    return stage.platform.settings.app_secret.get_secret_value()


def test_an_sms_is_seen_on_the_page(stage: Stage, key: str):
    assert sms(stage, key).json["id"].startswith("S")
    (seen,) = stage.client.get("/api/screen?phones=o1").json["beyond"]
    assert (seen["openid"], seen["content"]["text"], seen["key"]) == ("13800000001", "【安禾县】今晚有雪。", "b1-p2")


def test_another_key_sends_nothing(stage: Stage):
    assert sms(stage, "guessed").status_code == 401
    assert stage.client.get("/api/screen?phones=o1").json["beyond"] == []


@pytest.mark.parametrize("wrong", [{"to": "不是号码"}, {"text": ""}, {"text": "雪" * 501}])
def test_what_no_operator_takes_is_refused(stage: Stage, key: str, wrong: dict[str, str]):
    assert sms(stage, key, **wrong).status_code == 422


def test_the_group_hears_its_robot(stage: Stage):
    said = {"msgtype": "text", "text": {"content": "请各村核对名单。"}}
    assert stage.client.post("/api/group?key=k", json=said).json["errcode"] == 0
    assert stage.client.post("/api/group", json=said).json["errcode"] == 93000
    assert [one["channel"] for one in stage.client.get("/api/screen?phones=o1").json["beyond"]] == ["robot"]
