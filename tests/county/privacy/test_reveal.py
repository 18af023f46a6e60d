from datetime import timedelta

import pytest

from county.errors import NotThere, Refused
from county.privacy import glass, reveal, watching
from county.privacy.reader import Reader
from tests.county.exports.office import (
    AUDITOR,
    COMMAND,
    COUNTY,
    DOCTOR,
    ELSEWHERE,
    GRANDPA,
    GRID,
    SON,
    TOWN,
    TOWNSHIP,
    accesses,
)  # fmt: skip


def reveals(office, who, person=GRANDPA, field="phone", reason="上门前打电话", reader=None):
    with office.database.write() as conn:
        return reveal.reveal(
            conn, office.keyring, office.county, reader or office.reads(who), person.id, field, reason
        )  # fmt: skip


def test_one_field_is_uncovered_and_noted_with_its_reason(office):
    assert reveals(office, DOCTOR) == "10012345678"
    with office.database.read() as conn:
        assert accesses(conn)[-1] == (office.accounts[DOCTOR].id, GRANDPA.id, "看电话", "上门前打电话")


def test_what_nobody_wrote_down_is_said(office):
    assert reveals(office, DOCTOR, SON) == "没有登记"


def test_an_address_comes_from_the_household(office):
    assert reveals(office, DOCTOR, field="address") == "南坡村12号"


@pytest.mark.parametrize("who", [ELSEWHERE, AUDITOR])
def test_who_does_not_serve_there_finds_nobody(office, who):
    with pytest.raises(NotThere):
        reveals(office, who)


def test_a_grid_worker_sees_telephones_and_no_id_numbers(office):
    reveals(office, GRID)
    with pytest.raises(NotThere):
        reveals(office, GRID, field="id_number")


@pytest.mark.parametrize("field", ["name", "born", "", "phone_mac"])
def test_there_are_no_other_fields(office, field):
    with pytest.raises(NotThere):
        reveals(office, DOCTOR, field=field)


def test_without_a_reason_nothing_is_shown_and_nothing_noted(office):
    with pytest.raises(Refused, match="为什么"):
        reveals(office, DOCTOR, reason=" 看 ")
    with office.database.read() as conn:
        assert accesses(conn) == []


def test_thirty_a_day_and_not_one_more(office):
    for n in range(30):
        reveals(office, DOCTOR, (GRANDPA, SON)[n % 2])
    with pytest.raises(Refused, match="上限"):
        reveals(office, DOCTOR)
    assert reveals(office, TOWN)


def test_on_the_next_day_one_may_again(office):
    for _ in range(30):
        reveals(office, DOCTOR)
    office.now += timedelta(days=1)
    assert reveals(office, DOCTOR)


def test_who_opened_the_township_may_uncover_there(office):
    me = office.reads(ELSEWHERE)
    with office.database.write() as conn:
        opened, _ = glass.break_(conn, office.keyring, office.county, me, COUNTY, "孩子发高烧找不到家人")
    wide = Reader(me.account, me.person, me.holdings, me.at, (opened.holding,))
    assert reveals(office, ELSEWHERE, reader=wide) == "10012345678"


def test_whoever_stands_above_sees_who_uncovered_what_and_not_of_whom(office):
    reveals(office, DOCTOR)
    with office.database.read() as conn:
        since = office.now - timedelta(days=7)
        lists = {
            area: watching.reveals(conn, office.keyring, (area,), office.now, since) for area in (TOWNSHIP, COUNTY)
        }
    (one,) = lists[TOWNSHIP]
    assert (one.who, one.what, one.reason, one.where) == ("陈建国（南坡村村医）", "看电话", "上门前打电话", "南坡村")
    assert len(lists[COUNTY]) == 1 and GRANDPA.name not in str(one)


def test_what_the_command_uncovers_is_not_the_townships_to_see(office):
    reveals(office, COMMAND)
    with office.database.read() as conn:
        since = office.now - timedelta(days=7)
        assert watching.reveals(conn, office.keyring, (TOWNSHIP,), office.now, since) == ()
