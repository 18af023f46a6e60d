import threading

import pytest

from tests.wechat.helpers import KEY, NOW, OLD_KEY, OPENID, Platform, settings, xml
from tests.wechat.samples import EVENTS
from wechat import replies
from wechat.errors import Refused
from wechat.fields import read
from wechat.parser import parse
from wechat.seal import Seal
from wechat.settings import key_bytes
from wechat.signature import sign

TEXT = xml(Content="爷爷今天37度8", MsgId=1)
OTHER = xml(Content="爷爷今天36度8", MsgId=1)
MODES = ["plain", "compatible", "safe"]


@pytest.fixture(params=MODES)
def platform(request):
    return Platform(settings(request.param))


def refusal(call, *args, **kwargs):
    with pytest.raises(Refused) as refused:
        call(*args, **kwargs)
    return refused.value.status, refused.value.reason


def test_it_greets_the_platform(platform):
    """The echostr of an official account is plain in every mode."""
    assert platform.door.greet(platform.query(echostr="5837397576500011341")) == "5837397576500011341"


@pytest.mark.parametrize("echo", ["", "<script>", "a b", "x" * 257, "体"])
def test_it_does_not_echo_anything(platform, echo):
    assert refusal(platform.door.greet, platform.query(echostr=echo)) == (400, "query")


def test_it_does_not_greet_a_stranger(platform):
    assert refusal(platform.door.greet, platform.query(token="guess", echostr="1")) == (403, "signature")


def test_a_message_is_opened(platform):
    opened = platform.post(TEXT)
    assert opened.message == parse(TEXT.encode())
    assert opened.sealed == (platform.of.mode != "plain")


@pytest.mark.parametrize("name", EVENTS)
def test_every_event_is_opened(platform, name):
    assert platform.post(EVENTS[name]).message == parse(EVENTS[name].encode())


def test_an_answer_is_sealed_like_its_question(platform):
    opened = platform.post(TEXT)
    body = platform.door.close(opened, replies.text(opened.message, "已上报", NOW), NOW)
    fields = dict(read(body))
    if opened.sealed:
        fields = dict(read(platform.seal().decrypt(fields["Encrypt"])))
    assert (fields["ToUserName"], fields["Content"]) == (OPENID, "已上报")


@pytest.mark.parametrize("nothing", ["success", ""])
def test_a_bare_answer_stays_bare(platform, nothing):
    assert platform.door.close(platform.post(TEXT), nothing, NOW) == nothing.encode()


@pytest.mark.parametrize("age", [0, 299, -299])
def test_the_clocks_may_differ_a_little(platform, age):
    assert platform.post(TEXT, now=NOW + age).message.text


@pytest.mark.parametrize("age", [301, -301, 600, 172_800])
def test_a_stale_request_is_refused(platform, age):
    assert refusal(platform.post, TEXT, now=NOW + age) == (403, "stale")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("signature", ""),
        ("signature", "签" * 40),
        ("signature", "A" * 40),
        ("timestamp", ""),
        ("timestamp", "0000000123"),
        ("timestamp", "17000000001"),
        ("timestamp", "１７００００００００"),
        ("timestamp", " 170000000"),
        ("nonce", ""),
        ("nonce", "n" * 65),
        ("nonce", "签"),
    ],
)
def test_a_misshapen_query_is_refused(platform, name, value):
    query = platform.query() | {name: value}
    assert refusal(platform.door.open, query, TEXT.encode(), NOW) == (403, "query")


def test_a_missing_query_is_refused(platform):
    assert refusal(platform.door.open, {}, TEXT.encode(), NOW) == (403, "query")


def test_another_token_is_refused(platform):
    assert refusal(platform.door.open, platform.query(token="guess"), TEXT.encode(), NOW) == (403, "signature")


def test_a_big_body_is_refused_before_anything_else(platform):
    assert refusal(platform.door.open, {}, b"x" * 65_537, NOW) == (413, "too_large")


@pytest.mark.parametrize("mode", ["safe", "compatible"])
@pytest.mark.parametrize("more", [{}, {"encrypt_type": "raw"}])
def test_a_sealed_account_takes_no_plain_body(mode, more):
    platform = Platform(settings(mode))
    assert refusal(platform.door.open, platform.query(**more), TEXT.encode(), NOW) == (403, "mode")


def test_a_plain_account_takes_no_sealed_body():
    query, body = Platform(settings("safe")).sealed(TEXT)
    assert refusal(Platform(settings()).door.open, query, body, NOW) == (403, "mode")


def test_beside_an_encrypted_part_nothing_is_read():
    platform = Platform(settings("compatible"))
    open_part = "<FromUserName>o-forged</FromUserName><Content>39</Content><MsgType>text</MsgType>"
    assert platform.post(TEXT, beside=open_part).message == parse(TEXT.encode())


@pytest.mark.parametrize("bad", ["", "0" * 40, "签"])
def test_a_wrong_msg_signature_is_refused(bad):
    platform = Platform(settings("safe"))
    query, body = platform.sealed(TEXT)
    assert refusal(platform.door.open, query | {"msg_signature": bad}, body, NOW) == (403, "msg_signature")


def test_a_changed_encrypted_part_is_refused():
    platform = Platform(settings("safe"))
    query, body = platform.sealed(TEXT)
    other = platform.sealed(OTHER)[1]
    assert refusal(platform.door.open, query, other, NOW) == (403, "msg_signature")
    assert platform.door.open(query, body, NOW)


@pytest.mark.parametrize("body", ["<xml/>", "<xml><Encrypt>a</Encrypt><Encrypt>a</Encrypt></xml>", TEXT])
def test_an_envelope_has_one_encrypted_part(body):
    platform = Platform(settings("safe"))
    query = platform.sealed(TEXT)[0]
    assert refusal(platform.door.open, query, body.encode(), NOW) == (400, "fields")


def test_another_app_id_inside_is_refused():
    platform = Platform(settings("safe"))
    assert refusal(platform.post, TEXT, seal=platform.seal(app_id="wx-other")) == (403, "app_id")


def test_the_previous_key_still_opens_and_answers():
    now_ours = Platform(settings("safe", aes_key=KEY, previous_aes_key=OLD_KEY))
    old = now_ours.seal(key=key_bytes(settings("safe", aes_key=OLD_KEY).aes_key))
    opened = now_ours.post(TEXT, seal=old)
    answer = dict(read(now_ours.door.close(opened, replies.text(opened.message, "好", NOW), NOW)))
    assert dict(read(old.decrypt(answer["Encrypt"])))["Content"] == "好"


def test_an_unknown_key_is_refused():
    platform = Platform(settings("safe"))
    other = platform.seal(key=key_bytes(settings("safe", aes_key=OLD_KEY).aes_key))
    assert refusal(platform.post, TEXT, seal=other)[0] == 403


@pytest.mark.parametrize("mode", MODES)
def test_the_previous_token_still_opens(mode):
    platform = Platform(settings(mode, token="new", previous_token="old"))
    if mode == "plain":
        assert platform.post(TEXT, token="old").message.text
    else:
        assert platform.post(TEXT, seal=Seal(platform.of.app_id, "old", platform.seal().key)).message.text


def test_an_empty_previous_token_opens_nothing():
    platform = Platform(settings())
    unsigned = platform.query(nonce="1") | {"signature": sign("", str(int(NOW)), "1")}
    assert refusal(platform.door.open, unsigned, TEXT.encode(), NOW) == (403, "signature")


def test_in_plain_mode_the_query_names_the_sender():
    platform = Platform(settings())
    assert refusal(platform.post, TEXT, openid="o-other") == (403, "openid")
    assert platform.post(TEXT, openid=OPENID).message.openid == OPENID
    assert platform.post(EVENTS["masssendjobfinish"], openid="o-other")


def test_a_retry_is_the_same_message(platform):
    """Whether or not the platform signs anew; the ciphertext of a retry differs by its random beginning."""
    first = platform.post(TEXT, nonce="n1")
    assert platform.post(TEXT, nonce="n1", now=NOW + 5) == first
    assert platform.post(TEXT, nonce="n2", now=NOW + 10) == first
    assert platform.post(TEXT, nonce="n1").message.delivery_key == first.message.delivery_key


def test_one_signature_does_not_speak_for_two_messages(platform):
    platform.post(TEXT, nonce="n1")
    assert refusal(platform.post, OTHER, nonce="n1") == (403, "replayed")
    assert platform.post(TEXT, nonce="n1")


def test_another_cut_of_one_signature_is_the_same_signature():
    platform = Platform(settings())
    stamp, later = str(int(NOW)), str(int(NOW) + 1)
    query = platform.query(nonce=later)
    assert platform.door.open(query, TEXT.encode(), NOW)
    cut = query | {"timestamp": later, "nonce": stamp}
    assert refusal(platform.door.open, cut, OTHER.encode(), NOW) == (403, "replayed")


def test_many_threads_may_stand_at_one_door(platform):
    """Of two messages that race under one signature exactly one is let in, though each may retry."""
    won = []

    def knock(body):
        try:
            won.append(platform.post(body, nonce="n1").message.text)
        except Refused:
            won.append(None)

    threads = [threading.Thread(target=knock, args=(body,)) for body in (TEXT, OTHER) * 8]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert won.count(None) == 8
    assert len(set(won)) == 2


def test_a_sealed_body_that_is_no_message_is_refused():
    platform = Platform(settings("safe"))
    assert refusal(platform.post, "hello") == (400, "xml")
    assert refusal(platform.post, '<!DOCTYPE x [<!ENTITY a "b">]><xml>&a;</xml>') == (400, "doctype")
