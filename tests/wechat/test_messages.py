import dataclasses

import pytest

from tests.wechat.samples import EVENTS, MESSAGES
from wechat.messages import Message
from wechat.parser import parse

TEXT = parse(MESSAGES["text"].encode())
CLICK = parse(EVENTS["click"].encode())


def changed(message, **fields):
    return dataclasses.replace(message, **fields)


def test_a_message_is_known_by_account_person_and_number():
    assert changed(TEXT, text="other", created_at=1, kind="unknown").delivery_key == TEXT.delivery_key
    assert len(TEXT.delivery_key) == 16


@pytest.mark.parametrize("other", [{"openid": "o2"}, {"account": "gh_2"}, {"msg_id": 2}])
def test_another_message_has_another_key(other):
    """MsgId alone was seen to repeat across people."""
    assert changed(TEXT, **other).delivery_key != TEXT.delivery_key


@pytest.mark.parametrize(
    "other", [{"key": "other"}, {"event": "view"}, {"created_at": 1}, {"openid": "o2"}, {"fields": (("MsgID", "2"),)}]
)
def test_two_events_of_one_second_are_told_apart_by_all_they_say(other):
    assert changed(CLICK, **other).delivery_key != CLICK.delivery_key


def test_places_of_one_second_are_told_apart():
    place = parse(EVENTS["location"].encode())
    assert changed(place, latitude=23.137467).delivery_key != place.delivery_key


def test_every_sample_has_its_own_key():
    samples = {name: body for name, body in (MESSAGES | EVENTS).items() if name != "subscribe, empty key"}
    parsed = [parse(body.encode()).delivery_key for body in samples.values()]
    assert len(set(parsed)) == len(parsed)


def test_the_same_event_again_has_the_same_key():
    assert parse(EVENTS["click"].encode()).delivery_key == CLICK.delivery_key


def test_text_cannot_move_between_fields_unseen():
    one = Message("event", "o", "gh", 1, fields=(("a", "b"), ("c", "d")))
    assert changed(one, fields=(("a", "bc"), ("", "d"))).digest != one.digest


@pytest.mark.parametrize(
    "name", ["masssendjobfinish", "publishjobfinish", "naming_verify_success", "annual_renew", "verify_expired"]
)
def test_an_account_event_is_from_nobody(name):
    assert not parse(EVENTS[name].encode()).is_from_person


@pytest.mark.parametrize("name", ["subscribe", "click", "templatesendjobfinish", "subscribe_msg_sent_event"])
def test_other_events_are_about_a_person(name):
    assert parse(EVENTS[name].encode()).is_from_person


def test_a_list_of_one_reads_like_a_list_of_two():
    path = "SubscribeMsgPopupEvent.List"
    one = parse(EVENTS["subscribe_msg_popup_event"].encode()).items(path)
    two = parse(EVENTS["subscribe_msg_popup_event, two"].encode()).items(path)
    assert one == two[:1] == ({"TemplateId": "T1", "SubscribeStatusString": "accept", "PopupScene": "2"},)
    assert [item["SubscribeStatusString"] for item in two] == ["accept", "reject"]


def test_no_list_reads_as_an_empty_one():
    assert parse(EVENTS["pic_weixin without a list"].encode()).items("SendPicsInfo.PicList.item") == ()
    assert TEXT.items("SubscribeMsgPopupEvent.List") == ()


def test_a_field_that_is_not_there_is_empty():
    assert TEXT.field("Nothing") == ""
    assert parse(EVENTS["masssendjobfinish"].encode()).field("MsgID") == "1000001625"
