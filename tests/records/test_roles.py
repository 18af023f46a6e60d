import pytest

from records import roles, writing
from records.roles import GRID_WORKER, TOWNSHIP_OFFICER
from tests.records.helpers import COUNTY, GRANDPA, OTHER, SON, VILLAGE, follow, hold, settle, standing

CELL = VILLAGE * 1000 + 1


@pytest.fixture
def village(database, keyring):
    settle(database, keyring, GRANDPA, SON)
    return database


def test_a_role_that_ended_is_gone_the_same_moment(village, keyring, now):
    holding = hold(village, GRID_WORKER, CELL, GRANDPA.id, now)
    follow(village, keyring, "o-zhao", now, GRANDPA)
    assert standing(village, keyring, "o-zhao", now).roles == {GRID_WORKER}
    with village.write() as conn:
        writing.run(conn, [roles.end(holding.id, now)])
    assert standing(village, keyring, "o-zhao", now).roles == frozenset()


@pytest.mark.parametrize(("place", "may"), [(CELL, True), (CELL + 1, False), (VILLAGE, False), (OTHER, False)])
def test_a_grid_worker_sees_the_own_cell_only(village, keyring, now, place, may):
    hold(village, GRID_WORKER, CELL, GRANDPA.id, now)
    follow(village, keyring, "o-zhao", now, GRANDPA)
    holdings = standing(village, keyring, "o-zhao", now).holdings
    assert roles.may_see(holdings, place, {GRID_WORKER}, now) is may
    assert not roles.may_see(holdings, place, {TOWNSHIP_OFFICER}, now)


def test_a_county_office_sees_every_village(village, now):
    assert roles.may_see([hold(village, TOWNSHIP_OFFICER, COUNTY, SON.id, now)], CELL, {TOWNSHIP_OFFICER}, now)


def test_a_stranger_sees_nothing(village, keyring, now):
    follow(village, keyring, "o-nobody", now, SON)
    assert standing(village, keyring, "o-nobody", now).holdings == ()
