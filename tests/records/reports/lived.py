"""A day of a county in which a little of everything happened, in a village and in another."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from records import ladder, needs, roles
from records.broadcasts import edition as editions
from records.broadcasts.edition import Stage
from records.elders import pairing
from records.elders.pairing import Pairing
from records.hotline import gap, question, rumour
from records.hotline.gap import MISSING, Gap
from records.hotline.question import Question
from records.hotline.rumour import Rumour
from records.ladder import Climb
from records.ledgers.life_sign import LIFE_SIGNS, LifeSign
from records.moments import local_day
from records.needs import Need
from records.quarantine import lodgings, rooms
from records.quarantine.rooms import Room
from records.reports import span
from records.roles import Holding
from records.rounds import mark
from records.rounds.mark import Mark
from records.screening import contact
from records.screening.contact import Contact
from records.tips import case, counts, tip
from records.tips.case import CLOSED, Case
from records.tips.tip import Tip
from records.writing import run
from tests.records.broadcasts.helpers import edition
from tests.records.helpers import GRANDPA, SON, TOWNSHIP, VILLAGE, settle

DAY = date(2026, 11, 22)
TODAY = span.of(DAY, 990)
BEFORE, AFTER = (span.of(DAY + timedelta(days=n), 990) for n in (-1, 1))
HOUR = timedelta(hours=1)


def lived(database, keyring, at):
    """At `at` and an hour later; of each sort one thing was done and one was not."""
    settle(database, keyring, GRANDPA, SON)
    with database.write() as conn:
        run(conn, [*_people(keyring, at), *_help(keyring, at), *_words(keyring, at), *_tips(at), *_doors(at), *_beds()])
        assert ladder.stop(conn, 1, at + HOUR)


def _people(keyring, at):
    yield roles.put(Holding(1, roles.GRID_WORKER, VILLAGE * 1000 + 1, GRANDPA.id, at))
    yield roles.put(Holding(2, roles.GRID_WORKER, VILLAGE * 1000 + 2, GRANDPA.id, at))
    yield roles.put(Holding(3, roles.VILLAGE_CADRE, VILLAGE, SON.id, at))
    yield roles.put(Holding(4, roles.VILLAGE_DOCTOR, VILLAGE, SON.id, at, at + HOUR))
    first = Contact(1, 1, VILLAGE, "周强", 1, 5, at)
    reached = replace(first, id=2, number=2, generation=1, reached_at=at + HOUR)
    yield from (
        contact.ROWS.put(keyring, one) for one in (first, reached, replace(reached, id=3, number=3, reached_at=None))
    )


def _help(keyring, at):
    for n in (1, 2):
        yield ladder.put(keyring, Climb(n, GRANDPA.id, VILLAGE * 1000 + 1, 5, (roles.VILLAGE_DOCTOR,), 0, "", at, at))
        met = at + HOUR if n == 1 else None
        yield needs.put(keyring, Need(n, n, GRANDPA.id, VILLAGE, "买药", "", at, 5, at + HOUR, ended_at=met))
    yield needs.put(keyring, Need(3, 3, GRANDPA.id, VILLAGE, "修理", "", at, 5, at + HOUR))
    yield pairing.put(keyring, Pairing(1, SON.id, GRANDPA.id, at))
    for n, own in enumerate((True, False, False), 1):
        frame = {"person": GRANDPA.id, "area": VILLAGE, "day": local_day(at), "at": at, "account": 5}
        yield LIFE_SIGNS.put(keyring, n, LifeSign(**frame, own=own, via="见到"))


def _doors(at):
    for n, outcome in enumerate((mark.OK, mark.OK, mark.NOBODY, mark.TROUBLE), 1):
        yield from mark.put(Mark(local_day(at), VILLAGE, n, VILLAGE * 1000 + 1, outcome, at, n % 2, mark.ROUND, n))
    yield from mark.put(Mark(local_day(at), VILLAGE, 1, VILLAGE * 1000 + 1, mark.MOVED, at + HOUR, 1, mark.ROUND, 9))


def _beds():
    for n, label in enumerate(("101", "102"), 1):
        yield rooms.put(Room(n, TOWNSHIP, "隔离点", label, 2))
    yield from lodgings.take(1, 1, 5, GRANDPA.id)


def _words(keyring, at):
    for n in (1, 2):
        yield question.put(keyring, Question(n, n, 5, GRANDPA.id, VILLAGE, 9, at, "水表谁来抄"))
        yield rumour.put(keyring, Rumour(n, n, at, "明天停水"))
    yield question.answered(1, 9, at + HOUR)
    yield rumour.judged(keyring, 1, "false", "不停水", 9, at + HOUR)
    yield gap.put(keyring, Gap(1, local_day(at), 0, MISSING, "谁抄水表"))
    for number, fields in enumerate(
        ({}, {"stage": Stage.RECALLED}, {"drill": True}, {"stage": Stage.WAITING, "planned_at": None}), 101
    ):
        made = {"stage": Stage.DONE, "planned_at": at, **fields}
        yield editions.put(edition(at, number, **made))


def _tips(at):
    hour = counts.hour(at)
    for n, state in ((1, CLOSED), (2, case.OPEN)):
        ended = at + HOUR if state == CLOSED else None
        yield case.put(Case(n, "聚集办席", VILLAGE, "county", hour, at, state=state, ended_at=ended))
    for n, of in enumerate((1, 1, 2), 1):
        yield tip.put(Tip(n, n, of, f"L{n}", "", hour, 1, b"", b"", b""))
