"""The county counted every few minutes, and twice a day the missing list to whoever can do something about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from county.duties import push
from county.settings import CountySettings
from records import codes, moments, tally, ticks, writing
from records.areas import Area
from records.database import Connection, Database
from records.secrecy import Keyring
from workers import apart

COUNT, PUSH = "count", "missing"
PUSHED = "missing.done"
AT_ONCE = 20
"""Villages to a commit."""
HOURS_KEPT = timedelta(days=14)
Tell = Callable[[Connection, Keyring, Area, str, datetime], list[int]]


@dataclass(frozen=True)
class Duties:
    """`wake` is told which notices wait to be sent."""

    database: Database
    keyring: Keyring
    county: CountySettings
    wake: Callable[[Sequence[int]], None]

    def count(self, now: datetime) -> int:
        """How many villages were counted: none between the minutes that the settings give."""
        local = now.astimezone(moments.LOCAL)
        if local.minute % self.county.duties.count_every_minutes:
            return 0
        with self.database.read() as conn:
            place, silent_days = self.county.code * codes.COUNTY_UNIT, self.county.duties.silent_days
            counted = tally.by_village(conn, local.date(), place, silent_days)
        with self.database.write() as conn:
            writing.run(conn, tally.keep(counted, local.date(), now) + tally.keep_hour(counted, local.date(), now))
            tally.forget(conn, local.date() - HOURS_KEPT)
        return len(counted)

    def push(self, now: datetime) -> int:
        """Notices planned. A run that died is done again within the hour, and tells nobody twice."""
        slot = push.slot(now, self.county)
        if not slot or self._done(slot):
            return 0
        with self.database.read() as conn:
            villages, townships = push.villages(conn, self.county), push.townships(conn, self.county)
        planned = self._told(push.to_cadres, villages, slot, now) + self._told(push.to_township, townships, slot, now)
        with self.database.write() as conn:
            ticks.claim(conn, PUSHED, slot, now)
        return planned

    def _done(self, slot: str) -> bool:
        with self.database.read() as conn:
            return ticks.done(conn, PUSHED, slot)

    def _told(self, tell: Tell, areas: Sequence[Area], slot: str, now: datetime) -> int:
        def some(conn: Connection, areas: Sequence[Area]) -> list[int]:
            return [id_ for area in areas for id_ in tell(conn, self.keyring, area, slot, now)]

        told = 0
        for start in range(0, len(areas), AT_ONCE):
            planned = apart.together(self.database, areas[start : start + AT_ONCE], some, PUSH)
            if planned:
                self.wake(planned)
            told += len(planned)
        return told
