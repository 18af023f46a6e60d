from datetime import timedelta

import pytest

from county.errors import NotThere, Refused
from county.privacy import glass
from records import roles
from records.privacy import glass as kept
from records.roles import Holding
from tests.county.exports.office import (
    AUDITOR,
    COMMAND,
    COUNTY,
    DOCTOR,
    ELSEWHERE,
    GRANDPA,
    GRID,
    OTHER,
    TOWN,
    TOWNSHIP,
    VILLAGE,
    accesses,
)  # fmt: skip

REASON = "邻村出现病例，要查密接"


def breaks(office, who=DOCTOR, area=TOWNSHIP, reason=REASON):
    with office.database.write() as conn:
        return glass.break_(conn, office.keyring, office.county, office.reads(who), area, reason)[0]


def wider(office, who=DOCTOR, **later):
    with office.database.read() as conn:
        return [one.area for one in glass.wider(conn, office.keyring, who, office.now + timedelta(**later))]


def test_it_opens_what_lies_around_for_an_hour(office):
    breaks(office)
    assert (wider(office), wider(office, minutes=59), wider(office, minutes=60)) == ([TOWNSHIP], [TOWNSHIP], [])


def hear(office):
    """Who is told, and how urgently."""
    with office.database.read() as conn:
        told = conn.exec_driver_sql("SELECT person, urgency FROM notice WHERE kind = 'glass' ORDER BY person").all()
    return [tuple(row) for row in told]


def test_who_answers_for_the_place_and_the_auditor_hear_of_it_at_once(office):
    assert breaks(office).told == TOWN
    assert hear(office) == [(TOWN, "alarm"), (AUDITOR, "alarm")]


def test_without_an_auditor_two_of_those_above_hear_of_it(office):
    office.end(AUDITOR)
    breaks(office)
    assert hear(office) == [(TOWN, "alarm"), (COMMAND, "alarm")]


def test_who_opens_it_and_audits_does_not_watch_over_themselves(office):
    office.end(AUDITOR)
    since = office.now - timedelta(days=1)
    office.write(
        roles.put(Holding(91, roles.AUDITOR, COUNTY, DOCTOR, since)),
        roles.put(Holding(92, roles.AUDITOR, COUNTY, GRID, since)),
    )
    breaks(office)
    assert hear(office) == [(TOWN, "alarm"), (GRID, "alarm")]


def test_where_there_is_one_person_that_one_hears_of_it(office):
    for one in (TOWN, AUDITOR):
        office.end(one)
    breaks(office)
    assert hear(office) == [(COMMAND, "alarm")]


def test_it_is_in_the_log_with_its_reason(office):
    breaks(office)
    with office.database.read() as conn:
        assert accesses(conn) == [(office.accounts[DOCTOR].id, 0, "应急查看", f"安禾县柳荫乡：{REASON}")]


def test_the_role_stays_the_one_that_is_held(office):
    assert breaks(office).role == "village_doctor"


@pytest.mark.parametrize(
    ("who", "area"),
    [(GRID, TOWNSHIP), (AUDITOR, COUNTY), (COMMAND, COUNTY), (TOWN, TOWNSHIP), (DOCTOR, VILLAGE), (DOCTOR, OTHER), (GRANDPA.id, COUNTY)],
)  # fmt: skip
def test_it_reaches_around_ones_own_area_and_nowhere_else(office, who, area):
    with pytest.raises(NotThere):
        breaks(office, who, area)


def test_a_word_is_no_reason(office):
    with pytest.raises(Refused, match="为什么等不及"):
        breaks(office, reason="急")


def test_it_is_opened_once(office):
    breaks(office)
    with pytest.raises(Refused, match="已经打开"):
        breaks(office)


def test_where_nobody_can_be_told_it_stays_shut(office):
    for one in (TOWN, COMMAND, AUDITOR):
        office.end(one)
    with pytest.raises(Refused, match="没有第二个人"):
        breaks(office)


@pytest.mark.parametrize("who", [DOCTOR, TOWN, COMMAND, AUDITOR])
def test_who_opened_it_and_who_stands_above_can_end_it(office, who):
    opened = breaks(office)
    with office.database.write() as conn:
        glass.end(conn, office.keyring, office.reads(who), opened.id)
    with office.database.read() as conn:
        assert kept.find(conn, office.keyring, opened.id).ended_by == office.accounts[who].id
    assert wider(office) == []


@pytest.mark.parametrize("who", [ELSEWHERE, GRID])
def test_nobody_else_can(office, who):
    opened = breaks(office)
    with pytest.raises(NotThere), office.database.write() as conn:
        glass.end(conn, office.keyring, office.reads(who), opened.id)


def test_what_can_be_opened_is_offered(office):
    with office.database.read() as conn:
        offered = {who: [one.code for one in glass.places(conn, office.reads(who))] for who in (DOCTOR, TOWN, COMMAND)}
    assert offered == {DOCTOR: [COUNTY, TOWNSHIP], TOWN: [COUNTY], COMMAND: []}
