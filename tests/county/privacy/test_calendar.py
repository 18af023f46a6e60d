from datetime import timedelta

import pytest

from county.privacy import calendar
from records.ledgers import SHELVES
from tests.county.exports.office import GRANDPA
from workers import elders, hotline, quarantine, upkeep


def lines(office, **later):
    with office.database.read() as conn:
        found = calendar.lines(conn, office.county, office.now + timedelta(**later))
    return {line.label: line for line in found}


@pytest.mark.parametrize(
    ("said", "done"),
    [
        (calendar.NOTICE_DAYS, upkeep.NOTICES),
        (calendar.ODDITY_DAYS, upkeep.POISONED),
        (calendar.NEED_DAYS, elders.KEEP),
        (calendar.QUESTION_DAYS, hotline.QUESTIONS),
        (calendar.SIGNATURE_DAYS, quarantine.KEPT),
    ],
)
def test_it_says_what_the_workers_do(said, done):
    assert timedelta(days=said) == done


def test_every_ledger_is_in_it(office):
    assert {shelf.label for shelf in SHELVES} <= lines(office).keys()


def test_a_row_is_due_when_its_days_are_over_and_not_before(office):
    office.report(GRANDPA)
    day = office.now.date()
    now, last, over = lines(office), lines(office, days=60), lines(office, days=61)
    assert [one["健康上报"].rows for one in (now, last, over)] == [0, 0, 1]
    assert now["健康上报"].next_ == day + timedelta(days=61)


def test_a_dry_run_erases_nothing(office):
    office.report(GRANDPA)
    lines(office, days=99)
    with office.database.read() as conn:
        assert conn.exec_driver_sql("SELECT COUNT(*) FROM health_report").scalar() == 1


def test_what_the_dry_run_counts_is_what_goes(office):
    office.report(GRANDPA, times=3)
    later = office.now + timedelta(days=61)
    due = lines(office, days=61)["健康上报"].rows
    job = upkeep.Upkeep(office.database, office.keyring, office.county.privacy.log_lasts)
    assert (due, job.erase(later, all_of_it=True)) == (3, 3)


def test_backups_are_as_old_as_the_county_says(office):
    county = office.county.model_copy(update={"privacy": office.county.privacy.model_copy(update={"backup_days": 7})})
    assert calendar.backups(county, office.now) == office.now.date() + timedelta(days=7)
