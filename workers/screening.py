"""Screening by the clock: who arrives today, who did not arrive, which checks are still open, and what is kept no longer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from county.screening import arrivals, tasks
from county.settings import CountySettings
from records import moments, notices, ticks, writing
from records.database import Connection, Database
from records.notices import Notice
from records.screening import ending
from records.secrecy import Keyring

LATE = timedelta(hours=3)
"""What is later than this is left to the next day: nobody is asked at night."""
ARRIVALS, MISSING, WARN, SHOUT = "arrivals", "not arrived", "checks open", "checks late"
Plan = Callable[[Connection, datetime], list[Notice]]


@dataclass(frozen=True)
class Screening:
    """`wake` is told which notices wait to be sent."""

    database: Database
    keyring: Keyring
    county: CountySettings
    wake: Callable[[Sequence[int]], None]

    def run(self, now: datetime) -> int:
        """Each of the four once a day, at its minute or as soon after as the clock runs again; how many notices."""
        settings = self.county.screening
        return (
            self._once(ARRIVALS, settings.arrival_minute, self._arrivals, now)
            + self._once(MISSING, settings.not_arrived_minute, self._missing, now)
            + self._once(WARN, settings.check_warn_minute, self._warn, now)
            + self._once(SHOUT, settings.check_until_minute, self._shout, now)
        )

    def forget(self, now: datetime) -> int:
        """The number of rows that went."""
        return ending.forget(self.database, now - timedelta(days=self.county.screening.keep_days))

    def _once(self, what: str, minute: int, plan: Plan, now: datetime) -> int:
        local = now.astimezone(moments.LOCAL)
        due = local.replace(hour=minute // 60, minute=minute % 60, second=0, microsecond=0)
        if not due <= local < due + LATE:
            return 0
        day = local.date().isoformat()
        with self.database.read() as conn:
            if ticks.last(conn, f"screening {what}") == day:
                return 0
        with self.database.write() as conn:
            if not ticks.claim(conn, f"screening {what}", day, now):
                return 0
            made = plan(conn, now)
            writing.run(conn, [notices.put(self.keyring, one) for one in made])
        if made:
            self.wake([one.id for one in made])
        return len(made)

    def _arrivals(self, conn: Connection, now: datetime) -> list[Notice]:
        return arrivals.today(conn, self.keyring, moments.local_day(now), now)

    def _missing(self, conn: Connection, now: datetime) -> list[Notice]:
        return arrivals.missing(conn, self.keyring, moments.local_day(now), now)

    def _warn(self, conn: Connection, now: datetime) -> list[Notice]:
        waiting = tasks.of_day(conn, self.keyring, moments.local_day(now))
        return tasks.announce(conn, self.keyring, waiting, now, "还没核查的")

    def _shout(self, conn: Connection, now: datetime) -> list[Notice]:
        return tasks.shout(conn, self.keyring, tasks.open_after(conn, self.keyring, now), now)
