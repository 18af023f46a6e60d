import re

import pytest
import wechatpy

from tests.wechat.helpers import ACCOUNT, OPENID, xml
from tests.wechat.samples import EVENTS, MESSAGES, event, info
from wechat.errors import Refused
from wechat.parser import parse


def read(body):
    return parse(body.encode())


def refusal(body):
    with pytest.raises(Refused) as refused:
        read(body)
    return refused.value.status, refused.value.reason


@pytest.mark.parametrize("name", MESSAGES)
def test_every_kind_of_message_is_read(name):
    message = read(MESSAGES[name])
    assert (message.openid, message.account, message.created_at) == (OPENID, ACCOUNT, 1407743423)
    assert message.kind == re.search(r"text|image|voice|shortvideo|video|location|link|file", name)[0]
    assert message.msg_id


@pytest.mark.parametrize("name", EVENTS)
def test_every_event_is_read(name):
    message = read(EVENTS[name])
    assert (message.kind, message.openid, message.msg_id) == ("event", OPENID, None)
    assert message.event == re.search(r"<Event><!\[CDATA\[(.*?)\]", EVENTS[name])[1].lower()


def leaves(data, path=""):
    """wechatpy's nested dictionaries and lists as dotted names with values."""
    for name, value in data.items():
        for item in value if isinstance(value, list) else [value]:
            yield from leaves(item, f"{path}{name}.") if isinstance(item, dict) else [(f"{path}{name}", item or "")]


@pytest.mark.parametrize("name", MESSAGES | EVENTS)
def test_wechatpy_reads_the_same(name):
    """An independent reader: whatever it finds, we have under one of our names or under its own."""
    body = (MESSAGES | EVENTS)[name]
    ours, theirs = read(body), wechatpy.parse_message(body)
    own = {ours.text, ours.key, ours.media_id, ours.recognition, ours.label, ours.openid, ours.account, ours.kind}
    numbers = {float(known) for known in (ours.msg_id, ours.created_at, ours.latitude, ours.longitude) if known}
    for field, value in leaves(theirs._data):
        if field == "Event":
            assert ours.event == value.lower().removesuffix("_scan" if value == "subscribe_scan" else "")
        elif (field, value) not in ours.fields and value not in own:
            assert float(value) in numbers, field


def test_a_scene_comes_without_its_prefix():
    assert read(EVENTS["subscribe by QR"]).key == read(EVENTS["scan"]).key == "h7Kq2"
    assert read(EVENTS["subscribe after paying"]).key == "last_trade_no_4008"
    assert read(EVENTS["subscribe"]).key == read(EVENTS["subscribe, empty key"]).key == ""


@pytest.mark.parametrize(
    ("name", "place"),
    [("location", (35.190021, 114.065001)), ("location_select", (23.0, 113.0))],
)
def test_x_is_the_latitude(name, place):
    message = read((EVENTS | MESSAGES)[name])
    assert (message.latitude, message.longitude) == place
    assert message.label


@pytest.mark.parametrize("degrees", ["", "north", "nan", "inf", "91", "1e999"])
def test_a_place_off_the_planet_is_no_place(degrees):
    message = read(xml(MsgType="location", Location_X=degrees, Location_Y="114", MsgId=1))
    assert (message.latitude, message.longitude) == (None, 114.0)


def test_an_unknown_type_is_kept_as_unknown():
    message = read(xml(MsgType="hologram", MsgId=1))
    assert message.kind == "unknown"
    assert message.field("MsgType") == "hologram"


def test_an_event_without_a_name_is_an_event():
    assert read(xml(MsgType="event")).event == ""


@pytest.mark.parametrize(
    "lie",
    [
        {"ToUserName": None},
        {"FromUserName": None},
        {"FromUserName": ""},
        {"FromUserName": "a b"},
        {"FromUserName": "o" * 65},
        {"FromUserName": "张三"},
        {"CreateTime": None},
        {"CreateTime": "yesterday"},
        {"CreateTime": "1_0"},
        {"CreateTime": "-1"},
        {"CreateTime": "３"},
        {"MsgId": "12.5"},
        {"MsgId": "9" * 20},
        {"MsgType": None},
        {"MsgType": ""},
        {"FromUserName": "<b>o1</b>"},
    ],
)
def test_a_message_that_does_not_say_who_when_and_what_is_refused(lie):
    assert refusal(xml(**lie)) == (400, "fields")


@pytest.mark.parametrize("name", ["FromUserName", "ToUserName", "MsgType", "CreateTime", "MsgId"])
def test_a_message_that_says_it_twice_is_refused(name):
    body = xml(MsgId=1).replace("</xml>", f"<{name}>1</{name}></xml>")
    assert refusal(body) == (400, "repeated")


def test_of_a_repeated_text_the_first_counts():
    message = read(xml(Content="36.5", MsgId=1).replace("</xml>", "<Content>39</Content></xml>"))
    assert message.text == "36.5"
    assert message.field("Content") == "39"


def test_text_with_elements_in_it_is_no_text():
    assert read(xml(Content="<b>36.5</b>", MsgId=1)).text == ""


def test_markup_in_a_text_is_text():
    assert read(xml(Content="a<b>&amp;]]", MsgId=1)).text == "a<b>&amp;]]"


def test_a_nested_name_cannot_pass_for_the_senders():
    message = read(event("CLICK", EventKey="a", Extra=info(("FromUserName", "o-other"), ("EventKey", "b"))))
    assert (message.openid, message.key) == (OPENID, "a")
