import json
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from wechatpy import WeChatClient
from wechatpy.exceptions import WeChatClientException
from werkzeug.serving import make_server
from werkzeug.test import Client

from playground.app import alone, create
from playground.settings import PlaygroundSettings
from tests.playground.stage import MUM, Stage


@pytest.fixture
def wechatpy_client(stage: Stage):
    """wechatpy's own client against the platform over HTTP: evidence from someone else's hand."""
    server = make_server("127.0.0.1", 0, alone(stage.app), threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    client = WeChatClient("wx0000000000000000", "playground-secret", timeout=60)
    client.API_BASE_URL = f"http://127.0.0.1:{server.server_port}/playground/cgi-bin/"
    client.session.set(client.access_token_key, stage.token())
    yield client
    client._http.close()
    server.shutdown()
    server.server_close()


def test_wechatpy_can_send_and_ask(stage: Stage, wechatpy_client: WeChatClient):
    stage.act(MUM, "text", text="在")
    wechatpy_client.message.send_text(MUM, "你好")
    wechatpy_client.menu.create({"button": [{"type": "click", "name": "上报", "key": "report"}]})
    media_id = wechatpy_client.media.upload("image", ("a.png", b"\x89PNG", "image/png"))["media_id"]
    wechatpy_client.message.send_image(MUM, media_id)
    assert wechatpy_client.media.download(media_id).content == b"\x89PNG"
    assert [bubble["kind"] for bubble in stage.phone(MUM)][-2:] == ["text", "image"]
    assert wechatpy_client.menu.get()["menu"]["button"][0]["key"] == "report"
    assert MUM in list(wechatpy_client.user.iter_followers())


def test_wechatpy_sees_the_errcode(wechatpy_client: WeChatClient):
    with pytest.raises(WeChatClientException) as refused:
        wechatpy_client.message.send_text(MUM, "你好")
    assert refused.value.errcode == 45015


def test_wechatpy_can_send_a_card_and_tag(stage: Stage, wechatpy_client: WeChatClient):
    data = {"thing1": {"value": "奶奶"}, "time2": {"value": "2026年11月22日"}, "thing3": {"value": "请回复体温"}}
    wechatpy_client.message.send_template(MUM, "qunfang-reminder", data)
    tag = wechatpy_client.tag.create("村医")["id"]
    wechatpy_client.tag.tag_user(tag, MUM)
    assert stage.last(MUM)["kind"] == "template"
    assert wechatpy_client.tag.get_user_tag(MUM) == [tag]


def test_nothing_may_come_from_elsewhere(stage: Stage):
    policy = stage.client.get("/").headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy and "unsafe" not in policy


def test_state_outlives_a_restart(tmp_path: Path):
    settings = PlaygroundSettings(database=str(tmp_path / "platform.db"), webhook_url="http://127.0.0.1:1/", threads=1)
    for follows in (False, True):
        app = create(settings, lambda: datetime(2026, 11, 22, tzinfo=UTC))
        client = app.test_client()
        phone = "oQunfang_zhou_ting_000000007"
        assert client.get(f"/api/screen?phones={phone}").json["phones"][phone]["follows"] is follows
        client.post(f"/api/phones/{phone}/acts", json={"kind": "follow"})
        app.extensions["playground"].postman.close()


def test_it_stands_at_the_root_and_at_playground(stage: Stage):
    client = Client(alone(stage.app))
    assert [client.get(path).status_code for path in ("/", "/playground/", "/playground/static/main.js")] == [200] * 3
    token = json.loads(client.get("/playground/cgi-bin/token").data)
    assert token["errcode"] == 40002
