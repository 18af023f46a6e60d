"""Series by the clock: once each, by three schedulers, at night, late, set back, and by personal date."""

from __future__ import annotations

import json
import threading
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from broadcasts import collection
from broadcasts.repertoire import Files
from county.broadcasts.digest import digest
from county.broadcasts.telling import FAR
from county.settings import CountySettings
from records.broadcasts import approval, series
from records.broadcasts import edition as editions
from records.broadcasts.edition import Stage
from records.broadcasts.series import Series
from records.broadcasts.who import Who, loads
from records.ledgers.monitoring import HOME
from records.moments import LOCAL
from tests.records.broadcasts.helpers import APPROVER, edition
from tests.workers.post import COUNTY, Post
from workers.broadcasts.conductor import Conductor
from workers.broadcasts.when import When

SETTINGS = CountySettings(code=410798, health_rules=({"since": "2020-01-20"},))
DAILY = json.dumps({"cron": "0 7 * * *"})
HOURLY = json.dumps({"at": "2026-02-03 08:00", "every_minutes": 60, "until": "2026-02-05 23:59"})
SERIES = 200
BEGAN = datetime(2026, 2, 3, 8, 30, tzinfo=LOCAL)


class Clock(Post):
    """A county with series, and everything the clock makes of them."""

    def __init__(self, database, keyring):
        super().__init__(database, keyring, BEGAN)
        self.settle()
        self.files = Files(collection.load(), SETTINGS)
        self.when = self.scheduler()

    def scheduler(self):
        return When(self.database, self.keyring, SETTINGS, self.files, lambda ids: None)

    def has(self, schedule, number=101, **fields):
        """A head that was agreed to, of the author's own words or of a file."""
        head, *writes = self.agreed(schedule, number, **fields)
        self.write(*writes)
        return head

    def agreed(self, schedule, number, source="", who=None, hours=3, **fields):
        """A head and what is kept of it."""
        words = dict(self.files.template(source)) or {"zh": "【早上好】\n量个体温。"}
        audience = (who or Who()).dumps()
        head = edition(
            BEGAN, number, source=source, words=words, audience=audience, stage=Stage.APPROVED, starts_at=FAR, good_until=FAR,
            digest=digest(words, audience, ("message",)), area=COUNTY, **fields,
        )  # fmt: skip
        kept = series.put(Series(head.id, schedule, BEGAN, 0, hours))
        return head, editions.put(head), approval.put(head, APPROVER, BEGAN), kept

    def at(self, *when):
        """The clock stands there, and every scheduler looks."""
        self.clock.now = datetime(2026, 2, *when, tzinfo=LOCAL)
        return self.when.run(self.clock.now)

    @property
    def made(self):
        """By occurrence."""
        with self.database.read() as conn:
            every = editions.in_stage(conn, list(Stage))
        return {one.occurrence: one for one in every if one.starts_at != FAR}


@pytest.fixture
def clock(database, keyring):
    return Clock(database, keyring)


def test_each_morning_once(clock):
    clock.has(DAILY)
    assert [clock.at(3, 9), clock.at(4, 6, 59), clock.at(4, 7), clock.at(4, 7, 1), clock.at(5, 7, 30)] == [
        0,
        0,
        1,
        0,
        1,
    ]
    assert list(clock.made) == ["101/2026-02-04T07:00", "101/2026-02-05T07:00"]


def test_it_inherits_the_heads_agreement_and_the_conductor_starts_it(clock):
    clock.has(DAILY)
    clock.at(4, 7)
    Conductor(clock.database, lambda chunks: None, lambda *job: None).run(clock.clock())
    assert clock.made["101/2026-02-04T07:00"].stage is Stage.RUNNING


def test_the_head_itself_never_leaves(clock):
    head = clock.has(DAILY)
    Conductor(clock.database, lambda chunks: None, lambda *job: None).run(BEGAN + timedelta(days=900))
    with clock.database.read() as conn:
        assert editions.find(conn, head.id).stage is Stage.APPROVED


@pytest.mark.parametrize("stage", [Stage.WAITING, Stage.STOPPED, Stage.VOID])
def test_a_head_that_is_not_agreed_to_or_was_stopped_says_nothing(clock, stage):
    head = clock.has(DAILY)
    with clock.database.write() as conn:
        editions.move(conn, head.id, [Stage.APPROVED], stage, BEGAN)
    assert clock.at(4, 7) == 0


def test_what_was_missed_is_caught_up_while_it_is_good(clock):
    clock.has(DAILY, hours=3)
    assert (clock.at(4, 9, 59), list(clock.made)) == (1, ["101/2026-02-04T07:00"])
    assert clock.made["101/2026-02-04T07:00"].good_until == datetime(2026, 2, 4, 10, tzinfo=LOCAL)


def test_and_dropped_when_it_is_not(clock):
    clock.has(DAILY, hours=3)
    assert (clock.at(4, 10, 1), clock.made) == (0, {})
    assert clock.at(5, 7) == 1


def test_of_many_missed_only_the_latest_is_said(clock):
    clock.has(HOURLY, hours=12)
    assert (clock.at(3, 17, 30), list(clock.made)) == (1, ["101/2026-02-03T17:00"])


def test_nobody_is_woken_at_night(clock):
    clock.has(HOURLY, hours=2)
    assert [clock.at(3, 22, 5), clock.at(4, 3), clock.at(4, 6, 29), clock.at(4, 6, 30)] == [0, 0, 0, 1]
    assert list(clock.made) == ["101/2026-02-04T06:00"]


def test_a_clock_that_is_set_back_says_nothing_twice(clock):
    clock.has(DAILY)
    assert [clock.at(4, 7), clock.at(3, 9), clock.at(4, 7), clock.at(4, 7, 5)] == [1, 0, 0, 0]


def test_a_loop_ends(clock):
    clock.has(HOURLY, hours=2)
    clock.at(5, 21, 59)
    assert clock.at(6, 7) == 0


def test_many_series_by_three_schedulers_at_once(clock):
    """Each of them once, each with a number of its own; a thousand, under kills, in `make broadcasts`."""
    clock.write(*(write for n in range(SERIES) for write in clock.agreed(DAILY, 101 + n)[1:]))
    clock.clock.now = datetime(2026, 2, 4, 7, tzinfo=LOCAL)
    schedulers = [threading.Thread(target=clock.scheduler().run, args=(clock.clock(),)) for _ in range(3)]
    for one in schedulers:
        one.start()
    for one in schedulers:
        one.join()
    assert len(clock.made) == SERIES
    assert len({one.number for one in clock.made.values()}) == SERIES


def test_a_file_that_changed_since_waits_for_another_yes(clock):
    clock.has(DAILY, source="morning")
    clock.at(4, 7)
    clock.has(DAILY, 201, source="leaflet-masks", title="另一篇")
    head = clock.has(DAILY, 301, source="leaflet-elders")
    clock.write(editions.put(replace(head, digest="0" * 64)))
    clock.at(5, 7)
    stages = {one.source: one.stage for one in clock.made.values() if one.occurrence.endswith("02-05T07:00")}
    assert stages == {"morning": Stage.APPROVED, "leaflet-masks": Stage.APPROVED, "leaflet-elders": Stage.WAITING}


def test_items_one_a_day_and_then_it_is_over(clock):
    head = clock.has(json.dumps({"cron": "0 9 * * *"}), source="rules-party-members", kind="rules", title="党员七带头")
    said = []
    for day in range(4, 13):
        clock.at(day, 9)
        said = [one.words["zh"].splitlines()[1][:2] for one in clock.made.values()]
    assert said == ["1.", "2.", "3.", "4.", "5.", "6.", "7."]
    with clock.database.read() as conn:
        assert editions.find(conn, head.id).stage is Stage.DONE


def test_by_personal_date_every_missed_day_is_made_up_for(clock):
    """Whose first day was the day before yesterday hears today, on their third day, what belongs to the first."""
    clock.has(json.dumps({"cron": "0 9 * * *"}), who=Who(status=(HOME,), days=(1,)), hours=72)
    clock.at(6, 9, 30)
    days = {name[-5:-3]: loads(one.audience).days for name, one in clock.made.items()}
    assert [loads(one.audience).days for one in clock.made.values()] == [(3,), (2,), (1,)], days


def test_what_names_figures_waits_each_day_and_without_them_is_not_said(clock):
    clock.has(json.dumps({"cron": "0 18 * * *"}), source="daily", kind="bulletin", title="今日疫情通报")
    assert (clock.at(4, 18), clock.made) == (0, {})
