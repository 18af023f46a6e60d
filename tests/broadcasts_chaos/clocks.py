"""R9: three schedulers, killed while they work, down over due times, under a clock that is set forth and back; then the count.

Each series has one moment of its own. Whatever happens, it is said once, none is left out, and who looks sees how late.
"""

import json
import os
import signal
import time
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from random import Random

from sqlalchemy import func, select

from county.broadcasts.digest import digest
from county.broadcasts.telling import FAR
from records.broadcasts import approval, series
from records.broadcasts import edition as editions
from records.broadcasts.edition import EDITION, Edition, Stage
from records.broadcasts.series import Series
from records.broadcasts.who import Who
from records.moments import LOCAL
from records.writing import run as write
from tests import forks
from tests.broadcasts_chaos import schedulers

SCHEDULERS = 3
AUTHOR, APPROVER, COUNTY = 1, 2, 410798000000
NOBODY = Who(areas=(COUNTY + 999_999,)).dumps()
SPAN, GOOD_HOURS = timedelta(hours=3), 12
LATE_S = 120
STEPS = 8
BACK_S, ENDS_S = 30.0, 300.0
E = EDITION.c


class Clocks:
    """The schedulers of one county and the clock in their hands."""

    def __init__(self, place, items, seed):
        self.place, self.random = place, Random(seed)
        self.began = datetime.now(LOCAL).replace(second=0, microsecond=0)
        self.ahead, self.kills = timedelta(), 0
        self._due(items)

    def _due(self, items):
        minutes = int(SPAN.total_seconds() // 60)
        moments = [self.began + timedelta(minutes=self.random.randrange(2, minutes)) for _ in range(items)]
        writes = []
        for n, at in enumerate(moments):
            head = self._head(1000 + n)
            schedule = json.dumps({"at": at.strftime("%Y-%m-%d %H:%M")})
            kept = series.put(Series(head.id, schedule, self.began, 0, GOOD_HOURS, urgent=True))
            writes += [editions.put(head), approval.put(head, APPROVER, self.began), kept]
        with self.place.database.write() as conn:
            write(conn, writes)

    def _head(self, number):
        said = {"zh": f"【提醒】\n{number}"}
        return Edition(
            number, number, "", f"urgent/{number}", "notice", "提醒", said, NOBODY, ("message",), digest(said, NOBODY, ("message",)), 0,
            COUNTY, AUTHOR, self.began, FAR, FAR, 1, Stage.APPROVED,
        )  # fmt: skip

    @contextmanager
    def running(self):
        asked = {"folder": str(self.place.folder), "records": self.place.asked["records"], "schedulers": SCHEDULERS}
        with forks.running(self.place.folder / "words", ENDS_S, schedulers.run, asked):
            yield

    def moves(self, **span):
        self.ahead += timedelta(**span)
        (self.place.folder / "clock").write_text(str(int(self.ahead.total_seconds())))

    def kill(self):
        """One of the three, in the middle of whatever it does; where all are just dead, the first that is back."""
        until = time.monotonic() + BACK_S
        while time.monotonic() < until:
            for n in self.random.sample(range(SCHEDULERS), SCHEDULERS):
                with suppress(OSError, ValueError):
                    os.kill(int((self.place.folder / "pids" / f"schedule{n}.pid").read_text()), signal.SIGKILL)
                    self.kills += 1
                    return
            time.sleep(0.1)

    @property
    def said(self):
        """Number of the head → how often it was said; and how many were late."""
        made = select(E.occurrence, E.starts_at).where(E.starts_at < int(FAR.timestamp() * 1000))
        with self.place.database.read() as conn:
            rows = conn.execute(made).all()
            total = conn.execute(select(func.count()).select_from(EDITION)).scalar_one()
        times, late = {}, 0
        for occurrence, starts_at in rows:
            number, _, moment = occurrence.partition("/")
            times[number] = times.get(number, 0) + 1
            late += starts_at / 1000 - datetime.fromisoformat(moment).replace(tzinfo=LOCAL).timestamp() > LATE_S
        return times, late, total


def run(place, *, items, kills, seed, step_s=7.0, within_s=900):
    """The figures of one afternoon: forth and back by two hours, two hours without anybody, kills all along."""
    began, clocks = time.monotonic(), Clocks(place, items, seed)
    with clocks.running():
        for n in range(STEPS):
            clocks.moves(minutes=5)
            for _ in range(-(-kills // STEPS)):
                time.sleep(clocks.random.uniform(0.2, step_s / 2))
                if clocks.kills < kills:
                    clocks.kill()
            if n == STEPS // 4:
                clocks.moves(hours=2)
            if n == STEPS // 2:
                clocks.moves(hours=-2)
    clocks.moves(hours=2)
    with clocks.running():
        time.sleep(step_s)
        clocks.kill()
        clocks.moves(hours=2)
        until = time.monotonic() + within_s
        while len(clocks.said[0]) < items and time.monotonic() < until:
            time.sleep(0.2)
        time.sleep(step_s)
    times, late, total = clocks.said
    twice = sum(count - 1 for count in times.values())
    once = len(times) == items and not twice and total == 2 * items
    return {
        "good": once and clocks.kills >= kills, "items": items, "said": len(times), "twice": twice, "late": late,
        "kills": clocks.kills, "seed": seed, "seconds": round(time.monotonic() - began),
    }  # fmt: skip
