from dataclasses import replace
from datetime import date, timedelta

import pytest

from records.ledgers.grading import GRADINGS, Grading
from records.ledgers.health_report import HEALTH_REPORTS
from records.ledgers.monitoring import CENTRAL, CONFIRMED, HOME, MISTAKE, RELEASED
from records.moments import local_day
from records.quarantine.stays import Stay
from records.reports import span
from records.reports.figures import BY_NAME, FIGURES
from records.reports.standing import last_case
from records.writing import run
from tests.records.helpers import COUNTY, GRANDPA, OTHER, SON, VILLAGE, report, settle
from tests.records.quarantine.test_stays import stay
from tests.records.reports import alone

DAY = date(2026, 11, 22)
TODAY = span.of(DAY, 990)
YESTERDAY = span.of(DAY - timedelta(days=1), 990)


def put(database, *writes):
    with database.write() as conn:
        run(conn, writes)


def counts(database, name, when=TODAY, area=COUNTY):
    with database.read() as conn:
        return {village: dict(parts) for village, parts in alone.counts(conn, BY_NAME[name], area, when).items()}


def people(database, name, when=TODAY):
    with database.read() as conn:
        return [one.person for one in BY_NAME[name].source.rows(conn, COUNTY, when)]


def begun(now, person, **facts):
    return replace(stay(now).is_, person=person, **facts)


def said(keyring, number, person, at, **facts):
    return HEALTH_REPORTS.put(keyring, number, report(person, at, **facts))


def test_a_day_begins_and_ends_when_the_report_is_drawn_up(database, keyring):
    at = [said(keyring, n, GRANDPA, moment) for n, moment in enumerate((TODAY.since, TODAY.until))]
    put(database, *at)
    assert counts(database, "reported") == {VILLAGE: {"self": 1}}
    assert counts(database, "reported", YESTERDAY) == {}


def test_a_person_who_says_it_twice_is_one(database, keyring, now):
    put(database, said(keyring, 1, GRANDPA, now), said(keyring, 2, GRANDPA, now), said(keyring, 3, SON, now))
    assert counts(database, "reported") == {VILLAGE: {"self": 2}}
    assert people(database, "reported") == [GRANDPA.id, SON.id]


def test_a_correction_of_today_leaves_yesterday_s_report_where_it_was(database, keyring, now):
    first = report(GRANDPA, now - timedelta(days=1), temperature_tenths=365)
    again = replace(first, at=now, temperature_tenths=368)
    key = {"day": now.date().toordinal() - date(1970, 1, 1).toordinal() - 1, "area": VILLAGE, "person": GRANDPA.id}
    put(database, HEALTH_REPORTS.put(keyring, 1, first), *HEALTH_REPORTS.correct(keyring, 1, key, again))
    assert counts(database, "reported", YESTERDAY) == {VILLAGE: {"self": 1}}
    assert counts(database, "reported") == {}


def test_the_ill_are_told_apart_by_what_they_have(database, keyring, now):
    put(database, said(keyring, 1, GRANDPA, now, worrying=True, symptoms=("咳嗽",)))
    put(database, said(keyring, 2, SON, now, worrying=True, temperature_tenths=385))
    assert counts(database, "worrying") == {VILLAGE: {"有症状": 1, "发热": 1}}


def test_a_stay_stands_from_its_beginning_until_it_is_closed(database, keyring, now):
    one = Stay(1, begun(now, 11, began=YESTERDAY.until - timedelta(hours=1)))
    over = replace(one.is_, lasts=False, closed=local_day(now), outcome=RELEASED, at=now)
    put(database, one.put(keyring), *one.becomes(keyring, over))
    assert counts(database, "at_home", YESTERDAY) == {VILLAGE: {one.is_.grade: 1}}
    assert counts(database, "at_home") == {}
    assert counts(database, "freed") == {VILLAGE: {HOME: 1}}


def test_what_changed_since_stands_as_it_was_known_then(database, keyring, now):
    one = Stay(1, begun(now, 11, began=YESTERDAY.until - timedelta(hours=1)))
    put(database, one.put(keyring), *one.becomes(keyring, replace(one.is_, kind=CENTRAL, at=now)))
    assert counts(database, "at_home", YESTERDAY) and not counts(database, "at_home")
    assert counts(database, "central") and not counts(database, "central", YESTERDAY)


def test_a_mistake_never_was(database, keyring, now):
    one = Stay(1, begun(now, 11, began=YESTERDAY.until - timedelta(hours=1)))
    put(database, one.put(keyring))
    assert counts(database, "at_home", YESTERDAY)
    put(database, *one.becomes(keyring, replace(one.is_, lasts=False, outcome=MISTAKE, at=now)))
    assert not counts(database, "at_home", YESTERDAY) and not counts(database, "placed", YESTERDAY)


def test_the_clearings_count_who_ever_was_and_who_still_is(database, keyring, now):
    at = now - timedelta(hours=1)
    case = Grading(person=11, area=VILLAGE, day=local_day(at), at=at, grade=CONFIRMED)
    put(database, GRADINGS.put(keyring, 1, case))
    with database.read() as conn:
        assert alone.ever(conn, BY_NAME["confirmed"], COUNTY, TODAY.until) == {VILLAGE: 1}
        assert last_case(conn, COUNTY, TODAY.until).keys() == {VILLAGE}
        assert last_case(conn, COUNTY, YESTERDAY.until) == {}
    assert counts(database, "confirmed") == {} and counts(database, "new_cases") == {VILLAGE: {"新发现": 1}}


def test_who_lives_here_is_counted_by_village(database, keyring):
    settle(database, keyring, GRANDPA, SON)
    assert counts(database, "people") == {VILLAGE: {"": 2}}


OPENING = [one for one in FIGURES if one.name != "people"]


@pytest.mark.parametrize("figure", OPENING, ids=lambda one: one.name)
def test_each_opens_to_as_many_rows_as_it_counts(database, keyring, now, figure):
    settle(database, keyring, GRANDPA, SON)
    put(database, said(keyring, 1, GRANDPA, now, worrying=True), Stay(1, begun(now, 11, began=now)).put(keyring))
    with database.read() as conn:
        counted = alone.counts(conn, figure, COUNTY, TODAY)
        opened = figure.source.rows(conn, COUNTY, TODAY)
    assert sum(sum(parts.values()) for parts in counted.values()) == len(opened)


def test_another_village_has_its_own(database, keyring, now):
    put(database, said(keyring, 1, GRANDPA, now))
    assert counts(database, "reported", area=OTHER) == {}
