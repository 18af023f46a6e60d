"""What is kept no longer than needed: facts by their declaration, deliveries, sent notices, old talks and ticks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from records import calls, chain, deliveries, ladder, moments, notices, oddities, papers, purge, roster, talks, ticks
from records.console import gone as console
from records.database import Database
from records.ledgers import SHELVES
from records.privacy import certificate
from records.scrub import scrub
from records.secrecy import Keyring
from workers.certified import BY_CALENDAR

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
    keyring: Keyring
    log_lasts: timedelta

    def run(self, now: datetime) -> int:
        """Hourly what an hour brings, at night the rest; the number of rows that went."""
        return self.erase(now, all_of_it=now.astimezone(moments.LOCAL).hour in NIGHT)

    def erase(self, now: datetime, *, all_of_it: bool) -> int:
        """Each piece commits, and what went is certified by kind."""
        gone = {"回复的副本": deliveries.forget(self.database, now - DELIVERIES)}
        gone["下载用的文书"] = papers.forget(self.database, now)
        with self.database.write() as conn:
            gone["登录和邀请"] = console.forget(conn, now)
        if all_of_it:
            gone |= self._ledgers(now) | self._words(now)
            with self.database.write() as conn:
                gone["调度记录"] = ticks.forget(conn, now - TICKS)
                gone["逐级上报"] = ladder.forget(conn, now - NOTICES)
                gone["值班表"] = roster.forget(conn, moments.local_day(now - WATCHES))
            gone["电话名单"] = calls.forget(self.database, now - NOTICES)
            gone["查阅记录"] = chain.forget(self.database, self.keyring, now - self.log_lasts, now)
            scrub(self.database)
        with self.database.write() as conn:
            certificate.write(conn, self.keyring, BY_CALENDAR, gone, now)
        return sum(gone.values())

    def _ledgers(self, now: datetime) -> dict[str, int]:
        today = moments.local_day(now)
        return {shelf.label: purge.purge(self.database, (shelf,), today) for shelf in SHELVES}

    def _words(self, now: datetime) -> dict[str, int]:
        gone = notices.forget(self.database, now - NOTICES, worded=True)
        gone += notices.forget(self.database, now - REMINDERS, worded=False)
        oddity = oddities.forget(self.database, now - POISONED)
        return {"通知和提醒": gone, "没能读懂的消息": oddity, "旧的对话": talks.empty(self.database, now)}
