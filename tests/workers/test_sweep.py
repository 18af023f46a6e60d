import threading
from datetime import timedelta

import pytest

from records import calls, outbox
from records.errors import Unavailable
from records.notices import Urgency
from tests.workers.post import AGAIN, WITHOUT, Post
from workers.lanes import Lane
from workers.send import Sender
from workers.sweep import Sweeper, settle


class Killed(BaseException):
    """As kill -9: nothing catches it, nothing is recorded after it."""


@pytest.fixture
def post(database, keyring, now):
    post = Post(database, keyring, now).settle()
    sender = Sender(post.office, Lane.PROMPT)
    post.send = lambda *ids: sender.send(ids)
    post.sweep = Sweeper(post.office, sender, Lane.PROMPT, lambda: None).sweep
    yield post
    sender.close()


def killed_in_the_call(post, number):
    post.platform.then = lambda: (_ for _ in ()).throw(Killed)
    with pytest.raises(Killed):
        post.send(number)
    post.platform.then = lambda: None


def waiting(post):
    with post.database.read() as conn:
        return [(call.notice, call.reason) for call in calls.waiting(conn, 410798000000)]


def test_it_finds_what_the_queue_did_not_bring(post):
    post.talks().plans(1, 2)
    assert post.sweep() == 0
    post.later(2)
    assert post.sweep() == 2 and post.states(1, 2) == ["accepted", "accepted"]


def test_it_leaves_alone_what_is_not_due(post, now):
    post.plans(1, due_at=now + timedelta(hours=1))
    post.later(60)
    assert post.sweep() == 0


def test_alarms_come_first_and_reminders_have_a_lane_of_their_own(post):
    post.plans(1, urgency=Urgency.QUIET).plans(2, urgency=Urgency.TODAY)
    post.later(1)
    post.plans(3)
    with post.database.read() as conn:
        assert outbox.due(conn, Lane.PROMPT.urgencies, post.clock()) == (3, 2)
        assert outbox.due(conn, Lane.QUIET.urgencies, post.clock()) == (1,)


def test_with_the_platform_down_it_ends_and_does_not_spin(post):
    post.talks().plans(*range(1, 31))
    post.platform.errors = [AGAIN] * 100
    post.later(2)
    assert post.sweep() <= 30
    post.later(2)
    assert post.sweep() == 0  # closed, but for a probe every five seconds


def test_a_template_whose_sender_died_is_sent_again_under_its_key(post):
    post.plans(1)
    killed_in_the_call(post, 1)
    post.later(61)
    assert settle(post.office) == 0
    post.sweep()
    assert [call[2] for call in post.platform.sent] == ["n1", "n1"] and post.states(1) == ["accepted"]


def test_a_message_whose_sender_died_is_not_repeated_but_telephoned(post):
    post.talks().plans(1)
    killed_in_the_call(post, 1)
    post.later(61)
    assert settle(post.office) == 1
    post.sweep()
    assert post.platform.ways == ["customer"] and post.states(1) == ["unknown_final"]
    assert waiting(post) == [(1, "unknown")]


def test_a_template_found_too_late_is_not_repeated(post):
    """The platform forgets a key after ten minutes; we stop at eight."""
    post.plans(1)
    killed_in_the_call(post, 1)
    post.clock.pass_(minutes=8)
    settle(post.office)
    post.sweep()
    assert len(post.platform.sent) == 1 and waiting(post) == [(1, "unknown")]


def test_a_template_planned_again_and_then_forgotten_is_not_repeated(post):
    """Settled in time, but nobody was there to send it before the key was over."""
    post.plans(1)
    killed_in_the_call(post, 1)
    post.clock.pass_(minutes=2)
    settle(post.office)
    post.clock.pass_(minutes=6)
    post.sweep()
    assert len(post.platform.sent) == 1 and post.states(1) == ["unknown_final"]


def test_the_time_of_a_key_begins_with_the_first_try_that_may_have_arrived(post):
    post.plans(1)
    post.platform.errors = [AGAIN]
    post.send(1)
    post.clock.pass_(minutes=9)
    killed_in_the_call(post, 1)
    post.later(61)
    settle(post.office)
    post.sweep()
    assert post.states(1) == ["accepted"] and len(post.platform.sent) == 2


def test_a_sender_that_wakes_late_overwrites_nothing(post):
    post.plans(1)

    def another_meanwhile():
        post.platform.then = lambda: None
        post.later(61)
        settle(post.office)
        post.send(1)

    post.platform.then = another_meanwhile
    post.send(1)
    row = post.row(1)
    assert (row.attempt, row.platform_msg_id) == (2, "7002")


def test_many_senders_at_once_send_each_notice_once(post):
    post.plans(*range(1, 201))
    post.later(2)
    threads = [threading.Thread(target=post.sweep) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(call[2] for call in post.platform.sent) == sorted(f"n{n}" for n in range(1, 201))


def test_its_thread_survives_what_goes_wrong(post):
    beats, errors = threading.Event(), [KeyError("a bug"), Unavailable("the database is gone")]

    class Failing:
        def send(self, ids):
            if errors:
                raise errors.pop()
            return 0

    sweeper = Sweeper(post.office, Failing(), Lane.PROMPT, beats.set, settles=True)
    sweeper.start()
    assert beats.wait(60) and not errors
    sweeper.stop()


def test_without_a_template_nobody_is_forgotten(database, keyring, now):
    post = Post(database, keyring, now, settings=WITHOUT).settle().plans(1)
    sender = Sender(post.office, Lane.PROMPT)
    post.later(2)
    Sweeper(post.office, sender, Lane.PROMPT, lambda: None).sweep()
    sender.close()
    assert waiting(post) == [(1, "outside_window")]
