"""What will not go on ends: also where the sender of a mass job died in the call."""

import pytest

from county.broadcasts import ways
from records.broadcasts import shelf
from records.broadcasts.edition import Stage
from tests.workers.post import AGAIN
from workers.broadcasts.tidy import Tidy


@pytest.fixture
def dies(desk, monkeypatch):
    """Seven accounts by one mass job, whose sender died in the call; then the edition was recalled."""
    monkeypatch.setattr(ways, "MASS_FROM", 5)

    def die():
        raise KeyboardInterrupt

    desk.platform.then = die
    desk.has()
    with pytest.raises(KeyboardInterrupt):
        desk.conduct()
    desk.platform.then = lambda: None
    return desk


def tidies(desk, **later):
    desk.clock.pass_(**later)
    return Tidy(desk.database).run(desk.clock())


@pytest.mark.parametrize("stage", [Stage.RECALLED, Stage.STOPPED])
def test_a_sender_that_died_leaves_nothing_planned(dies, stage):
    dies.moves([Stage.RUNNING], stage)
    for _ in range(4):
        tidies(dies, seconds=20 if stage is Stage.RECALLED else 86400)
    assert dies.states_of_rows == {"unknown_final": 7}
    assert [one.state.value for one in dies.mass_jobs] == ["unknown_final"]


def test_who_died_at_the_second_try_may_have_sent_it_too(desk, monkeypatch):
    """The first call was not taken, and says nothing of the second."""
    monkeypatch.setattr(ways, "MASS_FROM", 5)
    desk.platform.errors = [AGAIN]
    desk.has().conduct()

    def die():
        raise KeyboardInterrupt

    desk.platform.then = die
    with pytest.raises(KeyboardInterrupt):
        desk.goes_on(seconds=10)
    desk.moves([Stage.RUNNING], Stage.RECALLED)
    tidies(desk, seconds=61)
    assert desk.states_of_rows == {"unknown_final": 7}


def test_whoever_may_have_got_it_hears_the_correction_before_the_rows_are_closed(dies):
    dies.moves([Stage.RUNNING], Stage.RECALLED)
    assert may_have(dies) == 7
    tidies(dies, seconds=61)
    assert may_have(dies) == 7


def may_have(desk):
    with desk.database.read() as conn:
        return shelf.reached(conn, desk.edition.id)


def test_a_job_that_was_not_taken_reached_nobody(desk, monkeypatch):
    monkeypatch.setattr(ways, "MASS_FROM", 5)
    desk.platform.errors = [AGAIN]
    desk.has().conduct().moves([Stage.RUNNING], Stage.RECALLED)
    assert may_have(desk) == 0
    tidies(desk, seconds=61)
    assert desk.states_of_rows == {"cancelled": 7}
