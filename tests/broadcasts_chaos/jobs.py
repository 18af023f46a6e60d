"""R6: the process dies between the call and the record of a mass job; asked for again under its name it stays one job."""

import os
from dataclasses import replace
from unittest import mock

from bench.broadcast.alone import approved, now
from records.broadcasts import edition as editions
from records.broadcasts import job, plan
from records.broadcasts.edition import Stage
from records.broadcasts.who import Who
from records.notices import State
from tests import forks
from tests.broadcasts_chaos import house
from workers.broadcasts.mass import Mass

DIES = 9
A_MINUTE_S = 61


class Dying:
    """The client of a process that ends as soon as the platform has the job."""

    def __init__(self, client):
        self._client = client

    def send_mass_text(self, *asked):
        self._client.send_mass_text(*asked)
        os._exit(DIES)


def run(place, *, kills):
    """Two of three are asked for again at once, which the platform finds too fast, and a minute later."""
    with mock.patch.object(plan, "MASS_A_MONTH", kills):  # so many of them would go another way
        made = [_planned(place, 100 + n) for n in range(kills)]
    died = sum(_forked(place, dies, one.id) == DIES for one in made)
    for ahead in (A_MINUTE_S, A_MINUTE_S * 2):
        place.passes(ahead)
        if ahead > A_MINUTE_S:
            place.platform.passes(A_MINUTE_S * 2)
        with place.database.write() as conn:
            job.expire(conn, house.office(place.asked).clock())
        assert _forked(place, sends, *(one.id for one in (made if ahead > A_MINUTE_S else made[::3]))) == 0
    with place.database.read() as conn:
        ended = sum(one.state is State.ACCEPTED for edition in made for one in job.of(conn, edition.id))
    jobs = _jobs(place)
    found = {"kills": died, "editions": kills, "adopted": ended, "jobs": jobs}
    return {"good": died == ended == jobs == kills, **found}


def _jobs(place):
    """Each puts one message on every phone."""
    people = place.platform.counts()["recipients"]
    return place.platform.arrived() / people if people else 0


def _planned(place, number):
    one = approved(place.database, number, kind="letter")
    with place.database.write() as conn:
        assert editions.move(conn, one.id, [Stage.APPROVED], Stage.RUNNING, now())
        plan.plan(conn, replace(one, stage=Stage.RUNNING), Who(), now(), mass=True)
    return one


def dies(asked, edition):
    office = house.office(asked)
    Mass(replace(office, platform=Dying(office.platform))).send(edition, 0)


def sends(asked, *made):
    mass = Mass(house.office(asked))
    for edition in made:
        mass.send(edition, 0)


def _forked(place, work, *made):
    """How a process of its own ended that did this work."""
    process = forks.start(place.folder / "words", work, place.asked, *made)
    process.join()
    return process.exitcode
