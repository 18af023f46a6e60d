from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from records.accounts import Account
from records.moments import LOCAL
from records.notices import Notice, State, Urgency
from tests.workers.post import WITH_TEMPLATE, WITHOUT, error
from wechat.errors import ApiError, Decision
from workers import verdicts
from workers.letters import Letter
from workers.verdicts import refused
from workers.ways import No, Way


@pytest.fixture
def letter(now):
    notice = Notice(1, 1, 1, "alarm", Urgency.ALARM, "words", now, now, attempt=1)
    return Letter(notice, Account(1, "openid", now, 1), Way.TEMPLATE)


def on(letter, **notice):
    return replace(letter, notice=replace(letter.notice, **notice))


@pytest.mark.parametrize("decision", [Decision.AGAIN, Decision.STOP, Decision.WAIT_MINUTE])
def test_what_did_not_leave_is_planned_again(letter, now, decision):
    made = refused(letter, error(decision, 1), WITHOUT, now)
    assert made.state is State.PLANNED and now < made.due_at <= now + timedelta(minutes=1)


def test_pauses_grow_to_a_minute(letter, now):
    pauses = [refused(on(letter, attempt=n), error(Decision.AGAIN), WITHOUT, now).due_at - now for n in (1, 2, 5, 9)]
    assert [pause.total_seconds() for pause in pauses] == [2, 4, 32, 60]


@pytest.mark.parametrize(("urgency", "after", "state"), [
    (Urgency.ALARM, timedelta(minutes=11), State.CALL_LIST),
    (Urgency.TODAY, timedelta(minutes=11), State.PLANNED),
    (Urgency.TODAY, timedelta(hours=25), State.CALL_LIST),
    (Urgency.QUIET, timedelta(hours=25), State.SKIPPED),
])  # fmt: skip
def test_patience_ends_sooner_for_an_alarm(letter, now, urgency, after, state):
    made = refused(on(letter, urgency=urgency), error(Decision.AGAIN), WITHOUT, now + after)
    assert made.state is state and made.calls == (state is State.CALL_LIST)


def test_a_template_whose_fate_is_unknown_may_be_repeated_a_message_not(letter, now):
    unknown = error(Decision.UNKNOWN)
    assert refused(letter, unknown, WITHOUT, now).state is State.UNKNOWN
    made = refused(replace(letter, way=Way.CUSTOMER), unknown, WITHOUT, now)
    assert (made.state, made.calls, made.spends) == (State.UNKNOWN_FINAL, True, True)


def test_what_may_have_gone_stays_so_when_the_next_try_does_not_leave(letter, now):
    """Else the key's time would begin anew and the person might read it twice."""
    made = refused(on(letter, result="unknown"), error(Decision.AGAIN), WITHOUT, now)
    assert (made.state, made.result) == (State.PLANNED, "unknown")


@pytest.mark.parametrize("decision", [Decision.NEVER, Decision.WAIT_UNTIL_TOMORROW, Decision.NO_FOLLOWER])
def test_what_may_have_gone_is_never_said_to_be_given_up(letter, now, decision):
    assert refused(on(letter, result="unknown"), error(decision, 1), WITHOUT, now).state is State.UNKNOWN_FINAL


@pytest.mark.parametrize("decision", [Decision.OUT_OF_WINDOW, Decision.NEVER, Decision.NO_CONSENT])
def test_a_message_that_is_refused_goes_as_a_template_at_once(letter, now, decision):
    made = refused(replace(letter, way=Way.CUSTOMER), error(decision, 45015), WITH_TEMPLATE, now)
    assert (made.state, made.due_at) == (State.PLANNED, now)
    assert made.result.startswith("refused:") and made.closes == (decision is Decision.OUT_OF_WINDOW)


def test_with_the_quota_gone_an_alarm_is_telephoned_an_answer_waits_for_the_morning(letter, now):
    gone = error(Decision.WAIT_UNTIL_TOMORROW, 45009)
    assert refused(letter, gone, WITHOUT, now).state is State.CALL_LIST
    made = refused(on(letter, urgency=Urgency.TODAY), gone, WITHOUT, now)
    assert made.due_at == datetime(2026, 11, 23, 7, tzinfo=LOCAL)
    assert refused(on(letter, urgency=Urgency.QUIET), gone, WITHOUT, now).state is State.SKIPPED


def test_who_left_is_noted(letter, now):
    made = refused(letter, error(Decision.NO_FOLLOWER, 43004), WITHOUT, now)
    assert made.left and made.state is State.CALL_LIST and made.result == "no_follower:43004"


def test_what_was_done_before_is_taken_over(letter, now):
    adopted = ApiError("message/mass/send", 45065, Decision.ADOPT, msg_id=12)
    assert refused(letter, adopted, WITHOUT, now).msg_id == "12"


@pytest.mark.parametrize(("no", "state"), [(No.NO_ACCOUNT, State.CALL_LIST), (No.UNKNOWN, State.UNKNOWN_FINAL)])
def test_without_a_way_somebody_is_asked_to_look(letter, no, state):
    made = verdicts.unsendable(replace(letter, way=no))
    assert made.state is state and made.calls


def test_every_decision_leads_to_a_state(letter, now):
    for decision in Decision:
        for way in Way:
            assert refused(replace(letter, way=way), error(decision, 1), WITH_TEMPLATE, now).state
