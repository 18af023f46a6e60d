"""What the hotline keeps no longer than needed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from records import moments
from records.database import Database
from records.hotline import gap, last, question, rumour, written

LAST = timedelta(days=1)
QUESTIONS = timedelta(days=30)
RUMOURS = timedelta(days=60)
WRITTEN = timedelta(days=1095)
"""Answers that were sent back or ended: what was said, on whose word."""
GAPS = timedelta(days=180)
"""Nobody can be found by them."""


@dataclass(frozen=True)
class Hotline:
    database: Database

    def run(self, now: datetime) -> int:
        """The number of rows that went."""
        gone = last.forget(self.database, now - LAST) + question.forget(self.database, now - QUESTIONS)
        gone += rumour.forget(self.database, now - RUMOURS) + written.forget(self.database, now - WRITTEN)
        return gone + gap.forget(self.database, moments.local_day(now - GAPS))
