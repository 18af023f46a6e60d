from datetime import timedelta

import pytest

from records import roster, writing
from records.moments import LOCAL
from records.roles import GRID_WORKER, VILLAGE_DOCTOR
from records.roster import Watch
from tests.records.helpers import COUNTY, GRANDPA, OTHER, SON, TOWNSHIP, VILLAGE, settle

CELL = VILLAGE * 1000 + 1


@pytest.fixture
def night(database, keyring, now):
    """Grandpa has the doctor's watch of the township from ten at night until six."""
    settle(database, keyring, GRANDPA, SON)
    put(database, Watch(TOWNSHIP, VILLAGE_DOCTOR, now.date(), 1320, 1800, GRANDPA.id))
    return now.astimezone(LOCAL).replace(hour=22, minute=0)


def put(database, watch):
    with database.write() as conn:
        writing.run(conn, [roster.put(watch)])


def on(database, at, role=VILLAGE_DOCTOR, place=CELL):
    with database.read() as conn:
        return [one.person for one in roster.of_place(conn, role, place, at)]


def test_a_watch_passes_midnight(database, night):
    hours = (-0.1, 0, 5, 7.9, 8)
    assert [on(database, night + timedelta(hours=n)) for n in hours] == [[], [11], [11], [11], []]


def test_it_holds_for_one_role_and_what_lies_in_its_area(database, night):
    assert on(database, night, GRID_WORKER) == []
    assert on(database, night, place=OTHER) == []
    assert on(database, night, place=VILLAGE) == [11]


def test_who_is_put_there_later_replaces(database, night):
    put(database, Watch(TOWNSHIP, VILLAGE_DOCTOR, night.date(), 1320, 1800, SON.id))
    assert on(database, night) == [12]


def test_around_an_area_are_those_inside_and_those_over_it(database, night):
    put(database, Watch(CELL, GRID_WORKER, night.date(), 0, 1440, SON.id))
    with database.read() as conn:
        every = {
            area: {one.person for one in roster.around(conn, area, night)} for area in (COUNTY, VILLAGE, CELL, OTHER)
        }
    assert every == {COUNTY: {11, 12}, VILLAGE: {11, 12}, CELL: {11, 12}, OTHER: set()}


@pytest.mark.parametrize(("first", "last"), [(600, 600), (1440, 1500), (1320, 2881), (-1, 60)])
def test_hours_that_are_none_are_refused(now, first, last):
    with pytest.raises(ValueError, match="a watch begins"):
        roster.put(Watch(TOWNSHIP, VILLAGE_DOCTOR, now.date(), first, last, 11))


def test_what_was_long_ago_goes(database, night):
    with database.write() as conn:
        assert roster.forget(conn, night.date()) == 0
        assert roster.forget(conn, night.date() + timedelta(days=1)) == 1
