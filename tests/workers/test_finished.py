import pytest

from records import calls, writing
from records.notices import State, Urgency
from tests.workers.post import UNKNOWN, Post
from workers.finished import finished
from workers.lanes import Lane
from workers.send import Sender


@pytest.fixture
def post(database, keyring, now):
    """A template notice of account 1 that the platform took as 7001."""
    post = Post(database, keyring, now).settle().plans(1).plans(2, urgency=Urgency.QUIET, account=2)
    post.sender = Sender(post.office, Lane.PROMPT)
    yield post
    post.sender.close()


def event(post, number, status, account=1):
    with post.database.write() as conn:
        return finished(conn, post.keyring, number, status, account, post.clock())


def called(post):
    with post.database.read() as conn:
        return [(call.notice, call.reason) for call in calls.waiting(conn, 410798000000)]


@pytest.mark.parametrize(
    ("status", "state"),
    [
        ("success", State.DELIVERED),
        ("failed:userblock", State.REFUSED),
        ("failed:user block", State.REFUSED),
        ("failed:systemfailed", State.FAILED),
        ("something new", State.FAILED),
    ],
)
def test_the_event_ends_the_notice(post, status, state):
    post.sender.send([1])
    assert event(post, "7001", status) is state and post.states(1) == [state]
    assert called(post) == ([] if state is State.DELIVERED else [(1, state)])


def test_for_a_reminder_nobody_telephones(post):
    post.sender.send([2])
    event(post, "7001", "failed:userblock", account=2)
    assert post.states(2) == ["refused"] and called(post) == []


def test_it_clears_up_what_was_unknown(post):
    """The answer to our call was lost, but the platform had taken it."""
    post.platform.errors = [UNKNOWN]
    post.sender.send([1])
    assert event(post, "9999", "success") is State.DELIVERED and post.row(1).platform_msg_id == "9999"


def test_the_event_of_a_broadcast_says_nothing_of_a_notice_of_which_nobody_knows(post):
    post.platform.errors = [UNKNOWN]
    post.sender.send([1])
    (before,) = post.states(1)
    sent = {"edition": 7, "account": 1, "language": "zh", "channel": "template", "state": "accepted", "msg_id": "8001"}
    with post.database.write() as conn:
        writing.run(conn, [writing.insert("broadcast_delivery", sent | {"attempt": 1, "due_at": 0, "result": ""})])
    assert event(post, "8001", "success") is State.DELIVERED
    assert post.states(1) == [before] == ["unknown"]


def test_an_event_about_something_else_changes_nothing(post):
    post.sender.send([1])
    assert event(post, "1234", "success", account=2) is None and post.states(1) == ["accepted"]
