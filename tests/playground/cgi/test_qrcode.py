import pytest

from tests.playground.stage import MUM, Stage


def create(stage: Stage, kind: str, **scene: object) -> dict:
    return stage.call("qrcode/create", {"action_name": kind, "action_info": {"scene": scene}})


def test_a_scanned_code_brings_its_scene_and_ticket(stage: Stage):
    ticket = create(stage, "QR_LIMIT_STR_SCENE", scene_str="bind-7f3a")["ticket"]
    stage.act(MUM, "scan", ticket=ticket)
    assert (stage.bot.messages[0]["EventKey"], stage.bot.messages[0]["Ticket"]) == ("bind-7f3a", ticket)


def test_a_temporary_code_says_how_long(stage: Stage):
    assert create(stage, "QR_STR_SCENE", scene_str="x")["expire_seconds"] == 60
    asked = {"action_name": "QR_SCENE", "expire_seconds": 9_999_999, "action_info": {"scene": {"scene_id": 7}}}
    assert stage.call("qrcode/create", asked)["expire_seconds"] == 2_592_000


def test_its_picture_needs_no_token(stage: Stage):
    picture = stage.client.get("/cgi-bin/showqrcode?ticket=abc")
    assert picture.mimetype == "image/png" and picture.data.startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("kind", "scene"),
    [
        ("QR_LIMIT_SCENE", {"scene_id": 100_001}),
        ("QR_LIMIT_STR_SCENE", {"scene_str": "x" * 65}),
        ("QR_MAGIC", {"scene_id": 1}),
    ],
)
def test_a_bad_scene_is_refused(stage: Stage, kind: str, scene: dict):
    assert create(stage, kind, **scene)["errcode"] == 40035
