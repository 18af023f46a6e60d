import pytest
from wechatpy import parse_message
from wechatpy.crypto import WeChatCrypto
from wechatpy.replies import ArticlesReply, ImageReply, TextReply, TransferCustomerServiceReply, VoiceReply

from playground.codec import Seal
from playground.errors import BadReply
from playground.hook.replies import Judge
from tests.playground.stage import KEY

ASKED = parse_message(
    "<xml><ToUserName>gh_1</ToUserName><FromUserName>o1</FromUserName><CreateTime>1</CreateTime>"
    "<MsgType>text</MsgType><Content>x</Content><MsgId>1</MsgId></xml>"
)


def judge(mode: str = "plain") -> Judge:
    return Judge("gh_1", "t", mode, 2048, Seal(KEY, "wx1") if mode != "plain" else None)


def read(body: str, mode: str = "plain"):
    return judge(mode).read(body.encode(), "o1")


@pytest.mark.parametrize("body", ["", "success"])
def test_silence_is_allowed(body: str):
    assert read(body) is None


def test_text_of_wechatpy_is_read():
    assert read(TextReply(content="你好", message=ASKED).render()).content == {"text": "你好"}


def test_media_and_news_of_wechatpy_are_read():
    assert read(ImageReply(media_id="m", message=ASKED).render()).content == {"media_id": "m"}
    assert read(VoiceReply(media_id="m", message=ASKED).render()).content == {"media_id": "m"}
    news = ArticlesReply(
        message=ASKED, articles=[{"title": "信", "description": "d", "image": "http://i", "url": "http://u"}]
    )
    assert read(news.render()).content["articles"] == [
        {"title": "信", "description": "d", "picurl": "http://i", "url": "http://u"}
    ]


def test_hand_over_of_wechatpy_is_read():
    assert read(TransferCustomerServiceReply(message=ASKED).render()).kind == "transfer_customer_service"


def test_sealed_reply_of_wechatpy_is_read():
    sealed = WeChatCrypto("t", KEY, "wx1").encrypt_message(TextReply(content="你好", message=ASKED).render(), "9", "8")
    assert read(sealed, "safe").content == {"text": "你好"}


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (" ", "XML"),
        ("success\n", "XML"),
        ("<html><br></html>", "XML"),
        ('<!DOCTYPE x [<!ENTITY a "b">]><xml>&a;</xml>', "XML"),
        (TextReply(content="", message=ASKED).render(), "空"),
        (TextReply(content="x" * 2049, message=ASKED).render(), "2048"),
        (TextReply(content="x", source="gh_1", target="o2").render(), "收发"),
        (TextReply(content="x", message=ASKED).render().replace("[text]", "[tarot]"), "tarot"),
    ],
)
def test_what_people_would_see_as_a_fault_is_one(body: str, words: str):
    with pytest.raises(BadReply, match=words):
        read(body)


def test_plain_reply_in_safe_mode_is_a_fault():
    with pytest.raises(BadReply, match="加密"):
        read(TextReply(content="x", message=ASKED).render(), "safe")


def test_wrong_signature_of_a_sealed_reply_is_a_fault():
    sealed = WeChatCrypto("other", KEY, "wx1").encrypt_message(TextReply(content="x", message=ASKED).render(), "9", "8")
    with pytest.raises(BadReply, match="MsgSignature"):
        read(sealed, "safe")
