"""Alarms reach somebody, once, and whoever took them hears the rest."""

from __future__ import annotations

from chat.steps import Keep, Tell
from county import acts
from flows.visit import Resident
from records import calls, holders, roles, writing
from records.notices import Notice, Urgency
from tests.county.stage import ALICE, DOCTOR, Stage


def fever(stage: Stage, text: str = "发热：37.9℃", *, urgent: bool = True, name: str = "李福田") -> Tell:
    return Tell("village_doctor", text, name="村医", about=stage.person(name), urgent=urgent)


def kinds(notices: list[Notice]) -> list[tuple[str, Urgency]]:
    return [(notice.kind, notice.urgency) for notice in notices]


def test_the_doctor_reads_who_where_and_what(stage: Stage) -> None:
    (notice,) = stage.does(ALICE, fever(stage)).notices
    assert notice.person == stage.person("陈建国").id
    assert notice.text.startswith("南坡村 李福田（男 71 岁） 电话 ")
    assert notice.text.endswith("发热：37.9℃\n回「收」表示由您接手。")


def test_of_a_stranger_the_doctor_reads_who_reports_it(stage: Stage) -> None:
    """Name, village and telephone of the reporter, before and after joining the same."""
    tell = Tell("village_doctor", "报的是没登记的爷爷", name="外人", about=Resident(0, 0, "您"), urgent=True)
    (notice,) = stage.does(ALICE, tell).notices
    assert notice.about == stage.person("王秀英").id
    assert notice.text.startswith("南坡村 王秀英（女 38 岁） 电话 ")


def test_a_cough_is_for_today_and_waits_for_nobody(stage: Stage) -> None:
    (notice,) = stage.does(ALICE, fever(stage, "咳嗽", urgent=False)).notices
    assert (notice.kind, notice.urgency) == ("update", Urgency.TODAY)


def test_a_second_reading_is_an_update(stage: Stage) -> None:
    stage.does(ALICE, fever(stage))
    found = stage.does(ALICE, fever(stage, "发热：38.2℃"), again=True).notices
    assert kinds(found) == [("update", Urgency.ALARM)]


def test_a_cough_that_becomes_a_fever_is_an_alarm(stage: Stage) -> None:
    """Nobody has been asked to take it over yet."""
    stage.does(ALICE, fever(stage, "咳嗽", urgent=False))
    assert kinds(stage.does(ALICE, fever(stage), again=True).notices) == [("alarm", Urgency.ALARM)]


def test_what_is_gone_is_taken_back_once(stage: Stage) -> None:
    (alarm,) = stage.does(ALICE, fever(stage)).notices
    stage.does(ALICE, fever(stage, "发热：38.2℃"), again=True)
    (back,) = stage.does(ALICE, "村医").notices
    assert back.person == alarm.person
    assert back.text.startswith("更正：")


def test_taking_it_over_tells_the_family_who_has_it(stage: Stage) -> None:
    (alarm,) = stage.does(ALICE, fever(stage)).notices
    (told,) = stage.does(DOCTOR, Keep(acts.Acknowledge(alarm.id))).notices
    assert told.text.startswith("陈建国已收到李福田的情况")
    assert not stage.does(DOCTOR, Keep(acts.Acknowledge(alarm.id)), talk=2).notices


def test_nobody_is_their_own_doctor(stage: Stage) -> None:
    (notice,) = stage.does(DOCTOR, fever(stage, name="陈建国")).notices
    assert notice.person != stage.person("陈建国").id


def test_with_nobody_in_office_somebody_has_to_call(stage: Stage) -> None:
    """Never nobody: the alarm lands on the call list of the village."""
    place = stage.person("李福田").cell or 0
    with stage.database.write() as conn:
        writing.run(
            conn,
            [roles.end(h.id, stage.now) for h in holders.of(conn, tuple(roles.NAMES), place, stage.now)],
        )
    stage.does(ALICE, fever(stage))
    with stage.database.read() as conn:
        assert [call.person for call in calls.waiting(conn, stage.person("李福田").area)] == [stage.person("李福田").id]
