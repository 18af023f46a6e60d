"""Elders by the clock: who is silent past their hour, what climbs, whose need is overdue, and each night what was learnt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from county.elders import climbing, needs
from county.settings import CountySettings
from records import handings, moments
from records import needs as tickets
from records.database import Connection, Database
from records.elders import habit, silence
from records.elders.silence import Silence
from records.secrecy import Keyring
from workers import apart

WATCH = "elders"
KEEP = timedelta(days=365)


@dataclass(frozen=True)
class Elders:
    """`wake` is told which notices wait to be sent."""

    database: Database
    keyring: Keyring
    county: CountySettings
    wake: Callable[[Sequence[int]], None]

    def watch(self, now: datetime) -> int:
        """New silences, and the next step of those that last; how many notices."""
        with self.database.read() as conn:
            quiet = climbing.quiet(conn, self.county, now)
        if quiet:
            with self.database.write() as conn:
                climbing.begin(conn, quiet, now)
        return sum(self._step(now) for _ in range(climbing.STEPS))

    def shout(self, now: datetime) -> int:
        """Needs past their deadline are told further up."""
        with self.database.write() as conn:
            planned = needs.shout(conn, self.keyring, self.county, now)
        self._wake(planned)
        return len(planned)

    def learn(self, now: datetime) -> int:
        """Everyone's usual hour, from the days before today; what ended a year ago goes."""
        settings = self.county.elders
        with self.database.write() as conn:
            learnt = habit.learn(conn, moments.local_day(now), settings.learn_days, settings.least_days)
        tickets.forget(self.database, now - KEEP)
        handings.forget(self.database, now - KEEP)
        return learnt

    def _step(self, now: datetime) -> int:
        """Every step whose time has come; the one after it may have been missed, too."""
        with self.database.read() as conn:
            waiting = silence.due(conn, now)
        planned = apart.together(self.database, waiting, partial(self._climb, now), WATCH)
        self._wake(planned)
        return len(planned)

    def _climb(self, now: datetime, conn: Connection, waiting: Sequence[Silence]) -> list[int]:
        return climbing.climb(conn, self.keyring, self.county, waiting, now)

    def _wake(self, planned: Sequence[int]) -> None:
        if planned:
            self.wake(planned)
