from dataclasses import replace
from datetime import timedelta

import pytest

from records import moments, writing
from records.browse import file, history
from records.browse.wanted import Key
from records.ledgers import HEALTH_REPORTS
from records.moments import local_day
from tests.records.helpers import GRANDPA, OTHER, SON, VILLAGE, report


@pytest.fixture
def corrected(database, keyring, now):
    """A report that was corrected twice."""
    first = report(GRANDPA, now, temperature_tenths=385, remark="头疼")
    said = [
        first,
        *(
            replace(first, at=now + timedelta(minutes=n), account=7, temperature_tenths=t)
            for n, t in ((1, 375), (2, 365))
        ),
    ]
    before = {"day": moments.day_number(first.day), "area": VILLAGE, "person": GRANDPA.id}
    with database.write() as conn:
        writing.run(conn, [HEALTH_REPORTS.put(keyring, 1, first)])
        for one in said[1:]:
            writing.run(conn, HEALTH_REPORTS.correct(keyring, 1, before, one))
        writing.run(conn, [HEALTH_REPORTS.put(keyring, 2, report(SON, now))])
    key = Key(**before, id=1)
    return database, key, said


def test_a_row_is_found_under_its_key(corrected, keyring):
    database, key, said = corrected
    with database.read() as conn:
        assert history.find(conn, keyring, HEALTH_REPORTS, key).record == said[-1]
        assert history.find(conn, keyring, HEALTH_REPORTS, key._replace(area=OTHER)) is None


def test_each_correction_shows_what_stood_before(corrected, keyring):
    database, _, said = corrected
    with database.read() as conn:
        found = history.history(conn, keyring, HEALTH_REPORTS, 1)
        assert history.history(conn, keyring, HEALTH_REPORTS, 2) == ()
    assert [one.record for one in found] == [said[1], said[0]]
    assert [(one.until, one.by) for one in found] == [(said[2].at, 7), (said[1].at, 7)]


def test_a_file_holds_the_rows_of_one_person(corrected, keyring, now):
    database, key, said = corrected
    with database.read() as conn:
        lines = file.of_person(conn, keyring, HEALTH_REPORTS, GRANDPA.id, (VILLAGE,), local_day(now))
        assert [(one.key, one.record) for one in lines] == [(key, said[-1])]
        assert file.of_person(conn, keyring, HEALTH_REPORTS, GRANDPA.id, (OTHER,), local_day(now)) == ()
