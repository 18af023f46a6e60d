"""How rows of screening stand in their tables, on both databases."""

import threading
import time
from dataclasses import replace
from datetime import date, timedelta

import pytest

from records import moments, writing
from records.ledgers.door_knock import DOOR_KNOCKS, DoorKnock
from records.screening import contact, counts, ending, numbers, returnee, task
from records.screening.contact import Contact
from records.screening.returnee import Returnee
from records.screening.task import Task
from tests.records.helpers import GRANDPA, OTHER, SON, TOWNSHIP, VILLAGE, settle

DAY = date(2026, 11, 22)


def returns(now, number=1, area=VILLAGE, **more):
    said = {"kind": "外省", "arrives": DAY, "source": "本人", "account": 1, "made_at": now, "name": "周婷", **more}
    return Returnee(id=number, number=number, area=area, origin=420100000000, origin_name="武汉市", **said)


@pytest.fixture
def conn(database, keyring):
    settle(database, keyring, GRANDPA, SON)
    with database.write() as conn:
        yield conn


def test_a_row_comes_back_as_it_was(conn, keyring, now):
    row = returns(now, phone="13800000000", ride="G1234", fever=True, arrived_at=now)
    writing.run(conn, [returnee.ROWS.put(keyring, row)])
    assert returnee.ROWS.find(conn, keyring, 1) == row


def test_of_two_who_change_a_row_the_second_reads_what_the_first_wrote(database, keyring, now):
    with database.write() as conn:
        writing.run(conn, [contact.ROWS.put(keyring, Contact(1, 1, VILLAGE, "周婷", 1, 9, now))])
    meet = threading.Barrier(2)

    def tries():
        meet.wait(60)
        with database.write() as conn:
            one = contact.ROWS.hold(conn, keyring, 1)
            time.sleep(0.1)
            writing.run(conn, [contact.ROWS.put(keyring, replace(one, tries=one.tries + 1))])

    both = [threading.Thread(target=tries) for _ in range(2)]
    for one in both:
        one.start()
    for one in both:
        one.join(60)
    with database.read() as conn:
        assert contact.ROWS.find(conn, keyring, 1).tries == 2


def test_put_again_it_is_the_same_row(conn, keyring, now):
    writing.run(conn, [returnee.ROWS.put(keyring, returns(now)), returnee.ROWS.put(keyring, returns(now, ride="大巴"))])
    assert [one.ride for one in returnee.coming(conn, keyring, TOWNSHIP)] == ["大巴"]


def test_names_and_telephones_are_sealed_in_the_row(conn, keyring, now):
    writing.run(conn, [returnee.ROWS.put(keyring, returns(now, phone="13800000000", company="老王"))])
    row = conn.execute(returnee.RETURNEE.select()).one()
    stored = b"".join(bytes(value) for value in (row.name, row.phone, row.company))
    assert not any(said.encode() in stored for said in ("周婷", "13800000000", "老王"))


def test_every_item_of_a_village_has_a_number_of_its_own(conn):
    assert [numbers.take(conn, area) for area in (VILLAGE, VILLAGE, OTHER, VILLAGE)] == [1, 2, 1, 3]


def test_who_is_expected_when(conn, keyring, now):
    days = {1: DAY, 2: DAY - timedelta(days=1), 3: DAY + timedelta(days=1), 4: DAY}
    rows = [returns(now, n, arrives=day, arrived_at=now if n == 4 else None) for n, day in days.items()]
    writing.run(conn, [returnee.ROWS.put(keyring, row) for row in rows])
    assert [one.id for one in returnee.expected(conn, keyring, DAY, DAY)] == [1]
    assert [one.id for one in returnee.expected(conn, keyring, DAY, DAY - timedelta(days=7))] == [2, 1]


def test_returnees_are_counted_by_where_they_come_from(conn, keyring, now):
    kinds = ("外省", "外省", "重点地区", "外县")
    rows = [returns(now, n, kind=kind, area=OTHER if n == 3 else VILLAGE) for n, kind in enumerate(kinds)]
    rows.append(returns(now, 9, off_at=now))
    writing.run(conn, [returnee.ROWS.put(keyring, row) for row in rows])
    assert counts.by_origin(conn, VILLAGE, DAY, DAY) == {"外省": 2, "重点地区": 1}


def test_knocks_are_counted_by_cell_and_person(conn, keyring, now):
    said = [
        DoorKnock(person=SON.id, area=VILLAGE, day=DAY, at=now),
        DoorKnock(person=SON.id, area=VILLAGE, day=DAY, at=now),
    ]
    writing.run(conn, [DOOR_KNOCKS.put(keyring, n, one) for n, one in enumerate(said)])
    assert counts.knocked(conn, VILLAGE, DAY) == {VILLAGE: (2, 1)}
    assert counts.knocked(conn, VILLAGE, DAY + timedelta(days=1)) == {VILLAGE: (2, 0)}


def test_what_is_not_fed_back_waits_the_soonest_first(conn, keyring, now):
    rows = [Task(n, n, VILLAGE, DAY, "某甲", now, now + timedelta(hours=5 - n)) for n in (1, 2)]
    rows.append(Task(3, 3, VILLAGE, DAY, "某乙", now, now, fed_back_at=now))
    writing.run(conn, [task.ROWS.put(keyring, row) for row in rows])
    assert [one.id for one in task.waiting(conn, keyring, TOWNSHIP)] == [2, 1]


def test_what_is_over_goes(database, keyring, now):
    old = now - timedelta(days=61)
    before = moments.local_day(old)
    rows = [
        returnee.ROWS.put(keyring, returns(old, 1, arrives=before)),
        returnee.ROWS.put(keyring, returns(old, 2)),
        contact.ROWS.put(keyring, Contact(1, 1, VILLAGE, "王五", 1, 1, old)),
        task.ROWS.put(keyring, Task(1, 1, VILLAGE, before, "某甲", old, old)),
        task.ROWS.put(keyring, Task(2, 2, VILLAGE, DAY, "某甲", now, now)),
    ]
    with database.write() as conn:
        writing.run(conn, rows)
    assert ending.forget(database, now - timedelta(days=60)) == 3
    with database.read() as conn:
        assert [one.id for one in task.open_(conn, keyring)] == [2]
