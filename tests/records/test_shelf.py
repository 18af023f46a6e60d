from dataclasses import fields, replace
from datetime import timedelta

import pytest

from records.ledgers import HEALTH_REPORTS
from records.moments import local_day
from records.roles import COUNTY_COMMAND, SELF, VILLAGE_DOCTOR
from records.shelf import MASKED
from records.writing import run
from tests.records.helpers import GRANDPA, VILLAGE, report


@pytest.fixture
def whole(now):
    """A report with something in every field."""
    said = {
        "temperature_tenths": 378,
        "first_tenths": 381,
        "site": "腋下",
        "symptoms": ("咳嗽", "乏力"),
        "denied": ("腹泻",),
    }
    told = {
        "exposure": ("接触",),
        "since": local_day(now),
        "has_contact": True,
        "contact": "侄子",
        "travel": "郑州",
        "remark": "夜里也咳",
    }
    made = report(GRANDPA, now, **said, **told, account=5, confirmed="复测", unfinished=True, worrying=True)
    assert all(getattr(made, one.name) not in (None, "", (), False) for one in fields(made))
    return made


def of_person(database, keyring, days):
    with database.read() as conn:
        return HEALTH_REPORTS.of_person(conn, keyring, GRANDPA.id, [VILLAGE], days)


def test_a_record_comes_back_whole(database, keyring, whole):
    with database.write() as conn:
        run(conn, [HEALTH_REPORTS.put(keyring, 1, whole)])
    assert of_person(database, keyring, [whole.day]) == (whole,)


def test_a_persons_days_come_oldest_first(database, keyring, whole):
    earlier = replace(whole, day=whole.day - timedelta(days=1), since=None, has_contact=None, contact="", symptoms=())
    with database.write() as conn:
        run(conn, [HEALTH_REPORTS.put(keyring, n, one) for n, one in enumerate([whole, earlier])])
    assert of_person(database, keyring, [whole.day, earlier.day]) == (earlier, whole)
    assert of_person(database, keyring, [whole.day + timedelta(days=1)]) == ()


def test_sealed_facts_are_not_readable_in_the_row(database, keyring, whole):
    with database.write() as conn:
        run(conn, [HEALTH_REPORTS.put(keyring, 1, whole)])
        assert "郑州" not in repr(conn.execute(HEALTH_REPORTS.table.select()).one())


def test_a_reader_sees_what_the_declaration_lets_them(whole):
    doctor, county, stranger = (
        HEALTH_REPORTS.view(whole, {role}) for role in (VILLAGE_DOCTOR, COUNTY_COMMAND, "auditor")
    )
    assert doctor["接触情况"] == "侄子"
    assert (county["体温"], county["接触情况"]) == (378, MASKED)
    assert set(stranger.values()) == {MASKED}
    assert HEALTH_REPORTS.view(whole, {SELF}) == doctor
