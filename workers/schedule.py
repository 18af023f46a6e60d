"""The clock's own process: wakes each job once a minute or hour, however many schedulers there are.

APScheduler only wakes. A slot is read from our clock, which a drill can move, and claimed in the database: of three
schedulers one does the work. What was missed is found by the next one, because rows and not slots decide what is due.

A clock that was ahead has claimed slots that are still to come: nobody would climb an alarm until it is later than it was
then. Whoever starts, or sees the clock go back, sets them free; what is done twice by that finds its rows done.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

import structlog
from apscheduler.schedulers.background import BackgroundScheduler

from records import ticks
from records.database import Database
from workers import metrics
from workers.jobs import Job

log = structlog.get_logger(__name__)

LOOK_EVERY_S = 5
"""How soon after a drill's leap in time its jobs are done."""
AHEAD = timedelta(minutes=2)
"""So far apart the clocks of two schedulers may be; a slot is lost for no longer than that."""


class Schedule:
    """`start`, wait for a signal, `stop`. `progressed` is called each time that a job was looked at in good order."""

    def __init__(
        self,
        jobs: Sequence[Job],
        database: Database,
        clock: Callable[[], datetime],
        progressed: Callable[[], object] = lambda: None,
    ) -> None:
        self._database = database
        self._clock = clock
        self._progressed = progressed
        self._last: dict[str, str] = {}
        self._latest = datetime.max.replace(tzinfo=UTC)
        self._scheduler = BackgroundScheduler(
            timezone="Asia/Shanghai",
            job_defaults={"coalesce": True, "misfire_grace_time": 3600, "max_instances": 1},
        )
        for job in jobs:
            self._scheduler.add_job(self._wake, "interval", (job,), seconds=LOOK_EVERY_S, id=job.name)

    def start(self) -> None:
        self._scheduler.start()

    def stop(self) -> None:
        """Returns when the work under way is done."""
        self._scheduler.shutdown()

    def look(self, job: Job) -> bool:
        """Does the job if nobody did it in this slot; whether it did."""
        now = self._clock()
        self._put_right(now)
        slot = now.strftime(job.slot)
        if self._last.get(job.name) == slot:
            return False
        with self._database.write() as conn:
            claimed = ticks.claim(conn, job.name, slot, now)
        self._last[job.name] = slot
        if claimed:
            rows = job.run(now)
            metrics.JOBS.labels(job.name).inc()
            metrics.JOB_ROWS.labels(job.name).inc(rows)
            if rows:  # two of them look every five seconds, and mostly there is nothing
                log.info("job_done", job=job.name, slot=slot, rows=rows)
        return claimed

    def _put_right(self, now: datetime) -> None:
        """At the first look, and when it is earlier than it was."""
        went_back, self._latest = now < self._latest - AHEAD, now
        if not went_back:
            return
        with self._database.write() as conn:
            freed = ticks.release(conn, now + AHEAD)
        self._last.clear()
        if freed:
            log.warning("clock_was_ahead", slots=freed)

    def _wake(self, job: Job) -> None:
        try:
            self.look(job)
            self._progressed()
        except Exception as error:  # noqa: BLE001  the outermost loop: the next slot tries again
            metrics.JOB_FAILURES.labels(job.name).inc()
            log.error("job_failed", job=job.name, error=type(error).__name__)
