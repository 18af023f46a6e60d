"""What the benchmark posts is what the platform would: our own door opens it."""

import time
from urllib.parse import parse_qsl

import pytest

from bench.load.mail import Credentials, Postman
from wechat.door import Door
from wechat.settings import WechatSettings

CREDENTIALS = Credentials()


def door(safe):
    mode = "safe" if safe else "plain"
    return Door(
        WechatSettings(
            app_id=CREDENTIALS.app_id, app_secret="s", token=CREDENTIALS.token, aes_key=CREDENTIALS.aes_key, mode=mode
        )
    )


def opened(at, request):
    head, _, body = request.partition(b"\r\n\r\n")
    assert f"Content-Length: {len(body)}".encode() in head
    query = head.split(b" ")[1].partition(b"?")[2].decode()
    return at.open(dict(parse_qsl(query)), body, time.time())


@pytest.fixture(params=[False, True], ids=["plain", "safe"])
def safe(request):
    return request.param


def test_a_letter_comes_through_the_door(safe):
    postman = Postman(CREDENTIALS, host="h", path="/wechat", safe=safe)
    message = opened(door(safe), postman.letter("o1", "36.5", 7, int(time.time()))).message
    assert (message.openid, message.text, message.msg_id) == ("o1", "36.5", 7)


def test_no_two_letters_share_a_number(safe):
    postman, at = Postman(CREDENTIALS, host="h", path="/wechat", safe=safe), door(safe)
    letters = postman.letters(["o1", "o2"], ["36.5", "36.6", "36.7"], 6, int(time.time()))
    messages = [opened(at, one).message for one in letters]
    assert len({one.msg_id for one in messages}) == 6
    assert [one.openid for one in messages] == ["o1", "o2"] * 3
    assert [one.text for one in messages] == ["36.5", "36.6", "36.7"] * 2


def test_an_answer_is_read_out_of_its_envelope(safe):
    postman, at = Postman(CREDENTIALS, host="h", path="/wechat", safe=safe), door(safe)
    taken = opened(at, postman.letter("o1", "36.5", 7, int(time.time())))
    assert postman.read(at.close(taken, "<xml>已上报</xml>", time.time())) == "<xml>已上报</xml>"
