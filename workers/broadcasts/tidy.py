"""Rows of editions that will not go on: they end as cancelled, so that every row ends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from records.broadcasts import delivery, ending, group, job, over
from records.database import Database

KEPT = timedelta(days=60)


@dataclass(frozen=True)
class Tidy:
    database: Database

    def run(self, now: datetime) -> int:
        """Editions that were recalled, or stopped until they were too late."""
        with self.database.write() as conn:
            job.expire(conn, now)
            group.expire(conn, now)
            ended = over.left_open(conn, now)
        for edition in ended:
            with self.database.write() as conn:
                for chunk in delivery.chunks(conn, edition):
                    ending.settle(conn, chunk, now)
                    ending.cancel(conn, chunk)
                    ending.count(conn, chunk)
                over.end_jobs(conn, edition)
        return len(ended)

    def forget(self, now: datetime) -> int:
        """Who got what, two months after it ended."""
        return over.forget(self.database, now - KEPT)
