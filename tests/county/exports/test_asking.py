from datetime import timedelta

import pytest

from county.errors import NotThere, Refused
from county.exports.asking import ask
from county.exports.wish import Wish
from records.exports import request
from records.exports.request import State
from tests.county.exports.office import (
    COMMAND,
    COUNTY,
    DOCTOR,
    ELSEWHERE,
    GRID,
    OTHER,
    TOWN,
    TOWNSHIP,
    VILLAGE,
    accesses,
)


def wish(office, **fields):
    today = office.now.date()
    told = {"list": "health_report", "area": VILLAGE, "first": today, "last": today, "purpose": "核对发热名单"}
    return Wish(**{**told, **fields})


def asks(office, person, **fields):
    with office.database.write() as conn:
        return ask(conn, office.keyring, office.county, office.reads(person), wish(office, **fields))


def test_twenty_rows_need_nobody_else(office):
    office.report(times=20)
    assert asks(office, DOCTOR).state is State.AGREED


def test_one_row_more_needs_a_second_person_who_hears_of_it(office):
    office.report(times=21)
    assert asks(office, DOCTOR).state is State.ASKED
    with office.database.read() as conn:
        told = {row.person for row in conn.exec_driver_sql("SELECT person FROM notice WHERE kind = 'export'")}
    assert told == {TOWN, COMMAND}


def test_legible_telephones_need_a_second_person_however_few_they_are(office):
    office.report()
    assert asks(office, DOCTOR, opened=("phone",)).state is State.ASKED


def test_that_it_was_asked_for_is_in_the_log_with_its_purpose(office):
    office.report()
    export = asks(office, DOCTOR)
    with office.database.read() as conn:
        log = accesses(conn)
    assert (log[-1][0], log[-1][2]) == (office.accounts[DOCTOR].id, "申请导出")
    assert export.number in log[-1][3] and "核对发热名单" in log[-1][3]


def test_it_is_kept_as_it_was_asked_for(office):
    office.report()
    export = asks(office, DOCTOR, purpose="  核对发热名单 ")
    with office.database.read() as conn:
        assert request.find(conn, office.keyring, export.id) == export
    assert export.purpose == "核对发热名单"


@pytest.mark.parametrize("person", [GRID, ELSEWHERE])
def test_who_has_no_such_office_there_finds_nothing(office, person):
    office.report()
    with pytest.raises(NotThere):
        asks(office, person)


@pytest.mark.parametrize("area", [TOWNSHIP, COUNTY, OTHER])
def test_nobody_exports_beyond_their_own_area(office, area):
    office.report()
    with pytest.raises(NotThere):
        asks(office, DOCTOR, area=area)


def test_a_ledger_of_which_nothing_is_theirs_is_not_there(office):
    """Whose rights were asked for is the county's and the auditor's."""
    with pytest.raises(NotThere):
        asks(office, DOCTOR, list="data_request")


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"purpose": "看看"}, "用途"),
        ({"purpose": "看" * 121}, "用途"),
        ({"first": -1}, "比开始日期早"),
        ({"first": 400}, "最多导出一年"),
        ({"first": 9, "last": 9}, "没有记录"),
    ],
)
def test_what_is_wrong_is_said(office, wrong, words):
    office.report()
    today = office.now.date()
    days = {name: today - timedelta(days=wrong[name]) for name in ("first", "last") if name in wrong}
    with pytest.raises(Refused, match=words):
        asks(office, DOCTOR, **{**wrong, **days})


def test_a_ledger_that_does_not_exist_is_not_there(office):
    with pytest.raises(NotThere):
        asks(office, DOCTOR, list="account")


def test_the_address_is_no_column_that_can_be_opened(office):
    office.report()
    with pytest.raises(Refused, match="去掉勾选"):
        asks(office, DOCTOR, opened=("address",))


def test_more_than_a_sheet_holds_is_refused_and_never_cut(office, monkeypatch):
    monkeypatch.setattr("county.exports.asking.MOST", 2)
    office.report(times=3)
    with pytest.raises(Refused, match="一行都不会少"):
        asks(office, DOCTOR)


def test_where_nobody_could_agree_it_is_refused_at_once(office):
    office.report(times=21)
    office.end(COMMAND)
    with pytest.raises(Refused, match="没有第二个人"):
        asks(office, TOWN)
