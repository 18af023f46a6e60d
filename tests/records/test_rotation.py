from sqlalchemy import select

from records import rotation
from records.households import HOUSEHOLD
from records.ledgers import HEALTH_REPORTS
from records.secrecy import Keyring
from records.turns import Outcome, Talk
from records.writing import run
from tests.records.helpers import GRANDPA, HOME, follow, keep, report, settle, standing

OLD, LOOKUP = b"o" * 32, b"l" * 32
BEFORE, AFTER = Keyring({1: OLD}, 1, LOOKUP), Keyring({1: OLD, 2: b"n" * 32}, 2, LOOKUP)
ALONE = Keyring({2: b"n" * 32}, 2, LOOKUP)


def fill(database, now):
    settle(database, BEFORE, GRANDPA)
    follow(database, BEFORE, "o-wang", now, GRANDPA)
    kept = report(GRANDPA, now, contact="侄子")
    keep(database, BEFORE, Outcome(standing(database, BEFORE, "o-wang", now, b"k" * 16), "好", now, Talk(b"1")))
    with database.write() as conn:
        before = {"day": HEALTH_REPORTS.put(BEFORE, 1, kept).values["day"], "area": kept.area, "person": kept.person}
        run(conn, [HEALTH_REPORTS.put(BEFORE, 1, kept)])
        run(conn, HEALTH_REPORTS.correct(BEFORE, 1, before, kept))


def test_after_a_sweep_the_old_key_is_not_needed(database, now):
    fill(database, now)
    while rotation.sweep(database.write, AFTER, limit=1):
        pass
    found = standing(database, ALONE, "o-wang", now, b"k" * 16)
    assert (found.reply, found.talk.state, found.members[0].name) == ("好", b"1", "李福田")
    with database.read() as conn:
        for table in (HEALTH_REPORTS.table, HEALTH_REPORTS.was):
            assert HEALTH_REPORTS.read(ALONE, conn.execute(select(table)).one()).contact == "侄子"


def test_a_sweep_says_how_much_it_did_and_ends(database, now):
    fill(database, now)
    assert rotation.sweep(database.write, AFTER) > 5
    assert rotation.sweep(database.write, AFTER) == 0


def test_a_value_changed_meanwhile_is_not_overwritten(database, now):
    settle(database, BEFORE)
    with database.write() as conn:
        column = HOUSEHOLD.c.address
        conn.execute(HOUSEHOLD.update().values({column.name: AFTER.seal("新地址", "household.address", HOME)}))
    rotation.sweep(database.write, AFTER)
    with database.read() as conn:
        assert ALONE.open(conn.execute(select(column)).scalar(), "household.address", HOME) == "新地址"


def test_every_sealed_column_is_bound_to_a_column_of_its_row():
    for column in rotation.columns():
        assert rotation.ROW.get(column.table.name, "id") in column.table.c
