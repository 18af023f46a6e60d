from dataclasses import replace
from datetime import timedelta

from records.ledgers.grading import GRADINGS, Grading
from records.ledgers.monitoring import CONFIRMED, CONTACT, MISTAKE, SUSPECTED
from records.moments import local_day
from records.quarantine import figures
from records.quarantine.figures import Clearing, Watched
from records.quarantine.stays import Stay
from records.writing import run
from tests.records.helpers import COUNTY, OTHER, VILLAGE
from tests.records.quarantine.test_stays import stay


def keep(database, keyring, now, *people, over=(), outcome="解除"):
    """Each with a class; those in `over` are released."""
    with database.write() as conn:
        for n, grade in enumerate(people):
            graded = Grading(person=n, area=VILLAGE, day=local_day(now), at=now, grade=grade)
            ended = {"lasts": n not in over, "outcome": outcome if n in over else ""}
            one = Stay(n, replace(stay(now).is_, person=n, grade=grade, **ended))
            run(conn, [GRADINGS.put(keyring, n, graded), one.put(keyring)])


def apart(database, now, area=COUNTY, later=timedelta()):
    with database.read() as conn:
        return figures.apart(conn, area, local_day(now + later))


def test_a_class_is_cleared_when_nobody_stands_in_it(database, keyring, now):
    keep(database, keyring, now, CONFIRMED, SUSPECTED, CONTACT, CONTACT, over=(0, 2))
    found = apart(database, now).clearings
    assert found == (Clearing(CONFIRMED, 1, 0), Clearing(SUSPECTED, 1, 1), Clearing(CONTACT, 2, 1))
    assert [one.cleared for one in found] == [True, False, False]


def test_another_area_counts_its_own(database, keyring, now):
    keep(database, keyring, now, CONFIRMED)
    found = apart(database, now, OTHER)
    assert [one.ever for one in found.clearings] == [0, 0, 0] and (found.people, found.days_without) == (0, None)


def test_a_mistake_is_no_case(database, keyring, now):
    keep(database, keyring, now, CONFIRMED, over=(0,), outcome=MISTAKE)
    found = apart(database, now)
    assert found.clearings[0] == Clearing(CONFIRMED, 0, 0) and found.days_without is None


def test_days_without_a_new_case_are_counted(database, keyring, now):
    assert apart(database, now).days_without is None
    keep(database, keyring, now, CONFIRMED)
    assert apart(database, now, later=timedelta(days=18)).days_without == 18


def test_who_stays_past_the_last_day_is_counted(database, keyring, now):
    keep(database, keyring, now, CONTACT, CONTACT, over=(1,))
    ends = stay(now).is_.until - local_day(now)
    assert [apart(database, now, later=ends - timedelta(days=n)).ending for n in (0, 1)] == [1, 0]


def test_who_is_where_is_counted_by_village(database, keyring, now):
    keep(database, keyring, now, CONTACT, CONTACT, CONFIRMED, over=(2,))
    with database.read() as conn:
        assert figures.watched(conn, COUNTY) == (Watched(VILLAGE, "居家", 2),)
