from datetime import timedelta

import pytest
from sqlalchemy import select

from records.notices import NOTICE, Urgency
from tests.scenarios.county import County
from tests.scenarios.quarantine_days import at, clock, reports, settle
from workers.quarantine import Quarantine


@pytest.fixture
def county(database, keyring):
    made = County(database, keyring)
    settle(made)
    made.phone("陈建国").says("隔离 周婷 接触过病人")
    made.phone("陈建国").says("1")
    made.told()
    return made


def test_the_days_advice_comes_at_its_hour_and_once(county):
    at(county, 2, 8, 59)
    assert clock(county) == []
    at(county, 2, 9)
    ((name, text),) = clock(county)
    assert (name, text.splitlines()[0]) == ("周婷", "隔离第 2/14 天，今天一个字「独」：")
    assert clock(county) == []


def test_advice_is_quiet(county):
    """Nobody is telephoned because of it."""
    at(county, 2, 9)
    clock(county)
    with county.database.read() as conn:
        rows = conn.execute(select(NOTICE.c.urgency).where(NOTICE.c.urgency == Urgency.QUIET.value)).all()
    assert len(rows) == 1


def test_what_is_late_by_hours_is_not_said_any_more(county):
    at(county, 2, 15, 1)
    assert clock(county) == []


def test_at_noon_the_township_hears_what_is_missing(county):
    """Measured and signed by nobody, measured and unsigned, not measured at all."""
    at(county, 1, 9)
    reports(county, "我36.4 爸爸36.5")
    at(county, 1, 11, 59)
    assert clock(county) == []
    at(county, 1, 12)
    ((name, text),) = clock(county)
    assert (name, text.splitlines()[1]) == ("孙为民", "南坡村：没量 2 项，村医没签 2 项，村干部没签 2 项")


def test_three_schedulers_say_it_once(county):
    at(county, 1, 12)
    woken = []
    jobs = [Quarantine(county.database, county.keyring, county.turns.carrier.county, woken.extend) for _ in range(3)]
    assert [job.run(county.now) for job in jobs] == [1, 0, 0]
    assert len(woken) == 1


def test_nothing_is_proposed_while_something_is_missing(county):
    at(county, 14, 21)
    assert [text for _, text in clock(county) if "期满" in text] == []


def test_signatures_are_forgotten_after_half_a_year(county):
    reports(county)
    county.phone("陈建国").says("签")
    county.phone("陈建国").says("签")
    job = Quarantine(county.database, county.keyring, county.turns.carrier.county, list)
    assert job.forget(county.now) == 0
    assert job.forget(county.now + timedelta(days=182)) == 4
