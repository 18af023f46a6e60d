"""An alarm that a job raises."""

from __future__ import annotations

from datetime import timedelta

from county.ladder import climbing
from county.ladder.alarm import Alarm, raise_alarm
from records import calls, holders, ladder, roles, writing
from records.notices import Notice
from tests.county.stage import Stage

TEXT = "居家隔离的人出门了"


def raised(
    stage: Stage, role: str = roles.VILLAGE_DOCTOR, origin: int = 5, line: tuple[str, ...] = ()
) -> tuple[Notice, ...]:
    who = stage.person("李福田")
    with stage.database.write() as conn:
        alarm = Alarm(about=who.id, place=who.area, role=role, text=TEXT, origin=origin, line=line)
        return raise_alarm(conn, stage.keyring, stage.county, alarm, stage.now)


def test_it_reads_like_every_other_alarm(stage: Stage) -> None:
    (notice,) = raised(stage)
    assert notice.text.startswith("南坡村 李福田（男 71 岁） 电话 ")
    assert notice.text.endswith(f"{TEXT}\n回「收」表示由您接手。")
    assert notice.person == stage.person("陈建国").id


def test_the_same_origin_is_raised_once(stage: Stage) -> None:
    assert len(raised(stage)) == 1
    assert raised(stage) == ()


def test_another_order_begins_where_it_says(stage: Stage) -> None:
    """The deputy and the helper have no phone here, so the doctor is asked, and the clock starts at that rung."""
    (notice,) = raised(stage, line=(roles.DEPUTY_DOCTOR, roles.VILLAGE_DOCTOR))
    with stage.database.read() as conn:
        climb = ladder.find(conn, stage.keyring, 5)
    assert climb is not None and climb.rung == 1 and notice.person == stage.person("陈建国").id


def test_where_nobody_can_be_reached_somebody_telephones(stage: Stage) -> None:
    village = stage.person("李福田").area
    with stage.database.write() as conn:
        writing.run(conn, [roles.end(one.id, stage.now) for one in holders.around(conn, village, stage.now)])
    (notice,) = raised(stage)
    with stage.database.read() as conn:
        assert [call.notice for call in calls.waiting(conn, village)] == [notice.id]


def test_an_alarm_about_nobody_is_none(stage: Stage) -> None:
    with stage.database.write() as conn:
        alarm = Alarm(about=1, place=1, role=roles.VILLAGE_DOCTOR, text="", origin=1)
        assert raise_alarm(conn, stage.keyring, stage.county, alarm, stage.now) == ()


def test_it_climbs_like_one_that_was_told(stage: Stage) -> None:
    """Everybody above is without a phone in this county: the call list has it after the doctor's minutes."""
    raised(stage)
    with stage.database.write() as conn:
        climbing.climb(conn, stage.keyring, stage.county, [5], stage.now + timedelta(minutes=9))
        assert not calls.waiting(conn, stage.person("李福田").area)
        climbing.climb(conn, stage.keyring, stage.county, [5], stage.now + timedelta(minutes=10))
        assert [call.reason for call in calls.waiting(conn, stage.person("李福田").area)] == ["没有人接手"]
