from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from records import accounts, persons, ticks
from records.accounts import Account
from records.ledgers import HEALTH_REPORTS, HealthReport
from records.moments import LOCAL
from records.notices import NOTICE, from_row
from records.persons import Person
from tests.workers.post import VILLAGE, Post
from workers import reminder_words, reminders
from workers.reminders import Reminders

TODAY = date(2026, 11, 22)
NOON = 12 * 60


def at(hour, minute=0, day=22):
    return datetime(2026, 11, day, hour, minute, tzinfo=LOCAL)


@pytest.fixture
def family(database, keyring, now):
    """张强 at account 1 speaks for himself and for his father, and wants to be reminded at noon."""
    post = Post(database, keyring, now).settle(people=0)
    post.write(
        persons.put(keyring, Person(1, VILLAGE, 1, "张强", sex="男", relation="户主")),
        persons.put(keyring, Person(2, VILLAGE, 1, "张大山", sex="男", relation="父亲")),
        accounts.put(keyring, Account(1, "openid-1", now, 1, remind_minute=NOON)),
        accounts.speak_for(1, 1, now, "本人"),
        accounts.speak_for(1, 2, now),
    )
    post.woken = []
    post.remind = Reminders(database, post.woken.extend).run
    return post


def reported(post, person, day=TODAY):
    report = HealthReport(person=person, area=VILLAGE, day=day, at=at(8), account=1, temperature_tenths=365)
    post.write(HEALTH_REPORTS.put(post.keyring, 100 + person, report))


def said(post):
    """As it would leave now."""
    with post.database.read() as conn:
        planned = [from_row(post.keyring, row) for row in conn.execute(NOTICE.select())]
        return [one.text for one in reminder_words.filled(conn, post.keyring, planned, lambda language: str)]


def done_at(post, moment):
    with post.database.write() as conn:
        ticks.claim(conn, reminders.DONE, f"{moment:{reminders.MINUTE}}", moment)


def test_at_their_minute_they_hear_who_is_missing(family):
    assert family.remind(at(12)) == 1
    assert said(family) == ["您、爸爸今天还没报体温。方便时量一下发给我就行，例如：爸爸 36.5。"]
    assert len(family.woken) == 1


def test_who_has_reported_is_not_named(family):
    reported(family, 1)
    family.remind(at(12))
    assert said(family) == ["爸爸今天还没报体温。方便时量一下发给我就行，例如：爸爸 36.5。"]


def test_when_all_have_reported_nobody_is_disturbed(family):
    reported(family, 1)
    reported(family, 2)
    assert family.remind(at(12)) == 0 and family.woken == []


def test_yesterdays_report_is_not_todays(family):
    reported(family, 1, TODAY - timedelta(days=1))
    reported(family, 2, TODAY - timedelta(days=1))
    assert family.remind(at(12)) == 1


@pytest.mark.parametrize("change", [{"remind_minute": None}, {"remind_minute": NOON + 1}, {"followed": False}])
def test_nobody_is_reminded_who_does_not_want_it_now(family, keyring, now, change):
    account = replace(Account(1, "openid-1", now, 1, remind_minute=NOON), **change)
    family.write(accounts.put(keyring, account))
    assert family.remind(at(12)) == 0


def test_who_moved_away_is_not_asked_about(family, keyring):
    family.write(persons.put(keyring, Person(2, VILLAGE, 1, "张大山", left_day=TODAY)))
    family.remind(at(12))
    assert said(family) == ["您今天还没报体温。方便时量一下，直接发数字给我就行，例如 36.5。"]


def test_once_a_day_whatever_is_repeated(family, keyring, now):
    """A run that died, three schedulers, an hour that was changed after the reminder."""
    family.remind(at(12))
    family.write(accounts.put(keyring, Account(1, "openid-1", now, 1, remind_minute=NOON + 5)))
    family.remind(at(12))
    family.remind(at(12, 5))
    assert len(said(family)) == 1
    family.remind(at(12, 5, day=23))
    assert len(said(family)) == 2


def test_two_hours_of_downtime_are_caught_up(family):
    done_at(family, at(11, 30))
    assert family.remind(at(14)) == 1


def test_what_is_older_than_three_hours_is_let_go(family):
    done_at(family, at(11, 30))
    assert family.remind(at(15, 1)) == 0


def test_in_the_night_nobody_is_woken(family, keyring, now):
    family.write(accounts.put(keyring, Account(1, "openid-1", now, 1, remind_minute=22 * 60 + 40)))
    done_at(family, at(22))
    assert family.remind(at(22, 50)) == 0


def test_yesterdays_minutes_are_not_caught_up_today(family):
    done_at(family, at(11, day=21))
    assert family.remind(at(5)) == 0


def test_a_clock_that_was_set_back_reminds_of_its_minute(family):
    done_at(family, at(18, day=25))
    assert family.remind(at(12)) == 1


def test_more_people_than_a_page_are_all_reminded(family, keyring, now, monkeypatch):
    monkeypatch.setattr(reminders, "PAGE", 3)
    for n in range(10, 20):
        family.write(
            persons.put(keyring, Person(n, VILLAGE, 1, f"李{n}")),
            accounts.put(keyring, Account(n, f"openid-{n}", now, n, remind_minute=NOON)),
            accounts.speak_for(n, n, now),
        )
    assert family.remind(at(12)) == 11
