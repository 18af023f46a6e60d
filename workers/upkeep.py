"""What is kept no longer than needed: facts by their declaration, deliveries, sent notices, old talks and ticks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from records import deliveries, ladder, moments, notices, oddities, papers, purge, roster, talks, ticks
from records.database import Database
from records.ledgers import SHELVES

DELIVERIES = timedelta(hours=72)
"""The platform repeats a message for some fifteen seconds; three days show what was answered."""
NOTICES = timedelta(days=30)
REMINDERS = timedelta(days=7)
"""A county's reminders are 250,000 rows a day."""
POISONED = timedelta(days=30)
TICKS = timedelta(days=7)
WATCHES = timedelta(days=60)
NIGHT = range(2, 5)
"""Hours in which what scans a whole table may run."""


@dataclass(frozen=True)
class Upkeep:
    database: Database

    def run(self, now: datetime) -> int:
        """Hourly what an hour brings, at night the rest; the number of rows that went. Each piece commits."""
        gone = deliveries.forget(self.database, now - DELIVERIES) + papers.forget(self.database, now)
        if now.astimezone(moments.LOCAL).hour in NIGHT:
            gone += purge.purge(self.database, SHELVES, moments.local_day(now)) + self._words(now)
            with self.database.write() as conn:
                gone += ticks.forget(conn, now - TICKS) + ladder.forget(conn, now - NOTICES)
                gone += roster.forget(conn, moments.local_day(now - WATCHES))
        return gone

    def _words(self, now: datetime) -> int:
        gone = notices.forget(self.database, now - NOTICES, worded=True)
        gone += notices.forget(self.database, now - REMINDERS, worded=False)
        gone += oddities.forget(self.database, now - POISONED)
        return gone + talks.empty(self.database, now)
