from dataclasses import replace

import pytest

from records import codes, households, persons, writing
from records.browse import people
from records.browse.people import Place
from records.households import Household
from tests.records.helpers import COUNTY, GRANDPA, OTHER, SON, VILLAGE, settle

CELL = VILLAGE * codes.CELL_UNIT + 1
NEXT_DOOR = replace(GRANDPA, id=21, household=2, name="李浩", cell=CELL, lives_alone=True, phone="10087654321")
ELSEWHERE = replace(GRANDPA, id=31, household=3, area=OTHER, name="李浩", id_number="11010119900307123X", phone="")
GONE = replace(SON, id=13, name="李浩远", left_day=GRANDPA.born)


@pytest.fixture
def village(database, keyring, now):
    settle(database, keyring, GRANDPA, SON, replace(GONE, left_day=now.date()))
    with database.write() as conn:
        homes = (Household(2, VILLAGE, CELL, 3), Household(3, OTHER, None, 1))
        writing.run(conn, (households.put(keyring, home) for home in homes))
        writing.run(conn, (persons.put(keyring, one) for one in (NEXT_DOOR, ELSEWHERE)))
    return database


def names(page):
    return [one.person.id for one in page.people]


def test_people_stand_door_by_door(village, keyring):
    with village.read() as conn:
        assert names(people.page(conn, keyring, VILLAGE)) == [21, 11, 12]
        assert names(people.page(conn, keyring, CELL)) == [21]


def test_a_page_goes_on_where_the_one_before_ended(village, keyring):
    with village.read() as conn:
        first = people.page(conn, keyring, VILLAGE, size=2)
        assert (names(first), first.next) == ([21, 11], Place(12, 11))
        last = people.page(conn, keyring, VILLAGE, size=2, after=first.next)
        assert (names(last), last.next) == ([12], None)


def test_those_who_live_alone_can_be_asked_for(village, keyring):
    with village.read() as conn:
        assert names(people.page(conn, keyring, COUNTY, alone=True)) == [21]


def test_those_of_a_class_can_be_asked_for(village, keyring):
    with village.write() as conn:
        writing.run(conn, [persons.put(keyring, replace(SON, status="密接"))])
        assert names(people.page(conn, keyring, VILLAGE, watched=True)) == [12]


def test_a_part_of_a_name_finds_those_of_the_village(village, keyring):
    with village.read() as conn:
        assert [one.person.id for one in people.named(conn, keyring, VILLAGE, "浩")] == [21, 12]
        assert people.named(conn, keyring, VILLAGE, "王") == ()


@pytest.mark.parametrize(("number", "found"), [("10087654321", [21]), ("11010119900307123x", [31]), ("1008765", [])])
def test_a_whole_number_finds_its_person(village, keyring, number, found):
    with village.read() as conn:
        assert [one.person.id for one in people.known_by(conn, keyring, number)] == found


@pytest.mark.parametrize("text", ["", ".", "1", "a.1", "1.b", f"1.{1 << 63}"])
def test_what_was_never_a_place_is_none(text):
    assert Place.parse(text) is None
    assert Place.parse(str(Place(3, 21))) == Place(3, 21)
