import pytest
from wechatpy import parse_message
from wechatpy.crypto import WeChatCrypto
from wechatpy.utils import check_signature

from playground.codec import Seal
from playground.hook import messages
from playground.hook.post import Packer
from tests.playground.stage import KEY

TOKEN, APP_ID = "t", "wx1"
COMMON = {"ToUserName": "gh_1", "FromUserName": "o1", "CreateTime": 1795320000}


def pack(fields: dict, mode: str = "plain"):
    packer = Packer("gh_1", TOKEN, mode, Seal(KEY, APP_ID) if mode != "plain" else None)
    return packer.pack(COMMON | fields, 1795320000, "123", b"s" * 16)


def test_wechatpy_takes_the_signature():
    query = pack({"MsgType": "text", "Content": "x", "MsgId": 1}).query
    check_signature(TOKEN, query["signature"], query["timestamp"], query["nonce"])


@pytest.mark.parametrize("mode", ["safe", "compatible"])
def test_wechatpy_opens_the_envelope(mode: str):
    parcel = pack({"MsgType": "text", "Content": "37.8 ]]> 咳嗽", "MsgId": 1}, mode)
    query, crypto = parcel.query, WeChatCrypto(TOKEN, KEY, APP_ID)
    opened = crypto.decrypt_message(parcel.body, query["msg_signature"], query["timestamp"], query["nonce"])
    assert parse_message(opened).content == "37.8 ]]> 咳嗽"
    assert (b"<Content>" in parcel.body) == (mode == "compatible")


@pytest.mark.parametrize(
    ("kind", "asked", "name", "value"),
    [
        ("text", {"text": "36.5"}, "content", "36.5"),
        ("image", {"media_id": "m", "url": "http://p"}, "image", "http://p"),
        ("voice", {"media_id": "m", "text": "三十七度"}, "recognition", "三十七度"),
        ("video", {"media_id": "m", "kind": "video"}, "media_id", "m"),
        ("location", {"latitude": 35.0, "longitude": 114.4, "label": "村口"}, "location", ("35.0", "114.4")),
        ("link", {"title": "通知", "url": "http://u"}, "url", "http://u"),
        ("click", {"key": "report"}, "key", "report"),
        ("view", {"url": "http://u"}, "url", "http://u"),
        ("position", {"latitude": 35.0, "longitude": 114.4}, "latitude", 35.0),
        ("scancode", {"result": "h1", "key": "k"}, "scan_result", "h1"),
    ],
)
def test_wechatpy_reads_every_kind(kind: str, asked: dict, name: str, value: object):
    message = parse_message(pack({"MsgId": 1, **messages.MAKERS[kind](asked)}).body)
    assert getattr(message, name) == value


def test_wechatpy_strips_the_prefix_of_a_strangers_scan():
    assert parse_message(pack(messages.subscribe("v1", "t")).body).scene_id == "v1"
    assert parse_message(pack(messages.scan("v1", "t")).body).scene_id == "v1"
