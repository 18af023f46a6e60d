import logging
import time
import traceback

import pytest

from tests.wechat.api import FAULTS, PATIENT, SLOW, flood
from tests.wechat.helpers import settings
from wechat.codes import CUSTOM
from wechat.errors import ApiError, Decision
from wechat.exchange import Answer, Exchange, readable

SECRET = "T0p-secret-token"


def exchange(base, **more):
    return Exchange(settings(**{"api_base": base, **PATIENT, **more}))


def failure(base, name=CUSTOM, **more):
    with pytest.raises(ApiError) as failed:
        called(base, name, **more)
    return failed.value


def patience(fault):
    """Little where nothing else ends the call."""
    return {"read_timeout_s": 0.3} if fault in SLOW else {}


def called(base, name, **more):
    """One call with a token, whose answer must be JSON."""
    given = exchange(base, **more).call(name, "post", {"access_token": SECRET}, data=b"{}")
    return readable(name, given)


@pytest.fixture
def closed():
    """An address where nobody listens."""
    return "http://127.0.0.1:1/"


@pytest.mark.parametrize("fault", FAULTS)
def test_after_a_fault_a_send_may_have_gone_out(api, fault):
    api.good = lambda _: True
    api.answers[CUSTOM] = FAULTS[fault]
    began = time.monotonic()
    error = failure(api.base, **patience(FAULTS[fault]))
    assert (error.code, error.decision) == (None, Decision.UNKNOWN)
    assert time.monotonic() - began < 30  # who hangs does so for longer, who drips for ever


@pytest.mark.parametrize("fault", FAULTS)
def test_after_a_fault_a_read_can_be_made_again(api, fault):
    api.good = lambda _: True
    api.answers["user/info"] = FAULTS[fault]
    assert failure(api.base, "user/info", **patience(FAULTS[fault])).decision is Decision.AGAIN


def test_without_a_connection_nothing_was_sent(closed):
    assert failure(closed).decision is Decision.AGAIN


def test_without_a_name_nothing_was_sent():
    assert failure("http://no-such-host.invalid/").decision is Decision.AGAIN


@pytest.mark.parametrize("answer", [{"hello": "x"}, [], "ok", 7, {"errcode": "many"}, {"errcode": None}])
def test_json_of_another_kind_is_no_answer(api, answer):
    api.good = lambda _: True
    api.answers[CUSTOM] = answer
    if answer == {"hello": "x"}:
        assert called(api.base, CUSTOM) == answer
    else:
        assert failure(api.base).code is None


def test_a_file_has_a_limit(api):
    api.good = lambda _: True
    api.answers["media/get"] = flood
    assert failure(api.base, "media/get", max_media_bytes=1_048_576).decision is Decision.AGAIN


def test_a_refusal_carries_its_number_and_no_words():
    refused = Answer("application/json", b'{"errcode": "45065", "errmsg": "token=abc rid: 65a-7", "msg_id": 42}')
    with pytest.raises(ApiError) as failed:
        readable("message/mass/sendall", refused)
    error = failed.value
    assert (error.code, error.decision, error.rid, error.msg_id) == (45065, Decision.ADOPT, "65a-7", 42)
    assert "abc" not in repr(error) + str(error)


@pytest.mark.parametrize("fault", [*FAULTS, "closed"])
def test_no_secret_stands_in_a_failure(api, closed, fault, caplog):
    caplog.set_level(logging.DEBUG)
    api.good = lambda _: True
    if fault != "closed":
        api.answers[CUSTOM] = FAULTS[fault]
    error = failure(closed) if fault == "closed" else failure(api.base, **patience(FAULTS[fault]))
    shown = "".join(traceback.format_exception(error)) + repr(error) + str(error) + caplog.text
    assert error.__context__ is None
    assert SECRET not in shown
    assert "127.0.0.1" not in shown


def test_the_environment_does_not_choose_a_relay(api, monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    api.good = lambda _: True
    assert called(api.base, CUSTOM)["errcode"] == 0


def test_the_platforms_clock_can_be_read(api):
    api.good = lambda _: True
    ours = exchange(api.base)
    assert ours.platform_time() is None
    began = time.time()
    ours.call(CUSTOM, "post", {})
    assert began - 1 < ours.platform_time() <= time.time()  # the platform tells whole seconds


def test_a_relay_is_a_setting(api):
    api.good = lambda _: True
    called("http://api.example.invalid/", "user/get", proxy=api.base)
    assert api.calls[0].api == "http://api.example.invalid/cgi-bin/user/get"
