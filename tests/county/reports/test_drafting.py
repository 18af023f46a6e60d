"""A village's report over some days of which nobody chose what happens."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from random import Random

import pytest

from county.reports import drafting, report
from records.access import Head
from records.ledgers.grading import GRADINGS, Grading
from records.ledgers.health_report import HEALTH_REPORTS, HealthReport
from records.ledgers.monitoring import CONTACT, HOME, RELEASED, SUSPECTED, Monitoring
from records.moments import LOCAL
from records.quarantine.stays import Stay
from records.reports import daily, span
from records.reports.daily import Signature
from records.reports.figures import FIGURES
from tests.county.reports.world import AREA, COUNTY, VILLAGES, put, settled
from tests.records.reports import alone

DAYS = [date(2026, 11, 20) + timedelta(days=n) for n in range(4)]


def happen(database, keyring, random, day):
    """Reports and stays of a day, some at hours that belong to the next one."""
    for n in range(random.randrange(12)):
        at = datetime.combine(day, time(random.randrange(24), random.randrange(60)), LOCAL)
        village, person = random.choice(VILLAGES), random.randrange(1, 30)
        frame = {"person": person, "area": village, "day": at.date(), "at": at}
        number = int(at.timestamp()) * 100 + n
        put(database, HEALTH_REPORTS.put(keyring, number, HealthReport(**frame, worrying=random.random() < 0.3)))
        if random.random() < 0.4:
            grade = random.choice((CONTACT, SUSPECTED))
            stay = Stay(
                number, Monitoring(**frame, kind=HOME, grade=grade, began=at, days=7, until=day, household=1, rule=day)
            )
            put(database, stay.put(keyring), GRADINGS.put(keyring, number, Grading(**frame, grade=grade)))
            if random.random() < 0.5:
                after = at + timedelta(hours=random.randrange(1, 40))
                over = replace(stay.is_, lasts=False, closed=after.date(), outcome=RELEASED, at=after)
                put(database, *stay.becomes(keyring, over))


def drawn(database, keyring, day):
    with database.read() as conn:
        return drafting.villages(conn, keyring, COUNTY, AREA, day)


def sign(database, keyring, one, day):
    at = span.cut(day, COUNTY.reports.draft_minute)
    put(database, daily.sign(keyring, report.row(one, at), Signature(1, 1, at, Head(0, bytes(16)))))


@pytest.mark.parametrize("seed", range(3))
def test_what_is_said_of_a_day_follows_from_what_was_said_before(database, keyring, seed):
    """Reasons add up; what a report says is a query; a total of what happened is yesterday's, today's and what was
    entered late."""
    random = Random(seed)
    settled(database)
    before = {}
    for day in DAYS:
        for past in (day - timedelta(days=1), day):
            happen(database, keyring, random, past)
        for one in drawn(database, keyring, day):
            for line in one.lines:
                assert line.change is None or sum(count for _, count in line.reasons) == line.change
            counted(database, one)
            late(one, before.get(one.area))
            if random.random() < 0.7 or one.area in before:
                sign(database, keyring, one, day)
                before[one.area] = one


def counted(database, one):
    when = span.of(one.day, COUNTY.reports.draft_minute)
    with database.read() as conn:
        for figure in FIGURES:
            parts = alone.counts(conn, figure, one.area, when).get(one.area, {})
            assert one.line(figure.name).today == sum(parts.values())


def late(one, before):
    """Each figure of yesterday is what yesterday's report said, but for the correction that says otherwise."""
    if before is None or before.day != one.day - timedelta(days=1):
        return
    changed = {each.figure: each for each in one.corrections if each.day == before.day}
    for figure in (each.name for each in FIGURES if each.recounts):
        said = before.line(figure).today
        correction = changed.get(figure)
        assert one.line(figure).yesterday == (correction.now if correction else said)
        assert correction is None or correction.was == said != correction.now


def test_a_correction_is_said_once(database, keyring):
    settled(database)
    first, second, third = DAYS[:3]
    sign(database, keyring, drawn(database, keyring, first)[0], first)
    at = span.cut(first, COUNTY.reports.draft_minute) - timedelta(hours=1)
    put(database, HEALTH_REPORTS.put(keyring, 1, HealthReport(person=1, area=VILLAGES[0], day=first, at=at)))
    told = drawn(database, keyring, second)[0]
    assert [(one.day, one.figure, one.was, one.now) for one in told.corrections] == [(first, "reported", 0, 1)]
    sign(database, keyring, told, second)
    assert drawn(database, keyring, third)[0].corrections == ()


def test_a_day_that_was_owed_and_not_said_is_supplied(database, keyring):
    settled(database)
    first, second = DAYS[:2]
    one = drawn(database, keyring, first)[0]
    put(database, daily.draft(keyring, report.row(one, span.cut(first, 990))))
    told = drawn(database, keyring, second)[0].corrections
    assert {each.was for each in told} == {None} and len(told) == sum(each.recounts for each in FIGURES)


def test_a_county_that_begins_owes_nothing_of_before(database, keyring):
    settled(database)
    assert {one.corrections for one in drawn(database, keyring, DAYS[0])} == {()}
