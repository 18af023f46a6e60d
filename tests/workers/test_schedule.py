import threading
from collections import Counter

import pytest
from structlog.testing import capture_logs

from records.errors import Unavailable
from tests.workers.post import Clock
from workers.jobs import EVERY_HOUR, Job
from workers.schedule import Schedule


@pytest.fixture
def clock(now):
    return Clock(now)


def test_a_job_is_done_once_a_slot(database, clock):
    done = []
    job = Job("reminders", lambda now: done.append(now) or 1)
    schedule = Schedule([job], database, clock)
    assert schedule.look(job) and not schedule.look(job)
    clock.pass_(minutes=1)
    assert schedule.look(job) and len(done) == 2


def test_an_hour_is_a_slot_too(database, clock):
    job = Job("upkeep", lambda now: 1, EVERY_HOUR)
    schedule = Schedule([job], database, clock)
    assert schedule.look(job)
    clock.pass_(minutes=59)
    assert not schedule.look(job)


def test_of_three_schedulers_one_does_each_slot(database, clock):
    """A thousand slots, three schedulers that race for each."""
    done = Counter()
    jobs = [Job(f"job {n}", lambda now, n=n: done.update([n]) or 1) for n in range(1000)]
    schedules = [Schedule([], database, clock) for _ in range(3)]
    threads = [threading.Thread(target=lambda s=s: [s.look(job) for job in jobs]) for s in schedules]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(done) == 1000 and set(done.values()) == {1}


def test_only_a_job_that_did_something_is_told(database, clock):
    """Else the addresses that a newcomer is to open have left the terminal within a minute."""
    found = iter((0, 3))
    job = Job("exports", lambda now: next(found))
    schedule = Schedule([job], database, clock)
    with capture_logs() as told:
        schedule.look(job)
        clock.pass_(minutes=1)
        schedule.look(job)
    assert [(one["event"], one["rows"]) for one in told] == [("job_done", 3)]


def test_the_slot_is_of_our_clock_which_a_drill_moves(database, clock):
    job = Job("reminders", lambda now: 1)
    schedule = Schedule([job], database, clock)
    schedule.look(job)
    clock.pass_(days=1)
    assert schedule.look(job)


@pytest.mark.parametrize("restarted", [False, True])
def test_slots_that_a_clock_claimed_while_it_was_ahead_are_done_again(database, clock, restarted):
    """For ten minutes it was ten minutes later: the next ten would have been without alarms that climb."""
    done = []
    job = Job("alarms", lambda now: done.append(now) or 1)
    schedule = Schedule([job], database, clock)
    clock.pass_(minutes=10)
    for _ in range(10):
        schedule.look(job)
        clock.pass_(minutes=1)
    clock.pass_(minutes=-10)
    done.clear()
    schedule = Schedule([job], database, clock) if restarted else schedule
    for _ in range(10):
        schedule.look(job)
        clock.pass_(minutes=1)
    assert len(done) >= 7, "of ten, and of the two clocks' distance three at most"


def test_two_schedulers_whose_clocks_are_a_little_apart_do_a_slot_once(database, clock, now):
    done = []
    job = Job("alarms", lambda now: done.append(now) or 1)
    ahead = Clock(now)
    ahead.pass_(seconds=90)
    one, other = Schedule([job], database, ahead), Schedule([job], database, clock)
    for _ in range(5):
        one.look(job)
        other.look(job)
        ahead.pass_(minutes=1)
        clock.pass_(minutes=1)
    assert len({f"{at:%H:%M}" for at in done}) == len(done)


def test_a_job_that_fails_is_tried_again_in_the_next_slot(database, clock):
    def fail(now):
        raise Unavailable

    job = Job("reminders", fail)
    schedule = Schedule([job], database, clock)
    schedule._wake(job)
    clock.pass_(minutes=1)
    with pytest.raises(Unavailable):
        schedule.look(job)


def test_it_wakes_its_jobs_by_itself(database, clock, monkeypatch):
    monkeypatch.setattr("workers.schedule.LOOK_EVERY_S", 0.05)
    done, beats = threading.Event(), threading.Event()
    schedule = Schedule([Job("reminders", lambda now: done.set() or 1)], database, clock, beats.set)
    schedule.start()
    assert done.wait(60) and beats.wait(60)
    schedule.stop()
