import json

import pytest
import requests
from urllib3.exceptions import NewConnectionError

from wechat.errors import ApiError, Decision
from wechat.sms import Gateway, SmsSettings

SETTINGS = SmsSettings(address="https://sms.example/send", key="k-secret", sign="安禾县防控办")


class Session:
    """The gateway's side: answers with a status, or breaks."""

    def __init__(self, said=200):
        self.said, self.asked = said, []

    def post(self, address, data, headers, **more):
        self.asked.append((address, json.loads(data), headers["Authorization"]))
        if isinstance(self.said, Exception):
            raise self.said
        response = requests.Response()
        response.status_code, response._content = self.said, json.dumps({"id": "S1"}).encode()
        return response


def refused(said):
    with pytest.raises(ApiError) as caught:
        Gateway(SETTINGS, Session(said)).send("13800000000", "今天有雪。", "b1-p2")
    return caught.value


def test_the_words_are_signed_and_named():
    session = Session()
    assert Gateway(SETTINGS, session).send("13800000000", "今天有雪。", "b1-p2") == "S1"
    asked = {"to": "13800000000", "text": "【安禾县防控办】今天有雪。", "id": "b1-p2"}
    assert session.asked == [("https://sms.example/send", asked, "Bearer k-secret")]


@pytest.mark.parametrize(
    ("said", "decision"),
    [
        (401, Decision.STOP),
        (402, Decision.STOP),
        (429, Decision.WAIT_MINUTE),
        (422, Decision.NEVER),
        (500, Decision.UNKNOWN),
        (302, Decision.UNKNOWN),
        (requests.ReadTimeout(), Decision.UNKNOWN),
        (requests.ConnectTimeout(), Decision.AGAIN),
    ],
)
def test_what_is_not_taken_decides(said, decision):
    assert refused(said).decision is decision


def test_a_connection_that_never_came_about_may_be_tried_again():
    failure = requests.ConnectionError(type("", (), {"reason": NewConnectionError(None, "no")})())
    assert refused(failure).decision is Decision.AGAIN


def test_no_error_names_key_telephone_or_words():
    error = refused(requests.ConnectionError("https://sms.example/send?13800000000 k-secret 今天有雪"))
    assert not any(word in f"{error!r}{error.__context__!r}{error.__cause__!r}" for word in ("k-secret", "138", "雪"))


def test_an_address_has_a_scheme():
    with pytest.raises(ValueError, match="https://"):
        SmsSettings(address="sms.example/send")
