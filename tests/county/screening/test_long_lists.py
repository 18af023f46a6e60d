"""A list of which only the first are shown says how many there are, moves on, and is logged for whom it shows."""

from datetime import timedelta

import pytest

from county.leaving import Leaving
from county.screening.looks import checks, contacts, placements, returns
from county.screening.looks.noting import MOST
from records import turns, writing
from records.access import ACCESS
from records.screening import contact, placement, returnee, task
from records.standing import Arrival
from tests.county.stage import DOCTOR, VILLAGE

AREA, ACCOUNT = int(VILLAGE), 1
LISTS = [checks.checks_waiting, contacts.contacts_waiting, placements.placements_waiting, returns.returnees_waiting]


def looks(stage, look):
    with stage.database.write() as conn:
        (standing,) = turns.load(conn, stage.keyring, [Arrival(bytes(16), DOCTOR)], stage.now)
        return look(Leaving(conn, stage.keyring, stage.county, standing, stage.now), 0)


def wait(stage, count=MOST + 1, **first):
    """So many of each kind, numbered from 1; the first as told."""
    with stage.database.write() as conn:
        for n in range(1, count + 1):
            for part, row in _rows(stage.now, n, first if n == 1 else {}):
                writing.run(conn, [part.ROWS.put(stage.keyring, row)])


def _rows(now, n, more):
    frame = {"id": n, "number": n, "area": AREA, "name": f"某{n}", "person": 1000 + n}
    yield task, task.Task(**frame, day=now.date(), pushed_at=now, due_at=now, **(more if "found" in more else {}))
    tried = {"chain": 1, "account": ACCOUNT, "made_at": now, "generation": 1} | (more if "tries" in more else {})
    yield contact, contact.Contact(**frame, **tried)
    ruled = {"because": "返乡", "origin": n, "rule": now.date(), "route": "home", "days": 7, "starts": now.date()}
    yield placement, placement.Placement(**frame, **ruled, made_at=now)
    comes = {"origin": 0, "origin_name": "武汉", "kind": "外省", "arrives": now.date(), "source": "本人"}
    yield returnee, returnee.Returnee(**frame, **comes, account=ACCOUNT, made_at=now)


@pytest.mark.parametrize("look", LISTS)
def test_all_are_counted_and_the_first_are_shown(stage, look):
    wait(stage)
    found = looks(stage, look)
    assert (found["total"], len(found["rows"])) == (MOST + 1, MOST)


@pytest.mark.parametrize("look", LISTS)
def test_the_log_names_who_is_shown_and_nobody_else(stage, look):
    wait(stage)
    looks(stage, look)
    with stage.database.read() as conn:
        assert len(conn.execute(ACCESS.select()).all()) == MOST


def test_whom_nobody_met_does_not_hide_the_last(stage):
    wait(stage, found="没见到", checked_at=stage.now - timedelta(hours=1))
    shown = [one["number"] for one in looks(stage, checks.checks_waiting)["rows"]]
    assert shown == [*range(2, MOST + 2)]


def test_who_was_tried_does_not_hide_the_last(stage):
    wait(stage, tries=1)
    shown = [one["number"] for one in looks(stage, contacts.contacts_waiting)["rows"]]
    assert shown == [*range(2, MOST + 2)]


def test_a_list_that_is_shown_whole_keeps_its_order(stage):
    wait(stage, MOST, tries=1)
    shown = [one["number"] for one in looks(stage, contacts.contacts_waiting)["rows"]]
    assert shown == [*range(1, MOST + 1)]
