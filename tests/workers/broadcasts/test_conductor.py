from datetime import timedelta

import pytest

from county.broadcasts import ways
from records.broadcasts import plan
from records.broadcasts.edition import Stage
from records.notices import State
from tests.workers.post import AGAIN
from workers.broadcasts import conductor

HOUR = timedelta(hours=1)


def test_an_approved_edition_reaches_everybody_once_and_ends(desk):
    desk.has().conduct()
    assert sorted(call[1] for call in desk.platform.sent) == [f"openid-{n}" for n in range(1, 8)]
    assert desk.states_of_rows == {"accepted": 7}
    desk.goes_on(seconds=10).goes_on(seconds=10)
    assert desk.stage is Stage.DONE
    assert len(desk.platform.sent) == 7


def test_it_starts_at_its_time(desk):
    desk.has(starts_at=desk.clock() + HOUR).conduct()
    assert desk.platform.sent == []
    assert desk.goes_on(hours=1).states_of_rows == {"accepted": 7}


@pytest.mark.parametrize("stage", [Stage.DRAFT, Stage.WAITING, Stage.STOPPED, Stage.VOID])
def test_what_is_not_approved_never_goes(desk, stage):
    desk.has(stage=stage).conduct().goes_on(hours=2)
    assert desk.platform.sent == []


def test_approved_without_a_second_person_it_does_not_go(desk):
    """Whatever wrote `approved` there: the rows of agreement decide."""
    desk.has(agreed=False).conduct()
    assert (desk.platform.sent, desk.stage) == ([], Stage.APPROVED)


def test_two_who_must_agree_are_not_one(desk):
    desk.has(approvals=2).conduct()
    assert desk.platform.sent == []


@pytest.mark.parametrize("stage", [Stage.WAITING, Stage.APPROVED])
def test_what_is_no_longer_good_is_dropped(desk, stage):
    desk.has(stage=stage, good_until=desk.clock() + HOUR)
    desk.goes_on(hours=2)
    assert (desk.platform.sent, desk.stage) == ([], Stage.VOID)


def test_three_schedulers_send_it_once(desk):
    desk.has()
    for _ in range(3):
        desk.conductor.run(desk.clock())
    desk.conduct()
    assert len(desk.platform.sent) == 7


def test_a_chunk_that_the_queue_lost_is_found_again(desk):
    desk.has()
    desk.conductor.run(desk.clock())
    desk.woken.clear()
    desk.goes_on(seconds=60)
    assert desk.platform.sent == []
    assert desk.goes_on(seconds=61).states_of_rows == {"accepted": 7}


def test_what_was_not_taken_goes_again(desk):
    desk.platform.errors = [AGAIN] * 3
    desk.has().conduct()
    assert desk.states_of_rows == {"accepted": 4, "planned": 3}
    assert desk.goes_on(seconds=10).states_of_rows == {"accepted": 7}


def test_a_bulletin_for_the_crawl_alone_sends_nothing_and_ends(desk):
    desk.has(channels=("tv", "poster")).conduct().goes_on(seconds=10)
    assert (desk.platform.sent, desk.stage) == ([], Stage.DONE)


def test_many_are_one_mass_job(desk, monkeypatch):
    monkeypatch.setattr(ways, "MASS_FROM", 5)
    desk.has().conduct()
    assert [call[:3] for call in desk.platform.sent] == [("mass", "everyone", f"b{desk.edition.id:x}-0")]
    assert desk.states_of_rows == {"accepted": 7}
    desk.goes_on(seconds=10)
    assert desk.stage is Stage.DONE
    assert [one.state for one in desk.mass_jobs] == [State.ACCEPTED]


@pytest.mark.parametrize("fields", [{"kind": "reminder"}, {"drill": True}, {"count": 3}])
def test_reminders_drills_and_few_go_one_by_one(desk, monkeypatch, fields):
    monkeypatch.setattr(ways, "MASS_FROM", 5)
    desk.has(**fields).conduct()
    assert {call[0] for call in desk.platform.sent} == {"template"}


def test_the_queue_is_given_no_more_than_is_posted_soon(desk, monkeypatch):
    monkeypatch.setattr(plan, "CHUNK_SIZE", 1)
    monkeypatch.setattr(conductor, "IN_QUEUE", 3)
    desk.has()
    for _ in range(3):
        desk.conductor.run(desk.clock())
    assert len(desk.woken) == 3
    desk.conduct()
    for _ in range(3):
        desk.goes_on(seconds=1)
    assert desk.states_of_rows == {"accepted": 7}
