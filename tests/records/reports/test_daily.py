from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256

import pytest

from records import writing
from records.access import Head
from records.errors import Conflict
from records.reports import daily
from records.reports.daily import Daily, Signature
from tests.records.helpers import COUNTY, OTHER, VILLAGE

DAY = date(2026, 11, 22)


def report(now, content="{}", day=DAY, area=VILLAGE):
    return Daily(day, area, content, sha256(content.encode()).digest(), now)


def put(database, *writes):
    with database.write() as conn:
        writing.run(conn, writes)


def signature(now):
    return Signature(11, 22, now, Head(7, bytes(16)))


def test_a_draft_is_drawn_up_anew(database, keyring, now):
    put(database, daily.draft(keyring, report(now)))
    put(database, daily.draft(keyring, report(now, "{1}")))
    with database.read() as conn:
        assert daily.of_day(conn, keyring, DAY, VILLAGE) == report(now, "{1}")


def test_what_is_signed_stays_as_it_is(database, keyring, now):
    put(database, daily.draft(keyring, report(now)))
    put(database, daily.sign(keyring, report(now, "{1}"), signature(now)))
    for again in (daily.draft(keyring, report(now)), daily.sign(keyring, report(now), signature(now))):
        with pytest.raises(Conflict):
            put(database, again)
    with database.read() as conn:
        kept = daily.of_day(conn, keyring, DAY, VILLAGE)
    assert kept == replace(report(now, "{1}"), signature=signature(now))


def test_the_content_is_sealed_in_the_row(database, keyring, now):
    put(database, daily.draft(keyring, report(now, "王家两口")))
    with database.read() as conn:
        row = conn.execute(daily.DAILY_REPORT.select()).one()
    assert "王家".encode() not in row.content


def test_reports_of_an_area_come_in_order(database, keyring, now):
    later = report(now, day=DAY + timedelta(days=1), area=OTHER)
    put(database, daily.draft(keyring, later), daily.sign(keyring, report(now), signature(now)))
    with database.read() as conn:
        assert [one.area for one in daily.between(conn, keyring, DAY, later.day, (OTHER, VILLAGE))] == [VILLAGE, OTHER]
        assert daily.signed(conn, DAY, later.day, COUNTY) == {(DAY, VILLAGE)}
        assert daily.drafted(conn, DAY) == {VILLAGE}


def test_old_ones_go(database, keyring, now):
    put(database, daily.draft(keyring, report(now)))
    assert daily.forget(database, DAY) == 0
    assert daily.forget(database, DAY + timedelta(days=1)) == 1
