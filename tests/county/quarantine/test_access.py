"""Who may place, sign and see: alice is the doctor there, bob serves elsewhere or in a lesser office, charlie is nobody."""

import pytest
from sqlalchemy import func, select

from chat.steps import Keep, Look
from county.outside import outside
from county.quarantine import acts
from records.ledgers.monitoring import MONITORINGS
from records.roles import GRID_WORKER, VILLAGE_CADRE, VILLAGE_DOCTOR, Holding, put
from records.standing import Arrival
from records.turns import load
from records.writing import run
from tests.county.stage import ALICE, BOB, CHARLIE, DOCTOR, Stage

OTHER_VILLAGE = 410798103001


@pytest.fixture
def stage(database, keyring, now):
    return Stage(database, keyring, now)


def serve(stage, role, area, called="孙为民"):
    with stage.database.write() as conn:
        run(conn, [put(Holding(99, role, area, stage.person(called).id, stage.now))])


def place(stage, openid, called="李福田", talk=1):
    act = acts.Place(stage.person(called).id, "居家", 14, "接触过病人", "密接")
    stage.does(openid, Keep(act, "隔离"), talk=talk)
    with stage.database.read() as conn:
        return conn.execute(select(func.count()).select_from(MONITORINGS.table)).scalar_one()


def look(stage, openid, what, about=""):
    with stage.database.write() as conn:
        (standing,) = load(conn, stage.keyring, [Arrival(b"k" * 16, openid)], stage.now)
        return outside(conn, stage.keyring, standing, stage.county, stage.now)(Look("x", what, about))


def test_the_villages_doctor_places(stage):
    assert place(stage, DOCTOR) == 1


def test_the_family_does_not(stage):
    assert place(stage, ALICE) == 0


def test_a_doctor_of_another_village_does_not(stage):
    serve(stage, VILLAGE_DOCTOR, OTHER_VILLAGE)
    assert place(stage, BOB) == 0


def test_a_grid_worker_does_not(stage):
    serve(stage, GRID_WORKER, int("410798103005"))
    assert place(stage, BOB) == 0


def test_a_stranger_does_not(stage):
    assert place(stage, CHARLIE) == 0


def test_nobody_decides_about_the_own_household(stage):
    assert place(stage, DOCTOR, "陈雨桐") == 0


def test_a_second_time_changes_nothing(stage):
    place(stage, DOCTOR)
    assert place(stage, DOCTOR, talk=2) == 1


@pytest.mark.parametrize("what", ["stay_of", "release_of"])
def test_a_stay_is_read_by_who_serves_there_and_by_the_family(stage, what):
    place(stage, DOCTOR)
    about = stage.person("李福田").id
    assert look(stage, DOCTOR, what, about)
    assert look(stage, BOB, what, about) is None
    assert look(stage, CHARLIE, what, about) is None


def test_the_list_is_for_who_serves_there(stage):
    place(stage, DOCTOR)
    assert [one["name"] for one in look(stage, DOCTOR, "watched")] == ["李福田"]
    assert [look(stage, openid, "watched") for openid in (ALICE, BOB, CHARLIE)] == [[], [], []]


def test_who_lost_the_office_reads_nothing(stage):
    place(stage, DOCTOR)
    with stage.database.write() as conn:
        conn.exec_driver_sql("UPDATE holding SET ends = starts + 1")
    stage.now = stage.now.replace(hour=23)
    assert look(stage, DOCTOR, "watched") == []
    assert look(stage, DOCTOR, "to_sign")["rows"] == []


def test_the_persons_own_view_is_the_familys(stage):
    place(stage, DOCTOR)
    assert [one["name"] for one in look(stage, ALICE, "my_stays")] == ["李福田"]
    assert look(stage, BOB, "my_stays") == []


def test_the_person_is_told_with_ground_and_remedy(stage):
    act = acts.Place(stage.person("李福田").id, "居家", 14, "接触过病人", "密接")
    leaving = stage.does(DOCTOR, Keep(act, "隔离"))
    (notice,) = leaving.notices
    assert "依据：《中华人民共和国传染病防治法》" in notice.text and "我不同意" in notice.text


def test_the_class_stands_with_the_person(stage):
    place(stage, DOCTOR)
    assert stage.person("李福田").status == "密接"


def test_a_cadre_may_place_too(stage):
    serve(stage, VILLAGE_CADRE, int("410798103005"))
    assert place(stage, BOB) == 1
