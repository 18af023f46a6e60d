"""The daily reminder: at an account's own minute, once a day, if somebody of the family has not reported yet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from records import moments, number, reminders, ticks
from records.database import Database

JOB = "reminders"
DONE = "reminders.done"
MINUTE = "%Y-%m-%dT%H:%M"
PAGE = 5000
"""Accounts to a commit: 250,000 at one minute must not hold up the messages that arrive in it."""
CHUNK = 1000
LATEST_MINUTE = 22 * 60 + 30
"""Nobody is woken: what could not be said by then is left to the missing list."""
CATCH_UP = timedelta(hours=3)


@dataclass(frozen=True)
class Reminders:
    """`wake` is told the numbers after each commit."""

    database: Database
    wake: Callable[[Sequence[int]], None]

    def run(self, now: datetime) -> int:
        """Plans the reminders of every minute since the last run that ended; how many were planned. A run that died
        is repeated, and repeats nobody's reminder."""
        local = now.astimezone(moments.LOCAL)
        planned = sum(self._minute(local, minute) for minute in self._minutes(local))
        with self.database.write() as conn:
            ticks.claim(conn, DONE, local.strftime(MINUTE), now)
        return planned

    def _minutes(self, now: datetime) -> range:
        """Minutes of today: after the last that was done, at most three hours back; this one alone when there is
        none, or when the clock was set back."""
        last = minute_of(now) - 1
        with self.database.read() as conn:
            slot = ticks.last(conn, DONE)
        if slot and slot < now.strftime(MINUTE):
            done = datetime.strptime(slot, MINUTE).replace(tzinfo=moments.LOCAL)
            since = max(done, now - CATCH_UP)
            last = minute_of(since) if since.date() == now.date() else -1
        return range(last + 1, min(minute_of(now), LATEST_MINUTE) + 1)

    def _minute(self, now: datetime, minute: int) -> int:
        planned, last = 0, -1
        while last < number.MASK:
            after = last
            with self.database.write() as conn:
                last = reminders.page(conn, minute, after, PAGE)
                made = reminders.plan(conn, minute, after, last, now)
            for start in range(0, len(made), CHUNK):
                self.wake(made[start : start + CHUNK])
            planned += len(made)
        return planned


def minute_of(moment: datetime) -> int:
    return moment.hour * 60 + moment.minute
