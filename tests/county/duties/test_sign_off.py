import pytest

from county.duties import owing, sign_off
from tests.scenarios.county import SETTINGS, County
from tests.scenarios.quarantine_days import at, reports, settle, signs

VILLAGE, OTHER = 410798103005, 410798103001


@pytest.fixture
def county(database, keyring):
    made = County(database, keyring)
    settle(made)
    made.phone("陈建国").says("隔离 周婷 接触过病人")
    made.phone("陈建国").says("1")
    return made


def owed(county, place=VILLAGE):
    with county.database.read() as conn:
        scope = owing.scope(conn, county.keyring, SETTINGS, place, county.now)
        return list(sign_off.owed(conn, scope, county.now))


def names(county, duties):
    people = {person.id: person.name for person in everybody(county)}
    return {(people[one.person], one.slot.split()[-1]) for one in duties}


def everybody(county):
    with county.database.read() as conn:
        return county._everybody(conn)


def test_nothing_is_owed_before_something_is_measured(county):
    assert owed(county) == []


def test_each_slot_is_owed_by_the_doctor_and_the_cadre(county):
    reports(county)
    duties = owed(county)
    assert len(duties) == len({one.key for one in duties}) == 8
    assert names(county, duties) == {("陈建国", "村医"), ("刘长河", "村干部")}


def test_what_is_signed_is_owed_no_more(county):
    reports(county)
    signs(county, "陈建国")
    assert names(county, owed(county)) == {("刘长河", "村干部")}


def test_it_is_late_after_noon(county):
    reports(county)
    assert not any("超时" in one.words for one in owed(county))
    at(county, 1, 12)
    assert all("超时" in one.words for one in owed(county))


def test_another_village_owes_nothing(county):
    reports(county)
    assert owed(county, OTHER) == []
