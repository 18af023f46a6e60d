"""Whoever serves where somebody lives may; another village, a resident and the person themselves may not."""

from datetime import timedelta

import pytest

from chat.steps import Keep
from county.leaving import Leaving
from county.screening import file, tasks
from county.screening.acts import Arrived, CheckTask, Decide, LinkContacts, Met, Postpone, ReportReturn, TryContact
from county.screening.looks import checks, contacts, placements, returns
from county.screening.pushing import Row, push
from records import turns
from records.access import ACCESS
from records.screening import attempt, contact, link, placement, returnee, task
from records.standing import Arrival
from tests.county.stage import ALICE, BOB, CHARLIE, DOCTOR

STRANGERS = [BOB, CHARLIE]


@pytest.fixture
def today(stage):
    return stage.now.date()


def comes(stage, who, source="本人", **more):
    day = stage.now.date()
    stage.does(who, Keep(ReportReturn("", "武汉", day, source, **more), "返乡"))
    return every(stage, returnee)


def every(stage, part):
    with stage.database.read() as conn:
        return part.ROWS.several(conn, stage.keyring, part.ROWS.table.c.id != 0)


def looks(stage, who, look, about=0):
    with stage.database.write() as conn:
        (standing,) = turns.load(conn, stage.keyring, [Arrival(bytes(16), who)], stage.now)
        return look(Leaving(conn, stage.keyring, stage.county, standing, stage.now), about)


def test_only_who_serves_there_decides(stage):
    comes(stage, ALICE)
    (row,) = every(stage, placement)
    for who in (ALICE, *STRANGERS):
        stage.does(who, Keep(Decide(row.id, "none", 0)), talk=2)
    assert [one.decided for one in every(stage, placement)] == [""]
    stage.does(DOCTOR, Keep(Decide(row.id, "central", 14)), talk=3)
    assert [one.decided for one in every(stage, placement)] == ["central"]


def test_nobody_decides_about_themselves(stage):
    comes(stage, DOCTOR)
    (row,) = every(stage, placement)
    stage.does(DOCTOR, Keep(Decide(row.id, "none", 0)), talk=2)
    assert every(stage, placement)[0].decided == ""
    assert looks(stage, DOCTOR, placements.placements_waiting)["total"] == 0


def test_a_decision_stands(stage):
    comes(stage, ALICE)
    (row,) = every(stage, placement)
    stage.does(DOCTOR, Keep(Decide(row.id, "central", 14)), talk=2)
    stage.does(DOCTOR, Keep(Decide(row.id, "none", 0)), talk=3)
    comes(stage, ALICE, fever=True)
    (now,) = every(stage, placement)
    assert (now.decided, now.fever) == ("central", False)


@pytest.mark.parametrize("who", STRANGERS)
def test_a_stranger_neither_reports_as_somebody_nor_says_that_they_are_there(stage, who):
    (row,) = comes(stage, ALICE, arrived=False)
    stage.does(who, Keep(ReportReturn("", "武汉", row.arrives, "家人", person=row.person)), talk=2)
    stage.does(who, Keep(Arrived((row.id,)), "到了"), Keep(Postpone((row.id,), None), "不回来"), talk=3)
    assert [one.coming for one in every(stage, returnee)] == [True]


@pytest.mark.parametrize("who", [ALICE, DOCTOR])
def test_the_person_or_who_serves_there_says_so(stage, who):
    (row,) = comes(stage, ALICE)
    stage.does(who, Keep(Arrived((row.id,)), "到了"), talk=2)
    assert not every(stage, returnee)[0].coming


def test_reported_by_two_it_is_one_return(stage, today):
    comes(stage, ALICE)
    alice = stage.person("王秀英").id
    stage.does(DOCTOR, Keep(ReportReturn("", "武汉", today, "工作人员", person=alice, ride="G1234")), talk=2)
    (row,) = every(stage, returnee)
    assert (row.source, row.ride) == ("本人", "G1234")


@pytest.mark.parametrize("who", [ALICE, *STRANGERS])
def test_a_chain_grows_only_by_who_serves_there(stage, who):
    linked(stage, who)
    assert every(stage, contact) == ()


def test_an_attempt_counts_only_of_who_serves_there(stage):
    linked(stage, DOCTOR)
    target = next(one for one in every(stage, contact) if one.generation == 1)
    for who in STRANGERS:
        stage.does(who, Keep(TryContact(target.id, True, "通了")), talk=2)
    assert every(stage, attempt) == ()
    stage.does(DOCTOR, Keep(TryContact(target.id, False, "没接")), talk=3)
    stage.does(DOCTOR, Keep(TryContact(target.id, True, "通了")), talk=4)
    found = next(one for one in every(stage, contact) if one.generation == 1)
    assert (found.tries, bool(found.reached_at), len(every(stage, attempt))) == (2, True, 2)
    assert [(one.because, one.route) for one in every(stage, placement)] == [("接触", "cdc")]


def test_a_task_is_answered_only_by_who_serves_there(stage):
    with stage.database.write() as conn:
        push(conn, stage.keyring, stage.county, [Row(2, "王秀英", "", "南坡村", "")], "名单", stage.now)
    (one,) = every(stage, task)
    for who in (ALICE, *STRANGERS):
        stage.does(who, Keep(CheckTask(one.id, "在家", "已隔离")), talk=2)
    assert every(stage, task)[0].fed_back_at is None
    stage.does(DOCTOR, Keep(CheckTask(one.id, "没见到", "")), talk=3)
    assert every(stage, task)[0].fed_back_at is None
    stage.does(DOCTOR, Keep(CheckTask(one.id, "在家", "已隔离")), talk=4)
    assert every(stage, task)[0].fed_back_at == stage.now


@pytest.mark.parametrize("look", [returns.returnees_waiting, placements.placements_waiting, checks.checks_waiting])
def test_lists_are_of_ones_own_area(stage, look):
    comes(stage, ALICE)
    with stage.database.write() as conn:
        push(conn, stage.keyring, stage.county, [Row(2, "王秀英", "", "南坡村", "")], "名单", stage.now)
    assert [looks(stage, who, look)["total"] for who in (ALICE, BOB, CHARLIE, DOCTOR)] == [0, 0, 0, 1]


@pytest.mark.parametrize("look", [returns.returnees, placements.placements])
def test_so_is_what_is_asked_by_its_number(stage, look):
    comes(stage, ALICE)
    (row,) = every(stage, returnee)
    found = [len(looks(stage, who, look, row.number)) for who in (ALICE, BOB, CHARLIE, DOCTOR)]
    assert found == [0, 0, 0, 1]


def test_contacts_and_chains_are_of_ones_own_area(stage):
    linked(stage, DOCTOR)
    for look, about in ((contacts.contacts, "王五"), (contacts.tops, 0)):
        assert [len(looks(stage, who, look, about)) for who in (ALICE, BOB, CHARLIE, DOCTOR)] == [0, 0, 0, 1]
    shown = [looks(stage, who, contacts.contacts_waiting)["total"] for who in (ALICE, BOB, CHARLIE, DOCTOR)]
    assert shown == [0, 0, 0, 1]


def test_a_file_is_read_by_the_person_and_who_serves_there(stage):
    alice = stage.person("王秀英").id
    assert [bool(looks(stage, who, file.file, alice)) for who in (ALICE, BOB, CHARLIE, DOCTOR)] == [
        True,
        False,
        False,
        True,
    ]


def test_a_file_that_was_read_stands_in_the_log(stage):
    alice = stage.person("王秀英").id
    looks(stage, DOCTOR, file.file, alice)
    with stage.database.read() as conn:
        read = conn.execute(ACCESS.select().where(ACCESS.c.what == "档案")).all()
        assert [(one.person, one.reader) for one in read] == [(alice, stage.account(DOCTOR, conn))]


def test_a_list_that_comes_in_the_evening_has_until_midnight(stage):
    noon = tasks.due(stage.now, stage.county)
    evening = tasks.due(stage.now + timedelta(hours=8), stage.county)
    assert [(noon.hour, noon.minute), (evening.hour, evening.minute)] == [(18, 0), (23, 59)]


def test_a_telephone_leads_to_somebody_of_another_village(stage):
    """Who serves there is asked to reach them; who traces the source sees only that it is done."""
    bob = stage.person("孙为民")
    stage.does(DOCTOR, Keep(LinkContacts((Met("孙某", phone=bob.phone),), None, "同车", stage.person("王秀英").id)))
    found = next(one for one in every(stage, contact) if one.person == bob.id)
    assert (found.area, found.generation, found.name) == (bob.area, 1, "孙为民")
    assert looks(stage, DOCTOR, contacts.contacts_waiting)["total"] == 0


def linked(stage, who):
    alice = stage.person("王秀英").id
    stage.does(who, Keep(LinkContacts((Met("王五", phone="13800000000"),), stage.now.date(), "同住", alice), "接触"))
    with stage.database.read() as conn:
        return link.among(conn, [one.id for one in every(stage, contact)])
