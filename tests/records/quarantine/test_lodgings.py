import pytest

from records.errors import Conflict
from records.quarantine import lodgings, rooms
from records.writing import run
from tests.records.helpers import COUNTY, TOWNSHIP, VILLAGE

ROOM = rooms.new(TOWNSHIP, "县党校", "301", 2)


def write(database, *writes):
    with database.write() as conn:
        run(conn, writes)


def taken(database):
    with database.read() as conn:
        return lodgings.taken(conn, (ROOM.id,)).get(ROOM.id, {})


def test_a_bed_holds_one(database):
    """Whoever comes second must look again."""
    write(database, *lodgings.take(ROOM.id, 1, 7, 11))
    with pytest.raises(Conflict):
        write(database, *lodgings.take(ROOM.id, 1, 8, 12))
    assert taken(database) == {1: 11}


def test_who_moves_leaves_the_old_bed(database):
    write(database, *lodgings.take(ROOM.id, 1, 7, 11))
    write(database, *lodgings.take(ROOM.id, 2, 7, 11))
    assert taken(database) == {2: 11}


def test_who_leaves_frees_the_bed(database):
    write(database, *lodgings.take(ROOM.id, 1, 7, 11))
    write(database, lodgings.leave(7))
    assert taken(database) == {}


def test_rooms_are_found_from_the_area_around_them(database):
    write(database, rooms.put(ROOM))
    with database.read() as conn:
        assert rooms.inside(conn, COUNTY) == (ROOM,)
        assert rooms.inside(conn, VILLAGE) == ()
        assert rooms.find(conn, ROOM.id) == ROOM


def test_the_same_door_again_changes_its_beds(database):
    write(database, rooms.put(ROOM), rooms.put(rooms.new(TOWNSHIP, "县党校", "301", 3)))
    with database.read() as conn:
        assert [one.beds for one in rooms.inside(conn, TOWNSHIP)] == [3]
