"""The call list in a talk: of one's own place, with words only where they may be seen, noted, and closed by who serves there."""

from dataclasses import replace
from datetime import timedelta

import pytest

from chat.steps import Keep
from county import call_list
from county.alert import ALARM
from county.call_list import MadeCall
from county.duties import knock, owing, today
from county.leaving import Leaving
from records import calls, codes, notices, persons, roles, turns, writing
from records.access import ACCESS
from records.calls import Call
from records.ledgers import contact_attempt
from records.notices import Notice, Urgency
from records.roles import Holding
from records.standing import Arrival
from tests.county.stage import ALICE, BOB, CHARLIE, DOCTOR, VILLAGE

AREA, OTHER, TOWN = int(VILLAGE), 410798103001, 410798103000
EVERYBODY = (ALICE, BOB, CHARLIE, DOCTOR)
TOLD = "打通了，说过了"


def rings(stage, name, notice, kind=ALARM, about="", minutes=0):
    """Somebody of the county waits for a call."""
    person, at = stage.person(name), stage.now - timedelta(minutes=minutes)
    speaks_of = stage.person(about).id if about else person.id
    said = Notice(notice, person.id, None, kind, Urgency.ALARM, f"{name}发烧", at, at, speaks_of)
    with stage.database.write() as conn:
        put = [
            notices.put(stage.keyring, said),
            calls.put(Call(notice, person.id, person.area, "没有能通知到的人", at)),
        ]
        writing.run(conn, put)


def looks(stage, who, look=call_list.waiting, about=0):
    with stage.database.write() as conn:
        (standing,) = turns.load(conn, stage.keyring, [Arrival(bytes(16), who)], stage.now)
        return look(Leaving(conn, stage.keyring, stage.county, standing, stage.now), about)


def holds(stage, name, role, area):
    """From now on, and nothing else."""
    with stage.database.write() as conn:
        conn.exec_driver_sql("DELETE FROM holding")
        writing.run(conn, [roles.put(Holding(9, role, area, stage.person(name).id, stage.now - timedelta(days=1)))])


def left(stage):
    with stage.database.read() as conn:
        return calls.count(conn, TOWN)


def knocks(stage):
    """Who goes to whom."""
    with stage.database.read() as conn:
        scope = owing.scope(conn, stage.keyring, stage.county, AREA, stage.now)
        return list(knock.owed(conn, scope, stage.now))


def test_the_list_is_of_who_serves_there(stage):
    rings(stage, "王秀英", 14821)
    assert [bool(looks(stage, who)) for who in EVERYBODY] == [False, False, False, True]
    assert [len(looks(stage, who, call_list.numbered, 4821)) for who in EVERYBODY] == [0, 0, 0, 1]


def test_it_says_whom_to_telephone_the_longest_waiting_first(stage):
    rings(stage, "王秀英", 14821)
    rings(stage, "陈建国", 15000, minutes=5)
    found = looks(stage, DOCTOR)
    assert [(one["number"], one["name"], one["words"]) for one in found["rows"]] == [
        ("5000", "陈建国", "陈建国发烧"),
        ("4821", "王秀英", "王秀英发烧"),
    ]
    phone = stage.person("王秀英").phone
    assert (found["total"], found["place"], found["rows"][1]["phone"]) == (2, "南坡村", phone)


def test_all_are_counted_and_only_who_is_shown_is_logged(stage):
    for n in range(call_list.MOST + 2):
        rings(stage, "王秀英" if n < call_list.MOST else "陈建国", 20_000 + n, minutes=60 - n)
    found = looks(stage, DOCTOR)
    assert (found["total"], len(found["rows"])) == (call_list.MOST + 2, call_list.MOST)
    with stage.database.read() as conn:
        read = conn.execute(ACCESS.select().where(ACCESS.c.reason == call_list.LIST)).all()
        assert {one.person for one in read} == {stage.person("王秀英").id}


def test_today_says_how_many_there_are_to_who_telephones(stage):
    rings(stage, "王秀英", 14821)
    assert [looks(stage, who, today.today)["calls"] for who in EVERYBODY] == [0, 0, 0, 1]
    holds(stage, "陈建国", "township_officer", TOWN)
    assert looks(stage, DOCTOR, today.today)["calls"] == 0


def test_an_answer_to_somebody_alone_and_words_about_who_is_not_theirs_are_kept(stage):
    rings(stage, "王秀英", 14821, kind="answer")
    rings(stage, "陈建国", 15000, about="孙为民")
    assert [one["words"] for one in looks(stage, DOCTOR)["rows"]] == ["", ""]


def test_who_waits_for_the_outcome_of_a_tip_is_on_no_list(stage):
    rings(stage, "王秀英", 14821, kind="case")
    assert looks(stage, DOCTOR)["total"] == 0 and looks(stage, DOCTOR, call_list.numbered, 4821) == []


@pytest.mark.parametrize(("role", "wide"), [("village_cadre", False), ("township_officer", True)])
def test_above_a_village_it_is_how_many(stage, role, wide):
    rings(stage, "王秀英", 14821)
    holds(stage, "陈建国", role, TOWN if wide else AREA)
    found = looks(stage, DOCTOR)
    assert (found["wide"], found["total"], len(found["rows"])) == (wide, 1, 0 if wide else 1)


def test_a_volunteer_telephones_nobody(stage):
    rings(stage, "王秀英", 14821)
    holds(stage, "陈建国", "volunteer", AREA)
    assert looks(stage, DOCTOR) is None


def test_a_grid_worker_reads_of_the_own_cell(stage):
    cell = AREA * codes.CELL_UNIT + 1
    rings(stage, "王秀英", 14821)
    rings(stage, "陈建国", 15000)
    holds(stage, "陈建国", "grid_worker", cell)
    moved = [replace(stage.person(name), cell=cell + n) for n, name in enumerate(("王秀英", "陈建国"))]
    with stage.database.write() as conn:
        writing.run(conn, [persons.put(stage.keyring, one) for one in moved])
    found = looks(stage, DOCTOR)
    assert ([one["name"] for one in found["rows"]], found["total"]) == (["王秀英"], 1)


def test_it_is_closed_only_by_who_serves_there(stage):
    rings(stage, "王秀英", 14821)
    for who in (ALICE, BOB, CHARLIE):
        stage.does(who, Keep(MadeCall(14821, TOLD), "打过"))
    assert left(stage) == 1
    stage.does(DOCTOR, Keep(MadeCall(14821, "算了"), "打过"), talk=2)
    assert left(stage) == 1
    stage.does(DOCTOR, Keep(MadeCall(14821, TOLD), "打过"), talk=3)
    assert left(stage) == 0


def test_of_two_who_note_it_the_first_stands(stage):
    rings(stage, "王秀英", 14821)
    stage.does(DOCTOR, Keep(MadeCall(14821, TOLD), "打过"))
    stage.does(DOCTOR, Keep(MadeCall(14821, "不用打了"), "打过"), talk=2)
    with stage.database.read() as conn:
        assert conn.execute(calls.CALL.select()).one().outcome == TOLD


def test_that_nobody_answered_is_seen_by_the_next_one(stage):
    """With its time; who was not tried yet comes first."""
    rings(stage, "王秀英", 14821, minutes=9)
    rings(stage, "王秀英", 14900, minutes=8)
    rings(stage, "陈建国", 15000)
    stage.does(DOCTOR, Keep(MadeCall(14821, "没人接")))
    tried = "12:00 没人接（1 次）"
    rows = looks(stage, DOCTOR)["rows"]
    assert [(one["name"], one["tried"]) for one in rows] == [("陈建国", ""), ("王秀英", tried), ("王秀英", tried)]
    with stage.database.read() as conn:
        assert contact_attempt.latest(conn, stage.now.date(), [AREA])[stage.person("王秀英").id] == (1, "没人接")


def test_whom_three_calls_did_not_reach_somebody_goes_to(stage):
    rings(stage, "李福田", 14821)
    for _ in range(3):
        assert knocks(stage) == []
        stage.does(DOCTOR, Keep(MadeCall(14821, "没人接")))
    (one,) = knocks(stage)
    assert one.person and one.about == stage.person("李福田").id != one.person
    assert one.words == "电话打了 3 次没人接，去说一声，说了回「电话 4821 上门」"
    stage.does(DOCTOR, Keep(MadeCall(14821, "上门说过了")))
    assert knocks(stage) == []


def test_nobody_goes_to_who_waits_for_the_outcome_of_a_tip(stage):
    rings(stage, "李福田", 14821, kind="case")
    with stage.database.write() as conn:
        for _ in range(3):
            writing.run(conn, calls.tried(calls.find(conn, 14821), stage.now))
    assert knocks(stage) == []


def test_a_call_of_elsewhere_is_not_tried_from_here(stage):
    rings(stage, "周婷", 14821)
    stage.does(ALICE, Keep(MadeCall(14821, "没人接")))
    with stage.database.read() as conn:
        assert calls.find(conn, 14821).tries == 0
