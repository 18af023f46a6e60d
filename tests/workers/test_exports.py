from datetime import timedelta

import pytest

from county.exports.making import Maker
from records import roles
from records.exports import lists, part, request, steps
from records.exports.request import State
from records.writing import run
from tests.county.exports.office import DOCTOR, Office
from tests.county.exports.test_asking import asks
from workers.exports import LEASE, Exports


@pytest.fixture
def office(database, keyring, now):
    office = Office(database, keyring, now)
    office.report()
    return office


@pytest.fixture
def woken():
    return []


@pytest.fixture
def exports(office, woken, tmp_path):
    return Exports(Maker(office.database, office.keyring, office.county, tmp_path), woken.extend)


def stands(office, export):
    with office.database.read() as conn:
        return request.find(conn, office.keyring, export.id), part.whole(conn, office.keyring, export.id)


def test_what_was_agreed_to_is_made_once_and_the_asker_told(office, exports, woken):
    export = asks(office, DOCTOR)
    assert (exports.run(office.now), exports.run(office.now)) == (1, 0)
    made, content = stands(office, export)
    assert (made.state, content[:2], len(woken)) == (State.READY, b"PK", 1)


def test_what_waits_for_the_second_person_waits(office, exports):
    export = asks(office, DOCTOR, opened=("phone",))
    assert exports.run(office.now) == 0
    assert stands(office, export)[0].state is State.ASKED


def test_a_worker_that_died_is_taken_over(office, exports):
    export = asks(office, DOCTOR)
    office.write(steps.claim(export, office.now, office.now + LEASE))
    assert exports.run(office.now + LEASE / 2) == 0
    assert exports.run(office.now + LEASE) == 1
    assert stands(office, export)[0].state is State.READY


def test_of_two_workers_one_makes_it(office, exports, monkeypatch):
    export = asks(office, DOCTOR)
    monkeypatch.setattr(lists, "to_make", lambda *_: (export,))
    with office.database.write() as conn:
        run(conn, [steps.claim(export, office.now, office.now + LEASE)])
    assert exports.run(office.now) == 0


def test_who_took_longer_than_the_lease_undoes_nothing(office, exports, woken, monkeypatch):
    """Another worker took over and has made it: its file stays, and the asker is told once."""
    export, make = asks(office, DOCTOR), Maker.make

    def slow(maker, mine, now):
        monkeypatch.setattr(Maker, "make", make)
        assert exports.run(now + LEASE) == 1
        office.report()
        return make(maker, mine, now)

    monkeypatch.setattr(Maker, "make", slow)
    assert exports.run(office.now) == 0
    made, content = stands(office, export)
    assert (made.state, made.rows, made.expires_at, len(woken)) == (
        State.READY, 1, office.now + LEASE + timedelta(days=1), 1,
    )  # fmt: skip
    assert content


def test_who_asked_first_is_served_first(office):
    asked = []
    for _ in range(3):
        asked.append(asks(office, DOCTOR))
        office.now += timedelta(minutes=1)
    with office.database.read() as conn:
        assert [one.id for one in lists.to_make(conn, office.keyring, office.now)] == [one.id for one in asked]


def test_who_left_office_while_others_were_served_gets_no_file(office, tmp_path):
    """The first takes two hours; the office ended after one."""
    first, second = asks(office, DOCTOR), asks(office, DOCTOR)
    first, second = sorted((first, second), key=lambda one: one.id)
    office.write(roles.end(DOCTOR, office.now + timedelta(hours=1)))
    maker, seconds = Maker(office.database, office.keyring, office.county, tmp_path), iter((0.0, 0.0, 7200.0))
    Exports(maker, lambda _: None, lambda: next(seconds)).run(office.now)
    assert [stands(office, one)[0].state for one in (first, second)] == [State.READY, State.REFUSED]


def test_after_its_day_the_file_is_gone_and_who_asked_for_it_stays(office, exports):
    export = asks(office, DOCTOR)
    exports.run(office.now)
    assert exports.forget(office.now + timedelta(hours=23)) == 0
    assert exports.forget(office.now + timedelta(hours=24)) == 1
    over, content = stands(office, export)
    assert (over.state, over.rows, content) == (State.OVER, 1, b"")


def test_after_years_the_register_goes_too(office, exports):
    export = asks(office, DOCTOR)
    exports.forget(office.now + timedelta(days=1096))
    assert stands(office, export)[0] is None


def test_nothing_in_clear_stays_in_the_folder(office, exports, tmp_path):
    asks(office, DOCTOR)
    exports.run(office.now)
    assert [file for file in tmp_path.iterdir() if file.is_dir()] == []
