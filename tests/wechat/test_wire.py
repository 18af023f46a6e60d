import threading

import pytest

from tests.wechat.api import bad_gateway, client_of, hang, html, reset
from tests.wechat.helpers import settings
from tests.whole.running import until
from wechat.codes import CUSTOM, TEMPLATE
from wechat.errors import ApiError, Decision
from wechat.exchange import Exchange


def failure(call, *args):
    with pytest.raises(ApiError) as failed:
        call(*args)
    return failed.value


def test_twenty_threads_fetch_one_token(api):
    client = client_of(api)
    threads = [threading.Thread(target=client.send_text, args=(f"o{n}", "您好")) for n in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(api.made("stable_token")) == 1
    assert len(api.made(CUSTOM)) == 20


def test_an_expired_token_is_renewed_once_for_all_threads(api):
    client = client_of(api)
    client.send_text("o1", "您好")
    api.good = lambda token: token == "T2"
    threads = [threading.Thread(target=client.send_text, args=(f"o{n}", "您好")) for n in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(api.made("stable_token")) == 2
    assert len([call for call in api.made(CUSTOM) if call.query["access_token"] == "T2"]) == 20


def test_a_token_refused_for_good_costs_two_fetches_and_stops(api):
    api.good = lambda _: False
    client = client_of(api)
    error = failure(client.send_text, "o1", "您好")
    assert (error.code, error.decision, error.alarm, error.rid) == (40001, Decision.STOP, True, "65a-7")
    assert len(api.made("stable_token")) == len(api.made(CUSTOM)) == 2


def test_a_refused_token_that_the_platform_stands_by_is_not_tried_again(api):
    api.answers["stable_token"] = {"access_token": "T", "expires_in": 7200}
    error = failure(client_of(api).send_text, "o1", "您好")
    assert (error.code, len(api.made("stable_token")), len(api.made(CUSTOM))) == (40001, 2, 1)


def test_a_wrong_secret_is_asked_about_once(api):
    api.answers["stable_token"] = {"errcode": 40125, "errmsg": "invalid appsecret"}
    client = client_of(api)
    decisions = [failure(client.send_text, "o1", "您好").decision for _ in range(10)]
    assert decisions == [Decision.STOP] * 10
    assert (len(api.made("stable_token")), len(api.made(CUSTOM))) == (1, 0)


def test_a_file_goes_up_whole_the_second_time_too(api):
    client = client_of(api)
    client.send_text("o1", "您好")
    api.good = lambda token: token == "T2"
    api.answers["media/upload"] = {"type": "image", "media_id": "m-1", "created_at": 1}
    content = bytes(range(256)) * 20
    assert client.upload_media("image", content, "image/jpeg") == "m-1"
    assert [call.file for call in api.made("media/upload")] == [(content, "file.jpg")] * 2


def test_a_send_is_never_repeated(api):
    client = client_of(api)
    for fault in (html, bad_gateway, reset):
        api.answers[CUSTOM] = fault
        assert failure(client.send_text, "o1", "您好").decision is Decision.UNKNOWN
    assert len(api.made(CUSTOM)) == 3


def test_a_send_that_hangs_is_not_repeated_either(api):
    client = client_of(api)
    client.send_text("o1", "您好")
    client.wire._exchange = Exchange(settings(api_base=api.base, read_timeout_s=1))
    api.answers[CUSTOM] = hang
    assert failure(client.send_text, "o1", "您好").decision is Decision.UNKNOWN
    until(lambda: len(api.made(CUSTOM)) > 1, 60)
    assert len(api.made(CUSTOM)) == 2


def test_a_busy_platform_may_have_sent(api):
    api.answers[TEMPLATE] = {"errcode": -1, "errmsg": "system error"}
    assert failure(client_of(api).send_template, "o1", "T", {}).decision is Decision.UNKNOWN


def test_a_read_is_tried_three_times(api):
    client = client_of(api)
    answers = iter([{"errcode": -1}, {"errcode": -1}, {"total": 1, "data": {"openid": ["o1"]}, "next_openid": "o1"}])
    api.answer = lambda call: {"access_token": "T0", "expires_in": 9} if "token" in call.api else next(answers)
    api.good = lambda _: True
    assert client.followers().openids == ("o1",)
    assert len(api.made("user/get")) == 3


def test_a_read_gives_up(api):
    api.answers["user/get"] = {"errcode": -1}
    assert failure(client_of(api).followers).decision is Decision.AGAIN
    assert len(api.made("user/get")) == 3


def test_what_changes_something_is_made_once(api):
    api.answers["tags/create"] = {"errcode": -1}
    assert failure(client_of(api).tag_create, "村医").decision is Decision.AGAIN
    assert len(api.made("tags/create")) == 1


def test_a_refused_read_is_not_repeated(api):
    api.answers["user/get"] = {"errcode": 48001}
    assert failure(client_of(api).followers).decision is Decision.NEVER
    assert len(api.made("user/get")) == 1


def test_a_platform_that_is_down_is_left_alone(api):
    """Ten minutes of calls, ten a second: at most one in five seconds goes out, and none of the others was sent."""
    client, now = client_of(api), [0.0]
    client.wire._monotonic = lambda: now[0]
    api.answers[CUSTOM] = bad_gateway
    decisions = []
    for _ in range(6_000):
        now[0] += 0.1
        decisions.append(failure(client.send_text, "o1", "您好").decision)
    out = len(api.made(CUSTOM))
    assert 100 <= out <= 125
    assert decisions.count(Decision.UNKNOWN) == out
    assert decisions.count(Decision.AGAIN) == len(decisions) - out


def test_when_it_is_back_all_goes_out_again(api):
    client, now = client_of(api), [0.0]
    client.wire._monotonic = lambda: now[0]
    api.answers[CUSTOM] = bad_gateway
    for _ in range(6):
        failure(client.send_text, "o1", "您好")
    del api.answers[CUSTOM]
    now[0] += 5
    for _ in range(10):
        client.send_text("o1", "您好")


def test_a_quota_that_is_gone_stops_that_call_alone(api):
    client = client_of(api)
    api.answers[TEMPLATE] = {"errcode": 45009, "errmsg": "reach max api daily quota limit"}
    errors = [failure(client.send_template, "o1", "T", {}) for _ in range(10)]
    assert {error.decision for error in errors} == {Decision.WAIT_UNTIL_TOMORROW}
    assert len(api.made(TEMPLATE)) == 1
    client.send_text("o1", "您好")


@pytest.mark.parametrize("code", [43108, 45066, 43004, 45015])
def test_one_persons_trouble_is_not_everybodys(api, code):
    client = client_of(api)
    api.answers[CUSTOM] = {"errcode": code}
    failure(client.send_text, "o1", "您好")
    del api.answers[CUSTOM]
    client.send_text("o2", "您好")


def test_a_wrong_configuration_is_not_tried_in_a_loop(api):
    client = client_of(api)
    api.answers[CUSTOM] = {"errcode": 40164, "errmsg": "invalid ip 1.2.3.4, not in whitelist rid: 65a-7"}
    errors = [failure(client.send_text, "o1", "您好") for _ in range(10)]
    assert {error.decision for error in errors} == {Decision.STOP}
    assert [error.alarm for error in errors] == [True] + [False] * 9
    assert len(api.made(CUSTOM)) == 1


def test_chinese_goes_out_as_it_is_written(api):
    client_of(api).send_text("o1", "您好👍\ud83d")
    assert "您好👍".encode() in api.made(CUSTOM)[0].body
    assert b"\\u" not in api.made(CUSTOM)[0].body
