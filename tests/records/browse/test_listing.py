from dataclasses import replace
from datetime import timedelta
from functools import cache
from random import Random

import pytest

from records import writing
from records.browse import counting, listing
from records.browse.listing import page
from records.browse.wanted import Key, Span, Wanted
from records.ledgers import HEALTH_REPORTS
from records.moments import local_day
from tests.records.helpers import COUNTY, GRANDPA, OTHER, TOWNSHIP, VILLAGE, report

DAYS = 6


@cache
def made(keyring, now):
    """Two hundred reports of thirty people in two villages on six days, and what keeps them."""
    random, made = Random(5), []
    for number in range(1, 201):
        at = now - timedelta(days=random.randrange(DAYS))
        person = replace(GRANDPA, id=random.randrange(1, 31), area=random.choice((VILLAGE, OTHER)))
        ill = random.random() < 0.2
        symptoms = ("咳嗽",) if ill else ()
        said = report(person, at, temperature_tenths=random.randrange(360, 390), worrying=ill, symptoms=symptoms)
        made.append((number, said))
    return tuple(made), [HEALTH_REPORTS.put(keyring, number, said) for number, said in made]


@pytest.fixture
def rows(database, keyring, now):
    reports, writes = made(keyring, now)
    with database.write() as conn:
        writing.run(conn, writes)
    return reports


@pytest.fixture(params=[listing.LOOKED_AT, 7], ids=["small", "large"])
def looked_at(request, monkeypatch):
    """A ledger that is read at once, and one of which each day is sought."""
    monkeypatch.setattr(listing, "LOOKED_AT", request.param)


def wanted(now, **changes):
    today = local_day(now)
    return replace(Wanted(COUNTY, today - timedelta(days=DAYS), today, size=9), **changes)


def walked(database, keyring, asked):
    found = []
    with database.read() as conn:
        while True:
            one = page(conn, keyring, HEALTH_REPORTS, asked)
            found += one.lines
            if one.next is None:
                return found
            assert len(one.lines) == asked.size or one.searching
            asked = replace(asked, after=one.next)


def numbers(rows, holds):
    return {number for number, said in rows if holds(said)}


FILTERS = {
    "everything": ({}, lambda one: True),
    "a township": ({"place": TOWNSHIP}, lambda one: one.area == VILLAGE),
    "a flag": ({"facts": {"worrying": True}}, lambda one: one.worrying),
    "not a flag": ({"facts": {"worrying": False}}, lambda one: not one.worrying),
    "a word of several": ({"facts": {"symptoms": "咳嗽"}}, lambda one: "咳嗽" in one.symptoms),
    "a span": ({"facts": {"temperature_tenths": Span(373, None)}}, lambda one: one.temperature_tenths >= 373),
    "a word": ({"facts": {"via": "self"}}, lambda one: True),
    "another word": ({"facts": {"via": "%"}}, lambda one: False),
    "both": (
        {"place": OTHER, "facts": {"worrying": True, "temperature_tenths": Span(360, 370)}},
        lambda one: one.area == OTHER and one.worrying and one.temperature_tenths <= 370,
    ),
}


@pytest.mark.parametrize("oldest_first", [False, True])
@pytest.mark.parametrize("name", FILTERS)
@pytest.mark.usefixtures("looked_at")
def test_pages_show_every_row_once_and_in_order(database, keyring, now, rows, name, oldest_first):
    changes, holds = FILTERS[name]
    found = walked(database, keyring, wanted(now, oldest_first=oldest_first, **changes))
    assert [one.key for one in found] == sorted((one.key for one in found), reverse=not oldest_first)
    assert sorted(one.key.id for one in found) == sorted(numbers(rows, holds))


@pytest.mark.usefixtures("looked_at")
def test_other_days_are_not_shown(database, keyring, now, rows):
    today = local_day(now)
    found = walked(database, keyring, wanted(now, since=today, until=today))
    assert {one.key.id for one in found} == numbers(rows, lambda one: one.day == today)


def test_what_is_shown_is_the_record(database, keyring, now, rows):
    found = walked(database, keyring, wanted(now))
    assert {one.key.id: one.record for one in found} == dict(rows)


def test_a_search_stops_and_says_where_it_goes_on(database, keyring, now, rows, monkeypatch):
    monkeypatch.setattr(listing, "LOOKED_AT", 7)
    with database.read() as conn:
        found = page(conn, keyring, HEALTH_REPORTS, wanted(now, facts={"via": "nobody"}))
    assert found.lines == ()
    assert found.searching
    assert found.next is not None


@pytest.mark.parametrize("name", FILTERS)
def test_a_few_rows_are_counted(database, now, rows, name):
    changes, holds = FILTERS[name]
    with database.read() as conn:
        assert counting.count(conn, HEALTH_REPORTS, wanted(now, **changes)) == len(numbers(rows, holds))


def test_what_takes_long_to_count_is_not_counted(database, now, rows, monkeypatch):
    monkeypatch.setattr(listing, "LOOKED_AT", 7)
    today = local_day(now)
    with database.read() as conn:
        assert counting.count(conn, HEALTH_REPORTS, wanted(now)) is None
        assert counting.count(conn, HEALTH_REPORTS, wanted(now, since=today, until=today)) == len(
            numbers(rows, lambda one: one.day == today)
        )


def test_many_are_counted_no_further(database, now, rows, monkeypatch):
    monkeypatch.setattr(counting, "MOST", 10)
    with database.read() as conn:
        assert counting.count(conn, HEALTH_REPORTS, wanted(now)) == 11


@pytest.mark.parametrize("text", ["", "1.2.3", "1.2.3.x", "1.2.3.4.5", "-1.2.3.4", f"1.2.3.{1 << 63}", "1.2.3.²"])
def test_what_was_never_a_key_is_none(text):
    assert Key.parse(text) is None


def test_a_key_is_read_as_it_is_written():
    key = Key(20000, VILLAGE, 12, 99)
    assert Key.parse(str(key)) == key
