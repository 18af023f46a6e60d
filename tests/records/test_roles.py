from datetime import datetime, timedelta

import pytest

from records import roles, writing
from records.moments import LOCAL
from records.roles import GRID_WORKER, TOWNSHIP_OFFICER, VILLAGE_DOCTOR, Holding
from tests.records.helpers import COUNTY, GRANDPA, OTHER, SON, TOWNSHIP, VILLAGE, follow, settle, standing

CELL = VILLAGE * 1000 + 1


@pytest.fixture
def hold(database, keyring, now):
    """Gives a role; grandpa (11) and the son (12) take all the offices of this village."""
    settle(database, keyring, GRANDPA, SON)

    def give(role, area, person=11, **rest):
        holding = Holding(area + person, role, area, person, rest.pop("starts", now), **rest)
        with database.write() as conn:
            writing.run(conn, [roles.put(holding)])
        return holding

    return give


def holders(database, role, area, at):
    with database.read() as conn:
        return [one.person for one in roles.holders(conn, role, area, at)]


def test_the_nearest_holder_comes_first(database, now, hold):
    hold(VILLAGE_DOCTOR, TOWNSHIP, 12)
    hold(VILLAGE_DOCTOR, VILLAGE, 11)
    assert holders(database, VILLAGE_DOCTOR, CELL, now) == [11, 12]
    assert holders(database, VILLAGE_DOCTOR, OTHER, now) == []


def test_a_holding_lasts_from_its_start_until_before_its_end(database, now, hold):
    hold(VILLAGE_DOCTOR, VILLAGE, ends=now + timedelta(hours=1))
    asked = [now - timedelta(seconds=1), now, now + timedelta(minutes=59), now + timedelta(hours=1)]
    assert [holders(database, VILLAGE_DOCTOR, VILLAGE, at) for at in asked] == [[], [11], [11], []]


def test_who_is_on_shift_comes_before_who_is_not(database, now, hold):
    """It is noon; the night shift runs from 22:00 to 6:00."""
    hold(VILLAGE_DOCTOR, VILLAGE, 11, shift_from=22 * 60, shift_until=6 * 60)
    hold(VILLAGE_DOCTOR, VILLAGE, 12, starts=now - timedelta(days=1), shift_from=6 * 60, shift_until=22 * 60)
    midnight = datetime(2026, 11, 23, 0, 30, tzinfo=LOCAL)
    assert holders(database, VILLAGE_DOCTOR, VILLAGE, now) == [12, 11]
    assert holders(database, VILLAGE_DOCTOR, VILLAGE, midnight) == [11, 12]


def test_a_role_that_ended_is_gone_the_same_moment(database, keyring, now, hold):
    holding = hold(GRID_WORKER, CELL)
    follow(database, keyring, "o-zhao", now, GRANDPA)
    assert standing(database, keyring, "o-zhao", now).roles == {GRID_WORKER}
    with database.write() as conn:
        writing.run(conn, [roles.end(holding.id, now)])
    assert standing(database, keyring, "o-zhao", now).roles == frozenset()


@pytest.mark.parametrize(("place", "may"), [(CELL, True), (CELL + 1, False), (VILLAGE, False), (OTHER, False)])
def test_a_grid_worker_sees_the_own_cell_only(database, keyring, now, hold, place, may):
    hold(GRID_WORKER, CELL)
    account = follow(database, keyring, "o-zhao", now, GRANDPA)
    with database.read() as conn:
        holdings = roles.of_account(conn, account.id, now)
    assert roles.may_see(holdings, place, {GRID_WORKER}, now) is may
    assert not roles.may_see(holdings, place, {TOWNSHIP_OFFICER}, now)


def test_a_county_office_sees_every_village(now, hold):
    assert roles.may_see([hold(TOWNSHIP_OFFICER, COUNTY)], CELL, {TOWNSHIP_OFFICER}, now)


def test_a_stranger_sees_nothing(database, keyring, now, hold):
    account = follow(database, keyring, "o-nobody", now, SON)
    with database.read() as conn:
        assert roles.of_account(conn, account.id, now) == ()
