"""Test results of whom one serves; a positive one is an alarm."""

from __future__ import annotations

from chat.turn import Done
from county.ladder.alarm import Alarm, raise_alarm
from county.leaving import Leaving
from county.quarantine import acts, office
from records import moments, number, roles
from records.ledgers.test_result import PENDING, POSITIVE, TEST_RESULTS, TestResult


def keep(leaving: Leaving, one: Done, act: acts.KeepTest) -> None:
    """One row for each test of a day: the result replaces 待出."""
    about = leaving.subject(act.person)
    if about is None or not office.holds(leaving, office.DECIDING, about.cell or about.area):
        return
    today = moments.local_day(leaving.at)
    result = TestResult(
        person=about.id, area=about.area, day=act.day, at=leaving.at, account=leaving.standing.account.id,
        kind=act.kind, result=act.result, told=None if act.result == PENDING else today,
    )  # fmt: skip
    id_ = number.of("test", about.id, act.day, act.kind)
    leaving.also.append(TEST_RESULTS.put(leaving.keyring, id_, result))
    if act.result == POSITIVE:
        text, origin = f"{act.kind}阳性（{act.day.month} 月 {act.day.day} 日采样）", number.of("positive", id_)
        alarm = Alarm(about=about.id, place=about.area, role=roles.VILLAGE_DOCTOR, text=text, origin=origin)
        leaving.notices += raise_alarm(leaving.conn, leaving.keyring, leaving.county, alarm, leaving.at)
