from datetime import timedelta

import pytest

from county.broadcasts import ways
from records.broadcasts import plan
from records.broadcasts.edition import Stage
from records.notices import State
from tests.workers.post import AGAIN, STOP, UNKNOWN
from wechat.errors import ApiError, Decision
from workers import early
from workers.broadcasts import mass

ADOPT = ApiError("message/mass/sendall", 45065, Decision.ADOPT, msg_id=8123)
NEVER = ApiError("message/mass/sendall", 45028, Decision.NEVER)


@pytest.fixture
def many(desk, monkeypatch):
    monkeypatch.setattr(ways, "MASS_FROM", 5)
    return desk


def event(desk, msg_id, status="send success", totals=(6, 1, 0)):
    with desk.database.write() as conn:
        return mass.finished(conn, str(msg_id), status, totals, desk.clock())


@pytest.mark.parametrize("error", [AGAIN, UNKNOWN])
def test_it_is_asked_for_again_under_its_name(many, error):
    many.platform.errors = [error]
    many.has().conduct()
    assert many.states_of_rows == {"planned": 7}
    many.goes_on(seconds=10)
    assert [call[2] for call in many.platform.sent] == [f"b{many.edition.id:x}-0"]


def test_what_the_platform_has_already_is_taken_over(many):
    many.platform.errors = [ADOPT]
    many.has().conduct()
    assert (many.platform.sent, many.states_of_rows) == ([], {"accepted": 7})
    assert event(many, 8123)


def test_a_sender_that_died_in_the_call_is_found(many):
    def die():
        raise KeyboardInterrupt

    many.platform.then = die
    many.has()
    with pytest.raises(KeyboardInterrupt):
        many.conduct()
    many.platform.then = lambda: None
    many.platform.errors = [ADOPT]
    many.goes_on(seconds=61).goes_on(seconds=1)
    assert [one.msg_id for one in many.mass_jobs] == ["8123"]


def test_its_end_is_told_once(many):
    many.has().conduct()
    (one,) = many.mass_jobs
    assert event(many, one.msg_id)
    assert not event(many, one.msg_id)
    assert not event(many, "1")
    (one,) = many.mass_jobs
    assert (one.state, one.sent, one.filtered, one.failed) == (State.DELIVERED, 6, 1, 0)
    assert many.states_of_rows == {"delivered": 7}


def test_an_end_that_is_told_before_its_number_is_written_down_is_counted(many):
    """The platform is faster than the answer to our call."""
    many.platform.errors = [ADOPT]
    assert not event(many, 8123)
    many.has().conduct()
    assert early.settle(many.office) == 1
    (one,) = many.mass_jobs
    assert (one.state, one.sent, one.filtered) == (State.DELIVERED, 6, 1)


def test_a_job_that_the_platform_refused_after_taking_it_has_failed(many):
    many.has().conduct()
    assert event(many, many.mass_jobs[0].msg_id, "err(30003)", (0, 0, 7))
    assert many.states_of_rows == {"failed": 7}


def test_what_is_not_taken_as_a_mass_send_goes_one_by_one(many):
    many.platform.errors = [NEVER]
    many.has().conduct().goes_on(seconds=10)
    assert [call[0] for call in many.platform.sent] == ["template"] * 7
    assert many.states_of_rows == {"accepted": 7}


def test_one_who_cannot_be_addressed_keeps_nobody_else_from_it(many):
    with many.database.write() as conn:
        conn.exec_driver_sql("UPDATE account SET language = 'bo' WHERE id IN (2, 5)")
        conn.exec_driver_sql("UPDATE account SET openid = '?' WHERE id = 3")
    many.has(words={"zh": "戴口罩。", "bo": "ཁ་རས།"}).conduct()
    sent = {call[3]: call[1] for call in many.platform.sent if call[0] == "mass"}
    assert sent["戴口罩。"] == ("openid-1", "openid-4", "openid-6", "openid-7")


def test_lists_are_of_their_language(many, monkeypatch):
    monkeypatch.setattr(plan, "LIST", 4)
    with many.database.write() as conn:
        conn.exec_driver_sql("UPDATE account SET language = 'bo' WHERE id IN (2, 5)")
    many.has(words={"zh": "戴口罩。", "bo": "ཁ་རས།"}).conduct()
    sent = {call[3]: call[1] for call in many.platform.sent if call[0] == "mass"}
    assert sent["ཁ་རས།"] == ("openid-2", "openid-5")
    assert sent["戴口罩。"] == ("openid-1", "openid-3", "openid-4", "openid-6")
    many.goes_on(seconds=10)
    assert ("template", "openid-7") in {call[:2] for call in many.platform.sent}  # a list of one is none


def test_a_stopped_edition_sends_no_job(many):
    many.platform.errors = [STOP]
    many.has().conduct()
    many.moves([Stage.RUNNING], Stage.STOPPED).goes_on(minutes=2)
    assert many.platform.sent == []
    many.moves([Stage.STOPPED], Stage.RUNNING).goes_on(minutes=2)
    assert len(many.platform.sent) == 1


def test_a_job_whose_time_is_over_does_not_go(many):
    """No worker for a night, or a stop that is taken back in the morning: what was for yesterday stays there."""
    many.platform.errors = [AGAIN]
    many.has(good_until=many.clock() + timedelta(hours=1)).conduct()
    many.goes_on(hours=2).goes_on(seconds=10)
    assert (many.platform.sent, many.states_of_rows) == ([], {"skipped": 7})


@pytest.mark.parametrize("ends", [timedelta(seconds=1), timedelta(hours=1)])
def test_of_a_job_whose_time_ends_without_an_answer_nobody_knows(many, ends):
    """Its people may have read it: a correction must reach them."""
    many.platform.errors = [UNKNOWN]
    many.has(good_until=many.clock() + ends).conduct().goes_on(hours=2).goes_on(seconds=10)
    assert (many.platform.sent, many.states_of_rows) == ([], {"unknown_final": 7})
    assert many.stage is Stage.DONE


def test_what_the_platform_has_already_goes_to_nobody_twice(many):
    """Also where its answer forgets the number."""
    many.platform.errors = [ApiError("message/mass/sendall", 45065, Decision.ADOPT)]
    many.has().conduct().goes_on(seconds=10)
    assert (many.platform.sent, many.states_of_rows) == ([], {"accepted": 7})
