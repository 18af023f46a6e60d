from dataclasses import replace
from datetime import timedelta

import pytest

from records.accounts import Account
from records.notices import Notice, Urgency
from records.talks import Talk
from workers.ways import No, Terms, Way, choose

TERMS = Terms(lambda kind: kind == "alarm", timedelta(hours=3))


@pytest.fixture
def notice(now):
    return Notice(1, 1, 1, "alarm", Urgency.ALARM, "words", now, now, attempt=1)


@pytest.fixture
def account(now):
    return Account(1, "openid", now, 1)


@pytest.fixture
def window(now):
    return Talk(heard_at=now, window_left=5)


def test_an_open_window_is_the_cheapest_way(notice, account, window, now):
    assert choose(notice, account, window, TERMS, now) is Way.CUSTOMER


@pytest.mark.parametrize("closed", [{"window_left": 0}, {"heard_at": None}])
def test_a_closed_window_leaves_the_template(notice, account, window, now, closed):
    assert choose(notice, account, replace(window, **closed), TERMS, now) is Way.TEMPLATE


def test_a_window_is_over_after_48_hours(notice, account, window, now):
    assert choose(notice, account, window, TERMS, now + timedelta(hours=48)) is Way.TEMPLATE


def test_a_kind_without_template_has_no_way_outside_the_window(notice, account, now):
    assert choose(replace(notice, kind="talk"), account, None, TERMS, now) is No.OUTSIDE_WINDOW


def test_who_does_not_follow_is_not_written_to(notice, account, window, now):
    assert choose(notice, replace(account, followed=False), window, TERMS, now) is No.NOT_FOLLOWING
    assert choose(replace(notice, account=None), None, None, TERMS, now) is No.NO_ACCOUNT


def test_a_reminder_of_hours_ago_is_not_sent_but_an_alarm_is(notice, account, window, now):
    later = now + timedelta(hours=4)
    assert choose(replace(notice, urgency=Urgency.QUIET), account, window, TERMS, later) is No.TOO_LATE
    assert choose(notice, account, window, TERMS, later) is Way.CUSTOMER


def test_a_message_that_was_refused_is_not_tried_as_a_message_again(notice, account, window, now):
    again = replace(notice, channel="customer", result="refused:out_of_window:45015")
    assert choose(again, account, window, TERMS, now) is Way.TEMPLATE


@pytest.mark.parametrize(("minutes", "way"), [(7, Way.TEMPLATE), (8, No.UNKNOWN)])
def test_a_template_is_repeated_only_while_its_key_holds(notice, account, window, now, minutes, way):
    """Under eight minutes of the platform's ten; even an open window is then not used."""
    again = replace(notice, channel="template", result="sending", first_tried_at=now)
    assert choose(again, account, window, TERMS, now + timedelta(minutes=minutes)) is way


def test_a_message_that_may_have_gone_is_never_repeated(notice, account, window, now):
    again = replace(notice, channel="customer", result="sending", first_tried_at=now)
    assert choose(again, account, window, TERMS, now) is No.UNKNOWN
