from sqlalchemy import func, select

from records import areas, codes, health, holders, roles, seed
from records.accounts import SPEAKS_FOR
from records.areas import CELL
from records.households import HOUSEHOLD
from records.moments import LOCAL
from records.persons import PERSON
from records.seed import large, layout, reports
from tests.records.helpers import standing

PEOPLE, VILLAGES = 3000, 64


def count(database, table):
    with database.read() as conn:
        return conn.execute(select(func.count()).select_from(table)).scalar()


def test_a_county_has_the_size_that_was_asked_for(database, keyring, now):
    seed.full(database, keyring, people=PEOPLE, villages=VILLAGES, now=now)
    with database.read() as conn:
        assert len(areas.within(conn, layout.CODE)) == VILLAGES
        assert len(areas.within(conn, layout.CODE, codes.Level.TOWNSHIP)) == 2
    assert (count(database, PERSON), count(database, SPEAKS_FOR)) == (PEOPLE, PEOPLE)
    assert count(database, CELL) == large.CELLS * VILLAGES // large.VILLAGES
    assert PEOPLE / 5 < count(database, HOUSEHOLD) < PEOPLE / 2


def test_every_cell_has_its_worker_and_every_household_its_phone(database, keyring, now):
    seed.full(database, keyring, people=600, villages=2, now=now)
    with database.read() as conn:
        cells = conn.execute(select(CELL.c.code)).scalars().all()
        assert all(len(holders.of(conn, roles.GRID_WORKER, cell, now)) == 1 for cell in cells)
        homes = conn.execute(select(HOUSEHOLD.c.id)).scalars().all()
    assert all(standing(database, keyring, large.openid(home), now).members for home in homes[::20])


def test_days_of_reports_cover_most_people(database, keyring, now):
    seed.full(database, keyring, people=1000, villages=2, now=now)
    reports.days(database, keyring, until=now.astimezone(LOCAL), count=2)
    with database.read() as conn:
        found = health.coverage(conn, now.date(), layout.CODE)
    assert sum(one.people for one in found) == 1000
    assert 0.88 < sum(one.reported for one in found) / 1000 < 0.97
