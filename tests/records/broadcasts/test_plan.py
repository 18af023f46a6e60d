from dataclasses import replace
from datetime import date, timedelta

import pytest

from records import number, roles
from records.accounts import ACCOUNT
from records.broadcasts import job, plan, reach
from records.broadcasts.delivery import CHUNK, DIRECT, MASS, chunks
from records.broadcasts.who import Who
from records.notices import State
from records.persons import Person
from records.roles import Holding
from records.writing import run
from tests.records.broadcasts.helpers import edition, put, rows
from tests.records.helpers import GRANDPA, HOME, OTHER, SON, TOWNSHIP, VILLAGE, follow, settle

GRANDMA = Person(id=13, area=VILLAGE, household=HOME, name="赵玉珍", relation="母亲", sex="女", born=date(1948, 3, 1))
OLD = replace(GRANDPA, born=date(1945, 6, 1))
ALONE = Person(id=14, area=OTHER, household=HOME, name="孙老汉", born=date(1950, 1, 1))


@pytest.fixture
def village(database, keyring, now):
    """The son has a phone and speaks for his parents; the grandfather has one of his own; a man elsewhere has none."""
    settle(database, keyring, OLD, SON, GRANDMA, ALONE)
    return follow(database, keyring, "oSon", now, SON, OLD, GRANDMA), follow(database, keyring, "oOld", now, OLD)


def planned(database, now, whom, *, mass=False, **fields):
    one = put(database, edition(now, **fields))
    with database.write() as conn:
        plan.plan(conn, one, whom, now, mass=mass)
    return one, rows(database, one)


def told(database, now, **whom):
    return {row["account"] for row in planned(database, now, Who(**whom))[1]}


def test_everybody_who_follows_gets_one(database, village, now):
    assert told(database, now) == {one.id for one in village}


def test_who_has_a_phone_is_told_there_and_not_twice(database, village, now):
    _, old = village
    assert told(database, now, born=(date(1940, 1, 1), date(1946, 1, 1))) == {old.id}


def test_who_has_none_is_told_over_the_familys(database, village, now):
    son, _ = village
    _, found = planned(database, now, Who(born=(date(1947, 1, 1), date(1949, 1, 1))))
    assert [(row["account"], row["person"], row["village"]) for row in found] == [(son.id, GRANDMA.id, VILLAGE)]


def test_nobody_is_told_who_does_not_follow(database, village, now):
    with database.write() as conn:
        conn.execute(ACCOUNT.update().where(ACCOUNT.c.id == village[1].id).values(followed=False))
    assert told(database, now, born=(date(1940, 1, 1), date(1946, 1, 1))) == {village[0].id}


@pytest.mark.parametrize(("areas", "count"), [((TOWNSHIP,), 2), ((VILLAGE,), 2), ((OTHER,), 0), ((OTHER, VILLAGE), 2)])
def test_an_area_is_who_lives_there(database, village, now, areas, count):
    assert len(told(database, now, areas=areas)) == count


def test_an_office_is_told_on_its_own_phone(database, keyring, village, now):
    holding = Holding(number.fresh(), roles.GRID_WORKER, VILLAGE, OLD.id, now - timedelta(days=1))
    with database.write() as conn:
        run(conn, [roles.put(holding)])
    assert told(database, now, roles=(roles.GRID_WORKER,)) == {village[1].id}


def test_a_language_is_the_accounts(database, village, now):
    with database.write() as conn:
        conn.execute(ACCOUNT.update().where(ACCOUNT.c.id == village[0].id).values(language="bo"))
    assert told(database, now, languages=("bo",)) == {village[0].id}


def test_a_language_reaches_nobody_of_whom_it_is_not_known(database, keyring, now):
    """No SMS of a Tibetan notice to every telephone of the county."""
    settle(database, keyring, replace(SON, phone="13700000001"), replace(GRANDMA, phone="13700000002"))
    follow(database, keyring, "oSon", now, SON)
    with database.write() as conn:
        conn.execute(ACCOUNT.update().values(language="bo"))
        found = reach.reach(conn, Who(languages=("bo",)), now)
    assert (found.people, found.accounts, found.unreached, found.phones) == (1, 1, 0, 0)
    _, told = planned(database, now, Who(languages=("bo",)), channels=("message", "sms"))
    assert [row["person"] for row in told] == [SON.id]


def test_the_reach_counts_what_will_be_planned_and_who_will_not_hear(database, village, now):
    with database.read() as conn:
        found = reach.reach(conn, Who(), now)
    assert (found.people, found.accounts, found.unreached) == (4, 2, 1)
    assert found.by_village == ((VILLAGE, 2),)
    assert found.by_language == (("zh", 2),)
    assert found.unreached_by_village == ((OTHER, 1),)


def test_rows_that_go_one_by_one_stand_in_chunks(database, village, now, monkeypatch):
    monkeypatch.setattr(plan, "CHUNK_SIZE", 1)
    one, found = planned(database, now, Who())
    assert {row["channel"] for row in found} == {DIRECT}
    with database.read() as conn:
        assert [(c.first, c.last, c.open) for c in chunks(conn, one.id)] == [
            (row["account"], row["account"], 1) for row in found
        ]


def test_everybody_in_one_language_is_one_mass_job(database, village, now):
    one, found = planned(database, now, Who(), mass=True)
    assert {row["channel"] for row in found} == {MASS}
    with database.read() as conn:
        (made,) = job.of(conn, one.id)
        assert conn.execute(CHUNK.select()).all() == []
    assert (made.everybody, made.size, made.state, made.name) == (True, 2, State.PLANNED, f"b{one.id:x}-0")


def test_a_part_of_the_county_is_lists_by_language(database, village, now, monkeypatch):
    monkeypatch.setattr(plan, "LIST", 1)
    one, found = planned(database, now, Who(areas=(VILLAGE,)), mass=True)
    with database.read() as conn:
        jobs = job.of(conn, one.id)
    assert [(one.first, one.last, one.everybody) for one in jobs] == [
        (row["account"], row["account"], False) for row in found
    ]
    assert len({one.name for one in jobs}) == 2


def test_the_fifth_of_a_month_goes_another_way(database, village, now):
    for n in range(4):
        planned(database, now, Who(), mass=True, number=101 + n)
    assert {row["channel"] for row in planned(database, now, Who(), mass=True, number=105)[1]} == {DIRECT}
    next_month = (now.replace(day=1) + timedelta(days=32)).replace(day=1)
    assert {row["channel"] for row in planned(database, next_month, Who(), mass=True, number=106)[1]} == {MASS}


def test_planned_again_it_stays_as_it_was(database, village, now):
    one, found = planned(database, now, Who())
    with database.write() as conn:
        plan.plan(conn, replace(one, planned_at=now), Who(), now, mass=True)
    assert rows(database, one) == found


def test_a_chunk_holds_its_thousand(database, village, now, monkeypatch):
    one, found = planned(database, now, Who())
    with database.read() as conn:
        (chunk,) = chunks(conn, one.id)
    assert (chunk.first, chunk.last, chunk.size) == (found[0]["account"], found[-1]["account"], 2)
