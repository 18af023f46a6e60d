"""From the hotline to a person and back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from chat.steps import Keep
from county import handover, hotline
from county.handover import AnswerQuestion, AskOfficial, ToAgents
from county.hotline import Answered, Missed
from records.hotline import gap, question
from records.moments import LOCAL
from tests.county.stage import ALICE, BOB, CHARLIE, Stage

ASK = Keep(AskOfficial("水表谁来抄"), "问人")


@pytest.fixture
def stage(database, keyring, now):
    return Stage(database, keyring, now)


def number(stage):
    with stage.database.read() as conn:
        row = conn.execute(question.QUESTION.select()).one()
    return row.number


def test_a_question_goes_to_one_official_without_a_name(stage):
    (notice,) = stage.does(ALICE, ASK).notices
    assert "水表谁来抄" in notice.text
    assert "王秀英" not in notice.text
    assert f"回「答 {number(stage)} 您的话」" in notice.text


def test_outside_hours_the_official_is_left_in_peace(stage):
    stage.now = stage.now.astimezone(LOCAL).replace(hour=22)
    (notice,) = stage.does(ALICE, ASK).notices
    assert notice.due_at > stage.now + timedelta(hours=8)


@pytest.mark.parametrize("nobody", [ALICE, BOB, CHARLIE])
def test_who_holds_no_office_there_cannot_answer(stage, nobody):
    """Not even whoever asked; tests/scenarios/test_a_county_asks.py has one who can."""
    stage.does(ALICE, ASK)
    leaving = stage.does(nobody, Keep(AnswerQuestion(number(stage), "每月 10 号"), "答"), talk=2)
    assert leaving.notices == []


def test_what_is_missing_is_kept_without_who(stage):
    stage.does(ALICE, Keep(Missed("水表谁来抄"), "没答上"), Keep(Missed("口罩", "mask-reuse"), "没用"))
    with stage.database.read() as conn:
        found = {(one.asked, one.why, one.answer) for one in gap.every(conn, stage.keyring)}
    assert found == {("水表谁来抄", gap.MISSING, ""), ("口罩", gap.USELESS, "mask-reuse")}


def test_the_last_answer_is_remembered_for_some_hours(stage):
    leaving = stage.does(ALICE, Keep(Answered("口罩", "mask-reuse"), "答了"))
    with stage.database.read() as conn:
        later = replace(leaving, conn=conn)
        assert hotline.last_asked(later, "") == {"asked": "口罩", "answer": "mask-reuse"}
        assert hotline.last_asked(replace(later, at=stage.now + timedelta(hours=13)), "") is None


def test_a_talk_may_go_to_the_agents(stage):
    assert stage.does(ALICE, Keep(ToAgents(), "转接")).to_agents


def test_numbers_have_four_figures():
    assert all(1000 <= n <= 9999 for n in handover.candidates(1 << 62))
