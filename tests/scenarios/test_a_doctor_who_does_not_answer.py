"""A red symptom climbs until somebody has it; the family always knows who."""

from __future__ import annotations

import pytest
from sqlalchemy import update

from records import calls, holders, ladder, roles, writing
from records.database import Database
from records.ladder import Climb
from records.secrecy import Keyring
from tests.scenarios.ladder_county import SOUTH_SLOPE, LadderCounty
from tests.scenarios.story import tell


@pytest.fixture
def county(database: Database, keyring: Keyring) -> LadderCounty:
    return LadderCounty(database, keyring)


def test_it_climbs_to_the_deputy_and_the_township_and_stops_with_whoever_takes_it(county: LadderCounty) -> None:
    """Ten minutes, ten minutes; then 收, and those who were asked before are relieved."""
    tell(
        """
        王秀英> 爷爷喘不上气 38.9
        …120…
        …
        …
        陈建国< 南坡村 李福田（男 71 岁） 电话 …
        陈建国< 呼吸困难、发热：38.9℃
        陈建国< 回「收」表示由您接手。
        ! later 9m
        ! later 1m
        周树林< 南坡村 李福田（男 71 岁） 电话 …
        周树林< 呼吸困难、发热：38.9℃
        周树林< 村医还没有接手，请您接手。
        周树林< 回「收」表示由您接手。
        王秀英< 村医还没有回应，我又告诉了副村医周树林，电话 …。
        王秀英< 加重了别等，马上打 120。
        ! later 10m
        孙为民< 南坡村 李福田（男 71 岁） 电话 …
        孙为民< 呼吸困难、发热：38.9℃
        孙为民< 副村医还没有接手，请您接手。
        孙为民< 回「收」表示由您接手。
        王秀英< 副村医还没有回应，我又告诉了乡镇干部孙为民，电话 …。
        王秀英< 加重了别等，马上打 120。
        周树林> 收
        已接手：南坡村 李福田（男 71 岁） 电话 …，呼吸困难、发热：38.9℃
        已告诉家属由您负责。
        陈建国< 周树林已接手李福田的情况，您不用再处理。
        孙为民< 周树林已接手李福田的情况，您不用再处理。
        王秀英< 周树林已收到李福田的情况，会尽快联系您。
        王秀英< 电话 …
        ! later 2h
        """,
        county,
    )


def test_after_the_county_somebody_telephones(county: LadderCounty) -> None:
    """Three hours of downtime: every rung that was missed is raised once, and the call list has it."""
    county.phone("王秀英").says("爷爷喘不上气 38.9")
    county.told()
    county.later(hours=3)
    assert [name for name, _ in county.told()] == ["周树林", "王秀英", "孙为民", "王秀英", "沈翠萍", "王秀英", "王秀英"]
    assert county.climb() == 0
    with county.database.read() as conn:
        assert [call.reason for call in calls.waiting(conn, SOUTH_SLOPE)] == ["没有人接手"]


def test_three_schedulers_raise_a_rung_once(county: LadderCounty) -> None:
    county.phone("王秀英").says("爷爷喘不上气 38.9")
    county.told()
    county.now = county.now.replace(minute=10)
    assert [county.climb() for _ in range(3)] == [1, 0, 0]
    assert [name for name, _ in county.told()] == ["周树林", "王秀英"]


def test_an_alarm_that_cannot_be_read_holds_up_no_other(county: LadderCounty) -> None:
    county.phone("王秀英").says("爷爷喘不上气 38.9")
    broken = Climb(7, 11, SOUTH_SLOPE, 0, (roles.VILLAGE_DOCTOR,), 0, "", county.now, county.now)
    with county.database.write() as conn:
        writing.run(conn, [ladder.put(county.keyring, broken)])
        conn.execute(update(ladder.CLIMB).where(ladder.CLIMB.c.origin == 7).values(text=b"?"))
    county.told()
    county.later(minutes=10)
    assert [name for name, _ in county.told()] == ["周树林", "王秀英"]


def test_what_the_doctor_took_in_time_does_not_climb(county: LadderCounty) -> None:
    county.phone("王秀英").says("爷爷喘不上气 38.9")
    county.phone("陈建国").says("收")
    county.told()
    county.later(hours=1)
    assert county.told() == []


def test_what_was_a_slip_does_not_climb(county: LadderCounty) -> None:
    phone = county.phone("王秀英")
    for said in ("36.5", "无", "无", "改 体温 38.6", "改 体温 36.6"):
        phone.says(said)
    county.told()
    county.later(hours=1)
    assert county.told() == []


def test_an_empty_rung_costs_no_time(county: LadderCounty) -> None:
    """Without a deputy the township is asked after the doctor's ten minutes."""
    with county.database.write() as conn:
        for one in holders.of(conn, roles.DEPUTY_DOCTOR, SOUTH_SLOPE, county.now):
            conn.execute(roles.HOLDING.delete().where(roles.HOLDING.c.id == one.id))
    county.phone("王秀英").says("爷爷喘不上气 38.9")
    county.told()
    county.later(minutes=10)
    assert [name for name, _ in county.told()] == ["孙为民", "王秀英"]


def test_of_two_who_take_it_at_once_one_has_it(county: LadderCounty) -> None:
    """Each had asked what waits before the other's word was kept."""
    county.phone("王秀英").says("爷爷喘不上气 38.9")
    county.later(minutes=10)
    county.told()
    county.phone("陈建国").says("收")
    assert county.phone("周树林").says("收") == "这一条已经由陈建国接手了，您不用再处理。"
