from datetime import timedelta

import pytest

from records.errors import Conflict
from records.privacy import glass
from records.privacy.glass import Glass
from records.writing import run
from tests.records.helpers import COUNTY, OTHER, TOWNSHIP


def opened(now, **fields):
    told = {
        "id": 1,
        "account": 5,
        "person": 21,
        "role": "village_doctor",
        "area": TOWNSHIP,
        "reason": "出现病例",
        "told": 22,
    }
    return Glass(**{**told, "starts": now, "ends": now + timedelta(hours=1), **fields})


def put(database, keyring, *ones):
    with database.write() as conn:
        run(conn, [glass.put(keyring, one) for one in ones])


def test_it_lasts_for_its_hour(database, keyring, now):
    put(database, keyring, opened(now))
    with database.read() as conn:
        lasting = [bool(glass.of_person(conn, keyring, 21, now + timedelta(minutes=n))) for n in (-1, 0, 59, 60)]
    assert lasting == [False, True, True, False]


def test_it_is_an_office_over_the_wider_area(now):
    held = opened(now).holding
    assert (held.role, held.area, held.lasts(now)) == ("village_doctor", TOWNSHIP, True)


def test_it_can_be_ended_once(database, keyring, now):
    put(database, keyring, opened(now))
    with database.write() as conn:
        run(conn, [glass.end(1, 7, now + timedelta(minutes=5))])
    with database.read() as conn:
        assert glass.find(conn, keyring, 1).ended_by == 7
    with pytest.raises(Conflict), database.write() as conn:
        run(conn, [glass.end(1, 7, now + timedelta(minutes=6))])


def test_it_is_listed_for_whoever_stands_above(database, keyring, now):
    put(database, keyring, opened(now), opened(now, id=2, area=OTHER))
    with database.read() as conn:
        lists = [[one.id for one in glass.inside(conn, keyring, (area,), now)] for area in (COUNTY, TOWNSHIP)]
    assert lists == [[1, 2], [1]]


def test_the_reason_lies_sealed(database, keyring, now):
    put(database, keyring, opened(now))
    with database.read() as conn:
        assert "出现病例".encode() not in bytes(conn.exec_driver_sql("SELECT reason FROM glass").scalar())
