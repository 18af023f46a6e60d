"""Beyond WeChat: SMS to people whom no account speaks for, and the officials' group, each tried once."""

from dataclasses import replace
from datetime import timedelta

import pytest

from records import persons
from records.broadcasts import group
from records.notices import State
from records.persons import Person
from tests.records.broadcasts.helpers import rows
from tests.workers.post import VILLAGE
from wechat.errors import ApiError, Decision

SAID = {"zh": "【大雪】\n今晚有雪，别出村。", "sms": "今晚有雪，别出村。"}
WITH_SMS = {"channels": ("message", "sms"), "words": SAID}


def unreached(desk, *phones):
    """People of the village without an account; "" for who has no telephone."""
    people = [Person(900 + n, VILLAGE, 1, f"老人{n}", phone=phone) for n, phone in enumerate(phones)]
    desk.write(*(persons.put(desk.keyring, one) for one in people))


def by_sms(desk):
    return [row for row in rows(desk.database, desk.edition) if row["account"] < 0]


def test_whoever_has_no_account_gets_the_short_words_once(desk):
    unreached(desk, "13800000001", "13800000002", "13800000001", "")
    desk.has(**WITH_SMS).conduct()
    assert sorted((to, words) for to, words, _ in desk.gateway.sent) == [
        ("13800000001", SAID["sms"]),
        ("13800000002", SAID["sms"]),
    ]
    assert len({reference for *_, reference in desk.gateway.sent}) == 2
    assert {row["state"] for row in by_sms(desk)} == {"accepted"}
    assert len(desk.platform.sent) == 7


def test_without_the_channel_nobody_is_texted(desk):
    unreached(desk, "13800000001")
    desk.has().conduct()
    assert desk.gateway.sent == [] and by_sms(desk) == []


@pytest.mark.parametrize(
    ("decision", "state"),
    [(Decision.UNKNOWN, "unknown_final"), (Decision.NEVER, "skipped"), (Decision.AGAIN, "planned")],
)
def test_what_may_have_gone_is_not_sent_again(desk, decision, state):
    unreached(desk, "13800000001")
    desk.gateway.errors.append(ApiError("sms", None, decision))
    desk.has(**WITH_SMS).conduct()
    assert [row["state"] for row in by_sms(desk)] == [state]
    desk.goes_on(seconds=61)
    desk.conduct()
    assert len(desk.gateway.sent) == (decision is Decision.AGAIN)


def test_a_gateway_that_refuses_does_not_stop_wechat(desk):
    unreached(desk, "13800000001", "13800000002")
    desk.gateway.errors += [ApiError("sms", 401, Decision.STOP)] * 2
    desk.has(**WITH_SMS).conduct()
    assert len(desk.platform.sent) == 7


def test_without_a_gateway_it_says_so(desk):
    unreached(desk, "13800000001")
    desk.posting = type(desk.posting)(replace(desk.office, texts=None))
    desk.has(**WITH_SMS).conduct()
    assert [(row["state"], row["result"]) for row in by_sms(desk)] == [("skipped", "no_gateway")]


def test_the_group_hears_it_once(desk):
    desk.has(channels=("message", "robot")).conduct()
    desk.conduct().group.look()
    assert desk.gateway.sent == [("【给乡亲的信】\n戴口罩。",)]


@pytest.mark.parametrize(
    ("decision", "state"),
    [
        (Decision.UNKNOWN, State.UNKNOWN_FINAL),
        (Decision.NEVER, State.FAILED),
        (Decision.WAIT_MINUTE, State.PLANNED),
    ],
)
def test_a_robot_that_fails_leaves_its_state(desk, decision, state):
    desk.gateway.errors.append(ApiError("robot", None, decision))
    desk.has(channels=("message", "robot")).conduct()
    with desk.database.read() as conn:
        assert group.of(conn, desk.edition.id).state is state
    desk.goes_on(seconds=61)
    desk.group.look()
    assert len(desk.gateway.sent) == (state is State.PLANNED)


def test_of_a_process_that_died_nobody_knows(desk, now):
    desk.has(channels=("message", "robot")).conductor.run(now)
    with desk.database.write() as conn:
        assert group.claim(conn, desk.edition.id, now, now + timedelta(minutes=1)) == 1
        assert group.claim(conn, desk.edition.id, now, now + timedelta(minutes=1)) is None
        assert group.expire(conn, now + timedelta(minutes=2)) == 1
        assert group.of(conn, desk.edition.id).state is State.UNKNOWN_FINAL
