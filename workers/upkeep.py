"""What is kept no longer than needed: facts by their declaration, deliveries, sent notices, old talks and ticks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from records import moments, purge, ticks
from records.database import Database
from records.deliveries import DELIVERY
from records.ledgers import SHELVES
from records.notices import NOTICE
from records.oddities import POISON
from records.talks import TALK, WINDOW

DELIVERIES = timedelta(hours=72)
"""The platform repeats a message for some fifteen seconds; three days show what was answered."""
NOTICES = timedelta(days=30)
POISONED = timedelta(days=30)
TICKS = timedelta(days=7)
PIECE = 500
NIGHT = range(2, 5)
"""Hours in which what scans a whole table may run."""


@dataclass(frozen=True)
class Upkeep:
    database: Database

    def run(self, now: datetime) -> int:
        """Hourly what an hour brings, at night the rest; the number of rows that went."""
        gone = self._forget(DELIVERY, DELIVERY.c.key, DELIVERY.c.at < moments.stored(now - DELIVERIES))
        if now.astimezone(moments.LOCAL).hour in NIGHT:
            gone += self._facts(now) + self._words(now)
        return gone

    def _facts(self, now: datetime) -> int:
        """Ledger by ledger, so that no transaction is longer than it must be."""
        gone = 0
        for shelf in SHELVES:
            with self.database.write() as conn:
                gone += purge.purge(conn, (shelf,), moments.local_day(now))
        with self.database.write() as conn:
            return gone + ticks.forget(conn, now - TICKS)

    def _words(self, now: datetime) -> int:
        gone = self._forget(NOTICE, NOTICE.c.id, NOTICE.c.ended_at < moments.stored(now - NOTICES))
        gone += self._forget(POISON, POISON.c.key, POISON.c.at < moments.stored(now - POISONED))
        return gone + self._empty_talks(now)

    def _empty_talks(self, now: datetime) -> int:
        """A talk that waits for nothing, of a person not heard for two days: its answers are not needed."""
        t = TALK.c
        over = t.due_at.is_(None) & t.state.is_not(None) & (t.heard_at < moments.stored(now - WINDOW))
        with self.database.write() as conn:
            return conn.execute(TALK.update().where(over).values(state=None, question="")).rowcount

    def _forget(self, table: Any, key: Any, over: Any) -> int:
        """Found in a read that stops nobody, deleted in pieces, each its own commit."""
        with self.database.read() as conn:
            keys = list(conn.execute(table.select().with_only_columns(key).where(over)).scalars())
        gone = 0
        for start in range(0, len(keys), PIECE):
            with self.database.write() as conn:
                gone += conn.execute(table.delete().where(key.in_(keys[start : start + PIECE]), over)).rowcount
        return gone
