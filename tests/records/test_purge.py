from datetime import timedelta

import pytest
from sqlalchemy import func, select

from records.ledger import Record, fact, ledger
from records.ledgers import HEALTH_REPORTS
from records.ledgers.health_report import DAYS
from records.metadata import METADATA
from records.moments import local_day
from records.purge import purge
from records.shelf import Shelf
from records.writing import run
from tests.records.helpers import GRANDPA, report

READERS = frozenset({"village_doctor"})


@pytest.mark.parametrize(("late", "left"), [(0, 1), (1, 0)])
def test_a_row_goes_the_day_after_its_last(database, keyring, now, late, left):
    with database.write() as conn:
        run(conn, [HEALTH_REPORTS.put(keyring, 1, report(GRANDPA, now))])
    gone = purge(database, [HEALTH_REPORTS], local_day(now) + timedelta(days=DAYS + late))
    with database.read() as conn:
        assert conn.execute(select(func.count()).select_from(HEALTH_REPORTS.table)).scalar() == left
    assert gone == 1 - left


def test_histories_go_too(database, keyring, now):
    first = report(GRANDPA, now)
    before = {"day": HEALTH_REPORTS.put(keyring, 1, first).values["day"], "area": first.area, "person": first.person}
    with database.write() as conn:
        run(conn, [HEALTH_REPORTS.put(keyring, 1, first)])
        run(conn, HEALTH_REPORTS.correct(keyring, 1, before, first))
    assert purge(database, [HEALTH_REPORTS], local_day(now) + timedelta(days=DAYS + 1)) == 2


def test_a_fact_with_an_earlier_end_is_emptied_alone(database, keyring, now):
    @ledger("试")
    class Trial(Record):
        site: str = fact("部位", purpose="试", readers=READERS, keep_days=60)
        said: str = fact("原话", purpose="试", readers=READERS, keep_days=7, sealed=True)

    shelf = Shelf(Trial)
    METADATA.remove(shelf.table), METADATA.remove(shelf.was)
    made = Trial(person=1, area=2, day=local_day(now), at=now, site="腋下", said="有点冷")
    with database.write() as conn:
        shelf.table.create(conn), shelf.was.create(conn)
        run(conn, [shelf.put(keyring, 1, made)])
    assert purge(database, [shelf], made.day + timedelta(days=8)) == 0
    with database.read() as conn:
        kept = shelf.read(keyring, conn.execute(shelf.table.select()).one())
    assert (kept.site, kept.said) == ("腋下", "")
