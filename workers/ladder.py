"""The ladder's clock: alarms that nobody took climb on, each rung once, however many schedulers wake."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from county.ladder import climbing
from county.settings import CountySettings
from records import ladder
from records.database import Connection, Database
from records.secrecy import Keyring
from workers import apart

JOB = "ladder"
AT_ONCE, MOST_BATCHES = 50, 40


@dataclass(frozen=True)
class Ladder:
    """`wake` is told which notices wait to be sent."""

    database: Database
    keyring: Keyring
    county: CountySettings
    wake: Callable[[Sequence[int]], None]

    def run(self, now: datetime) -> int:
        """How many alarms climbed or came to the end of their line; in batches that each commit."""
        climbed = 0
        for _ in range(MOST_BATCHES):
            with self.database.read() as conn:
                due = ladder.due(conn, now, AT_ONCE)
            planned = apart.together(self.database, due, partial(self._climb, now), JOB)
            if planned:
                self.wake(planned)
            climbed += len(due)
            if len(due) < AT_ONCE:
                break
        return climbed

    def _climb(self, now: datetime, conn: Connection, origins: Sequence[int]) -> list[int]:
        return climbing.climb(conn, self.keyring, self.county, origins, now)
