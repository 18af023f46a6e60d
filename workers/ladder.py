"""The ladder's clock: alarms that nobody took climb on, each rung once, however many schedulers wake."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from county.ladder import climbing
from county.settings import CountySettings
from records.database import Database
from records.secrecy import Keyring

JOB = "ladder"
MOST_BATCHES = 40


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
            with self.database.write() as conn:
                planned, looked = climbing.climb(conn, self.keyring, self.county, now)
            if planned:
                self.wake(planned)
            climbed += looked
            if looked < climbing.AT_ONCE:
                break
        return climbed
