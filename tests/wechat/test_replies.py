import pytest

from tests.wechat.helpers import ACCOUNT, OPENID, xml
from wechat import replies
from wechat.fields import read
from wechat.parser import parse

MESSAGE = parse(xml(Content="体温", MsgId=1).encode())


def reply(said, **more):
    return dict(read(replies.text(MESSAGE, said, 1_700_000_000.9, **more).encode()))


def test_it_goes_back_to_the_sender():
    said = reply("已上报,谢谢。")
    assert (said["ToUserName"], said["FromUserName"]) == (OPENID, ACCOUNT)
    assert (said["CreateTime"], said["MsgType"], said["Content"]) == ("1700000000", "text", "已上报,谢谢。")


@pytest.mark.parametrize(
    "said",
    [
        "]]>",
        "]]]]>>",
        "a]]><MsgType>image</MsgType><![CDATA[b",
        "<xml>&amp;</xml>",
        "<![CDATA[x]]>",
        "👨‍👩‍👧 🇨🇳",
        "第一行\n第二行\t完",
    ],
)
def test_no_text_can_break_a_reply(said):
    assert reply(said)["Content"] == said
    assert list(reply(said)) == ["ToUserName", "FromUserName", "CreateTime", "MsgType", "Content"]


@pytest.mark.parametrize("odd", ["\x00", "\x08", "\x0b", "\x1f", "\ud83d", "\ufffe", "\uffff"], ids=ascii)
def test_what_xml_cannot_carry_is_left_out(odd):
    assert reply(f"体{odd}温")["Content"] == "体温"


@pytest.mark.parametrize("nothing", ["", " \n", "\x00\x01"])
def test_nothing_to_say_is_success(nothing):
    """An empty Content is shown to people as a fault of the service."""
    assert replies.text(MESSAGE, nothing, 0) == "success"


def test_a_text_over_the_limit_ends_with_a_sentence():
    said = reply("今天请测体温。" * 200, limit_bytes=300)["Content"]
    assert len(said.encode()) <= 300
    assert said.endswith("。")


def test_a_transfer_goes_to_any_agent_or_to_one():
    assert dict(read(replies.transfer(MESSAGE, 1).encode()))["MsgType"] == "transfer_customer_service"
    assert dict(read(replies.transfer(MESSAGE, 1, "kf1@x").encode()))["TransInfo.KfAccount"] == "kf1@x"
