from datetime import timedelta

import pytest
from sqlalchemy import delete, update

from records import piecemeal, ticks
from records.ticks import TICK


class Counting:
    """A database that counts its writes, and may be disturbed before one."""

    def __init__(self, database):
        self.read = database.read
        self.database, self.writes = database, 0
        self.before = lambda: None

    def write(self):
        self.writes += 1
        self.before()
        return self.database.write()


@pytest.fixture
def db(database, now, monkeypatch):
    """Seven ticks of two jobs, an hour between each; a piece is two."""
    monkeypatch.setattr(piecemeal, "PIECE", 2)
    with database.write() as conn:
        for n in range(7):
            ticks.claim(conn, "ab"[n % 2], f"{n}", now + timedelta(hours=n))
    return Counting(database)


def left(db):
    with db.read() as conn:
        return sorted(conn.execute(TICK.select().with_only_columns(TICK.c.slot)).scalars())


def test_all_that_is_over_goes_two_to_a_commit(db):
    assert piecemeal.change(db, delete(TICK), TICK.c.slot < "5") == 5
    assert (left(db), db.writes) == (["5", "6"], 3)


def test_with_nothing_over_nothing_is_written(db):
    assert (piecemeal.change(db, delete(TICK), TICK.c.slot > "7"), db.writes) == (0, 0)


def test_what_still_matches_after_its_change_is_changed_once(db):
    assert piecemeal.change(db, update(TICK).values(claimed_at=TICK.c.claimed_at + 1), TICK.c.slot >= "0") == 7


def test_a_row_that_is_no_longer_over_stays(db):
    def renewed():
        with db.database.write() as conn:
            conn.execute(update(TICK).where(TICK.c.slot == "0").values(claimed_at=0))

    db.before = renewed
    assert piecemeal.change(db, delete(TICK), TICK.c.claimed_at > 0) == 6
    assert left(db) == ["0"]
