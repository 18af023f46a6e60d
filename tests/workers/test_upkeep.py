from datetime import timedelta

import pytest

from records import calls, deliveries, oddities, piecemeal, talks, ticks
from records.calls import CALL, Call
from records.console import session
from records.console.session import SESSION
from records.deliveries import DELIVERY
from records.ledgers import HEALTH_REPORTS, HealthReport
from records.notices import NOTICE, State
from records.oddities import POISON
from records.talks import TALK, Talk
from records.ticks import TICK
from tests.workers.post import VILLAGE, Post
from workers.upkeep import Upkeep


@pytest.fixture
def post(database, keyring, now):
    """At three in the night."""
    return Post(database, keyring, now + timedelta(hours=15)).settle()


def run(post):
    return Upkeep(post.database, post.keyring, timedelta(days=1095)).run(post.clock())


def count(post, table):
    with post.database.read() as conn:
        return len(conn.execute(table.select()).all())


def ago(post, **time):
    return post.clock() - timedelta(**time)


def test_deliveries_go_after_three_days(post, monkeypatch):
    monkeypatch.setattr(piecemeal, "PIECE", 2)
    for n in range(5):
        post.write(deliveries.put(post.keyring, bytes([n]) * 16, "reply", ago(post, hours=73)))
    post.write(deliveries.put(post.keyring, b"k" * 16, "reply", ago(post, hours=71)))
    assert run(post) == 5 and count(post, DELIVERY) == 1


def test_facts_go_by_their_declaration(post):
    for days in (15, 400):
        at = ago(post, days=days)
        report = HealthReport(person=1, area=VILLAGE, day=at.date(), at=at, account=1)
        post.write(HEALTH_REPORTS.put(post.keyring, days, report))
    run(post)
    assert count(post, HEALTH_REPORTS.table) <= 1


def test_notices_go_a_month_after_their_end_open_ones_never(post):
    for n, ended_at in ((1, ago(post, days=31)), (2, ago(post, days=29))):
        post.plans(n, state=State.DELIVERED, ended_at=ended_at)
    post.plans(3)
    run(post)
    with post.database.read() as conn:
        assert sorted(row.id for row in conn.execute(NOTICE.select())) == [2, 3]


def test_whom_to_telephone_goes_after_a_month(post):
    for n, days in ((1, 31), (2, 29)):
        post.write(calls.put(Call(n, 1, VILLAGE, "no_follower", ago(post, days=days))))
    run(post)
    assert count(post, CALL) == 1


def test_reminders_go_after_a_week(post):
    for n, days in ((1, 8), (2, 6)):
        post.plans(n, kind="reminder", text="", state=State.ACCEPTED, ended_at=ago(post, days=days))
    run(post)
    assert count(post, NOTICE) == 1


def test_poison_and_ticks_go(post):
    post.write(oddities.poison(post.keyring, b"k" * 16, b"words", "KeyError", ago(post, days=31)))
    with post.database.write() as conn:
        ticks.claim(conn, "reminders", "old", ago(post, days=8))
        ticks.claim(conn, "reminders", "new", ago(post, days=1))
    run(post)
    assert (count(post, POISON), count(post, TICK)) == (0, 1)


@pytest.mark.parametrize(("hours", "waits", "left"), [(49, False, ""), (47, False, "{}"), (49, True, "{}")])
def test_the_answers_of_a_talk_that_waits_for_nothing_go(post, hours, waits, left):
    talk = Talk(b"{}", heard_at=ago(post, hours=hours), due_at=post.clock() if waits else None)
    post.write(talks.put(post.keyring, 1, talk))
    run(post)
    with post.database.read() as conn:
        assert talks.find(conn, post.keyring, 1).state.decode() == left
        assert len(conn.execute(TALK.select()).all()) == 1


def test_by_day_no_table_is_scanned_for_it(post):
    post.plans(1, state=State.DELIVERED, ended_at=ago(post, days=31))
    post.clock.pass_(hours=9)
    assert run(post) == 0


def test_sessions_that_are_over_go_also_where_nobody_signs_in_any_more(post):
    for n, hours in ((1, 8), (2, 7)):
        post.write(session.begin(session.fresh(), n, n, "Chrome", ago(post, hours=hours), timedelta(hours=8)))
    post.clock.pass_(hours=0.5)
    run(post)
    assert count(post, SESSION) == 1
