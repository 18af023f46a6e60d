"""An event of the platform that is faster than the answer to our call ends what it is about all the same."""

import pytest
from sqlalchemy import event as event_of

from records import calls, early
from records.early import Early
from records.writing import run
from tests.workers.post import Post
from workers.broadcasts import mass
from workers.early import settle
from workers.finished import finished
from workers.lanes import Lane
from workers.send import Sender


@pytest.fixture
def post(database, keyring, now):
    """A template notice of account 1 that the platform will take as 7001."""
    post = Post(database, keyring, now).settle().plans(1)
    post.sender = Sender(post.office, Lane.PROMPT)
    yield post
    post.sender.close()


def event(post, number="7001", status="success"):
    with post.database.write() as conn:
        return finished(conn, post.keyring, number, status, 1, post.clock())


def kept(post, most=9):
    with post.database.read() as conn:
        return [one.msg_id for one in early.waiting(conn, most)]


def test_what_came_before_it_was_recorded_ends_the_notice(post):
    assert event(post) is None and settle(post.office) == 0
    post.sender.send([1])
    assert post.states(1) == ["accepted"]
    assert settle(post.office) == 1 and post.states(1) == ["delivered"]
    assert kept(post) == []


def test_who_refused_it_that_early_is_telephoned(post):
    event(post, status="failed:user block")
    post.sender.send([1])
    settle(post.office)
    with post.database.read() as conn:
        assert [call.reason for call in calls.waiting(conn, 410798000000)] == ["refused"]


def test_what_is_about_nothing_of_ours_is_let_go(post):
    event(post, "1234")
    post.later(120)
    assert settle(post.office) == 0 and kept(post) == ["1234"]
    post.later(1)
    assert settle(post.office) == 0 and kept(post) == []


def test_an_event_that_fits_at_once_is_not_kept(post):
    post.sender.send([1])
    event(post)
    assert kept(post) == []


def test_the_end_of_a_mass_job_waits_with_its_totals(post):
    with post.database.write() as conn:
        assert not mass.finished(conn, "8123", "send success", (6, 1, 0), post.clock())
        (one,) = early.waiting(conn, 9)
    assert (one.account, one.totals, one.at) == (None, (6, 1, 0), post.clock())


def test_many_that_fit_nothing_share_few_commits_and_hold_nobody_up(post):
    with post.database.write() as conn:
        run(conn, [early.put(Early(f"{n}", "success", post.clock(), 1)) for n in range(60)])
    event(post)
    post.sender.send([1])
    commits = []
    event_of.listen(post.database.engine, "commit", note := commits.append)
    assert settle(post.office) == 1
    event_of.remove(post.database.engine, "commit", note)
    assert len(commits) == 3 and "7001" not in kept(post, 99) and len(kept(post, 99)) == 60
