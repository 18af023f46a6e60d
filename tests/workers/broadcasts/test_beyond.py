"""Beyond the message: SMS to people whom no account speaks for, the officials' group, notices agreed to, recordings."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from records import persons
from records.broadcasts import consent, group
from records.notices import State
from records.persons import Person
from records.talks import TALK
from tests.records.broadcasts.helpers import rows
from tests.workers.post import VILLAGE
from wechat.errors import ApiError, Decision
from workers.broadcasts.voices import Recordings
from workers.settings import TemplateSettings

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


NOTICE = TemplateSettings(id="N", data={"thing1": "{about}"})


def agreed(desk, *accounts):
    settings = desk.office.settings.model_copy(update={"subscriptions": {"broadcast": NOTICE}})
    desk.posting = type(desk.posting)(replace(desk.office, settings=settings))
    desk.write(*(consent.given(account, "N", desk.clock()) for account in accounts))


def left(desk, account):
    with desk.database.read() as conn:
        return consent.remaining(conn, [account], "N")[account]


def test_whoever_agreed_gets_the_notice_and_one_yes_is_used_up(desk):
    agreed(desk, 1, 2)
    desk.talks(2).has().conduct()
    ways = {call[1]: call[0] for call in desk.platform.sent}
    assert (ways["openid-1"], ways["openid-2"], ways["openid-3"]) == ("subscription", "customer", "template")
    assert (left(desk, 1), left(desk, 2)) == (0, 1)


def refusing(desk, decision):
    def refuse(*said):
        raise ApiError("bizsend", None, decision)

    desk.platform.send_subscription = refuse


def test_a_consent_that_the_platform_does_not_know_leads_to_the_template(desk):
    agreed(desk, 1)
    refusing(desk, Decision.NO_CONSENT)
    desk.has().conduct()
    assert desk.platform.ways == ["template"] * 7


def test_what_may_have_gone_as_a_notice_is_not_repeated(desk):
    agreed(desk, 1)
    refusing(desk, Decision.UNKNOWN)
    desk.has().conduct().goes_on(seconds=70)
    assert len(desk.platform.sent) == 6 and desk.states_of_rows == {"accepted": 6, "unknown_final": 1}


def test_a_recording_goes_behind_the_words_in_its_language(desk, tmp_path):
    (tmp_path / "letter.mp3").write_bytes(b"zh")
    (tmp_path / "letter.bo.amr").write_bytes(b"bo")
    made = Recordings(tmp_path, lambda data, kind: f"{data.decode()} {kind}")
    desk.posting = type(desk.posting)(replace(desk.office, voices=made))
    for account in (1, 2):
        desk.talks(account)
    desk.speaks(2, "bo").has().conduct()
    voices = {call[1]: call[2] for call in desk.platform.sent if call[0] == "voice"}
    assert voices == {"openid-1": "zh audio/mpeg", "openid-2": "bo audio/amr"}
    with desk.database.read() as conn:
        left = dict(conn.execute(select(TALK.c.account, TALK.c.window_left)).all())
    assert (left[1], left[2]) == (3, 3)  # the words, and the recording behind them


def test_a_recording_that_fails_takes_nothing_with_it(desk, tmp_path, now):
    (tmp_path / "letter.mp3").write_bytes(b"zh")
    tries = []

    def refuse(data, kind):
        tries.append(kind)
        raise ApiError("media/upload", -1, Decision.AGAIN)

    made = Recordings(tmp_path, refuse)
    assert [made.voice("letter", "zh", now), made.voice("letter", "zh", now), made.voice("", "zh", now)] == ["", "", ""]
    assert len(tries) == 1 and made.voice("letter", "zh", now + timedelta(minutes=2)) == "" and len(tries) == 2


def test_the_group_hears_nothing_whose_time_is_over(desk):
    desk.has(channels=("message", "robot"), good_until=desk.clock() + timedelta(hours=1))
    desk.conductor.run(desk.clock())
    desk.clock.pass_(hours=2)
    desk.group.look()
    with desk.database.read() as conn:
        assert group.of(conn, desk.edition.id).state is State.SKIPPED
    assert desk.gateway.sent == []
