from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from records import accounts, calls, moments, reminders, talks
from records.notices import NOTICE, Urgency
from tests.workers.post import AGAIN, OVER, STOP, UNKNOWN, WITHOUT, Platform, Post, error
from wechat.errors import Decision
from workers.lanes import Lane
from workers.send import Sender


@pytest.fixture
def send(database, keyring, now):
    """post = send(Platform(errors…)).talks().plans(1); post.send(1)"""
    senders = []

    def build(platform=None, translate=lambda language: str, **more):
        post = Post(database, keyring, now, platform, **more).settle()
        sender = Sender(replace(post.office, translate=translate), Lane.PROMPT)
        senders.append(sender)
        post.send = lambda *ids: sender.send(ids)
        return post

    yield build
    for sender in senders:
        sender.close()


def due_at(post, number):
    with post.database.read() as conn:
        return moments.local(conn.execute(select(NOTICE.c.due_at).where(NOTICE.c.id == number)).scalar_one())


def called(post):
    with post.database.read() as conn:
        return [(call.notice, call.reason) for call in calls.waiting(conn, 410798000000)]


def test_within_the_window_it_is_a_message_and_costs_one(send):
    post = send().talks().plans(1)
    assert post.send(1) == 1
    assert post.platform.sent == [("customer", "openid-1", "张2 电话 1\n发热 38.5")]
    assert post.states(1) == ["accepted"]
    with post.database.read() as conn:
        assert talks.find(conn, post.keyring, 1).window_left == 4


def test_one_that_cannot_be_read_holds_up_no_other(send, now):
    post = send().talks().plans(1, 2)
    with post.database.write() as conn:
        conn.execute(update(NOTICE).where(NOTICE.c.id == 1).values(text=b"?"))
    assert post.send(1, 2) == 1 and post.states(2) == ["accepted"]
    assert due_at(post, 1) == now + timedelta(hours=1)


def test_one_whose_words_cannot_be_made_holds_up_no_other(send, now):
    def translate(language):
        raise KeyError(language)

    post = send(translate=translate).talks().plans(1, kind=reminders.KIND, text="").plans(2)
    assert post.send(1, 2) == 1 and post.states(1, 2) == ["planned", "accepted"]
    assert due_at(post, 1) == now + timedelta(hours=1)


def test_outside_the_window_it_is_a_template_with_its_key(send):
    post = send().plans(1)
    post.send(1)
    assert post.platform.sent == [
        ("template", "openid-1", "n1", {"thing1": "张2", "thing2": "发热 38.5", "thing4": "南坡村"})
    ]
    assert post.row(1).platform_msg_id == "7001"


def test_without_a_way_somebody_telephones(send):
    post = send(settings=WITHOUT).plans(1).plans(2, urgency=Urgency.QUIET)
    post.send(1, 2)
    assert post.platform.sent == [] and post.states(1, 2) == ["call_list", "skipped"]
    assert called(post) == [(1, "outside_window")]


def test_a_closed_window_leads_to_the_template_at_once(send):
    post = send(Platform(OVER)).talks().plans(1)
    post.send(1)
    assert post.platform.ways == ["template"] and post.states(1) == ["accepted"]
    with post.database.read() as conn:
        assert talks.find(conn, post.keyring, 1).window_left == 0


def test_what_was_surely_not_sent_is_tried_again_later(send):
    post = send(Platform(AGAIN)).talks().plans(1)
    post.send(1)
    assert post.states(1) == ["planned"] and post.send(1) == 0
    post.clock.pass_(seconds=3)
    assert post.send(1) == 1 and post.states(1) == ["accepted"]


def test_a_message_that_may_have_arrived_is_not_sent_again(send):
    post = send(Platform(UNKNOWN)).talks().plans(1)
    post.send(1)
    assert post.states(1) == ["unknown_final"] and called(post) == [(1, "unknown")]


def test_a_template_that_may_have_arrived_waits_for_its_second_try(send):
    post = send(Platform(UNKNOWN)).plans(1)
    post.send(1)
    assert post.states(1) == ["unknown"] and called(post) == []


def test_who_left_is_remembered_and_telephoned(send):
    post = send(Platform(error(Decision.NO_FOLLOWER, 43004))).talks().plans(1)
    post.send(1)
    assert post.states(1) == ["call_list"]
    with post.database.read() as conn:
        assert not accounts.find(conn, post.keyring, "openid-1").followed


def test_a_fault_of_the_account_stops_everything_but_a_probe(send):
    post = send(Platform(STOP)).plans(1, 2, 3)
    post.send(1)
    assert post.send(2, 3) == 0 and post.states(1, 2, 3) == ["planned"] * 3
    post.later(5)
    assert post.send(2, 3) == 1 and post.send(1, 2, 3) == 2


def test_a_call_that_hangs_is_looked_at_again_before_the_next_to_the_same_person(send):
    post = send().talks().plans(1, 2)
    post.platform.errors = [None]
    post.platform.then = lambda: (post.later(2), post.clock.pass_(seconds=61))
    post.send(1, 2)
    assert post.states(1, 2) == ["accepted", "sending"]
