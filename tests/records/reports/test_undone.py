from datetime import timedelta

from records.access import Head
from records.broadcasts import edition as editions
from records.broadcasts import receipt
from records.broadcasts.delivery import DIRECT
from records.broadcasts.edition import Stage
from records.notices import State
from records.reports import daily, span, undone
from records.reports.daily import Daily, Signature
from records.writing import insert, run
from tests.records.broadcasts.helpers import edition
from tests.records.helpers import COUNTY, OTHER, SON, TOWNSHIP, VILLAGE
from tests.records.reports.lived import AFTER, DAY, TODAY, lived


def test_a_village_without_a_doctor_is_vacant_once_whatever_else_it_lacks(asked, now):
    assert asked(undone.vacant, COUNTY, TODAY.until) == {VILLAGE: 1, OTHER: 1}
    assert asked(undone.vacant, COUNTY, now) == {OTHER: 1}


def test_a_report_signed_after_its_hour_is_late_on_whatever_day(database, keyring):
    hour, days = timedelta(hours=1), [DAY + timedelta(days=n) for n in range(2)]
    due = {day: span.cut(day, 1020) for day in days}
    with database.write() as conn:
        for area, at in ((VILLAGE, timedelta()), (OTHER, hour), (TOWNSHIP, hour)):
            for day in days:
                row = Daily(day, area, "{}", bytes(32), due[day])
                run(conn, [daily.sign(keyring, row, Signature(1, 1, due[day] + at, Head(0, bytes(16))))])
        assert undone.late_reports(conn, COUNTY, *days, 1020) == {OTHER: 2}
        assert undone.late_reports(conn, COUNTY, *days, 1019) == {VILLAGE: 2, OTHER: 2}
        assert undone.late_reports(conn, COUNTY, DAY, DAY, 1020) == {OTHER: 1}
        assert undone.late_reports(conn, VILLAGE, *days, 1020) == {}


def test_an_alarm_that_nobody_took_is_the_village_s(asked):
    assert asked(undone.untaken, COUNTY, TODAY) == {VILLAGE: 1}
    assert asked(undone.untaken, OTHER, TODAY) == asked(undone.untaken, COUNTY, AFTER) == {}


def test_a_question_of_the_last_hours_may_still_wait(asked, now):
    assert asked(undone.unanswered, COUNTY, TODAY, now) == {}
    assert asked(undone.unanswered, COUNTY, TODAY, TODAY.until) == {VILLAGE: 1}
    assert asked(undone.unanswered, OTHER, TODAY, TODAY.until) == {}


def test_rumours_gaps_and_cases_left_lying_are_the_county_s(asked, now):
    assert asked(undone.unjudged, TODAY, TODAY.until) == 1 and asked(undone.unjudged, TODAY, now) == 0
    assert asked(undone.unknown, DAY, DAY) == 1 and asked(undone.unknown, DAY + timedelta(days=1), DAY) == 0
    assert asked(undone.late_cases, TODAY) == 1 and asked(undone.late_cases, AFTER) == 0


def test_a_directive_is_owed_where_whoever_owes_it_lives(database, keyring, now):
    lived(database, keyring, now)
    directive = edition(now, 201, kind=receipt.DIRECTIVE, stage=Stage.DONE, planned_at=now)
    going = {"edition": directive.id, "language": "zh", "channel": DIRECT, "state": State.ACCEPTED.value}
    rest = {"attempt": 1, "due_at": 0, "msg_id": "", "result": ""}
    to = [(7, VILLAGE), (8, OTHER), (9, None)]
    rows = [
        insert("broadcast_delivery", {**going, **rest, "account": n, "person": SON.id + n, "village": v}) for n, v in to
    ]
    with database.write() as conn:
        run(conn, [editions.put(directive), *rows, receipt.put(directive.id, 8, now)])
        assert undone.unreceipted(conn, COUNTY, TODAY) == {VILLAGE: 1, COUNTY: 1}
        assert undone.unreceipted(conn, VILLAGE, TODAY) == {VILLAGE: 1}
        assert undone.unreceipted(conn, COUNTY, AFTER) == {}
