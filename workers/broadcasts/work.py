"""The part of the working process that sends broadcasts: from the queue, and by looking, where the queue brought nothing."""

from __future__ import annotations

import threading
from datetime import timedelta

import structlog
from dramatiq.worker import Worker

from records.broadcasts import delivery, job
from records.broadcasts import edition as editions
from records.broadcasts.delivery import Chunk
from records.broadcasts.edition import Stage
from records.notices import State
from records.outbox import LEASE
from workers import apart
from workers.broadcasts import queue
from workers.broadcasts.conductor import JOB
from workers.broadcasts.group import Group
from workers.broadcasts.mass import Mass
from workers.broadcasts.posting import Posting
from workers.office import Office

log = structlog.get_logger(__name__)

CHUNKS = 2
"""Under way at once from the queue; the calls of all of them share one pool."""
EVERY_S = 2.0
GRACE = timedelta(seconds=3)
"""The queue comes first for so long after a chunk was let go."""
IDLE_MS = 200


class BroadcastWork:
    """`start` and `stop`, with the process."""

    def __init__(self, office: Office, redis_url: str) -> None:
        self._office = office
        self._posting = Posting(office)
        self._mass, self._group = Mass(office), Group(office)
        self._worker = self._queued(redis_url) if redis_url else None
        self._stopping = threading.Event()
        self._looker = threading.Thread(target=self._look_on, name="broadcast-look", daemon=True)

    def start(self) -> None:
        if self._worker:
            self._worker.start()
        self._looker.start()

    def stop(self, within_s: float = 20.0) -> None:
        """What is under way is sent and recorded, nothing new is begun."""
        self._stopping.set()
        self._posting.stop()
        if self._worker:
            self._worker.stop(timeout=int(within_s * 1000))
        self._looker.join(within_s)
        self._posting.close()

    def look(self) -> int:
        """One chunk and every due job of each running edition, as far as nobody has them; how many rows were tried."""
        with self._office.database.read() as conn:
            running = [one.id for one in editions.in_stage(conn, [Stage.RUNNING])]
        self._group.look()
        return apart.each(running, self._look_at, JOB)

    def _look_at(self, edition: int) -> int:
        office, now = self._office, self._office.clock()
        with office.database.read() as conn:
            jobs = [one for one in job.of(conn, edition) if one.state is State.PLANNED and one.due_at <= now]
        for due in jobs:
            self._mass.send(edition, due.n)
        with office.database.write() as conn:
            chunks = delivery.lease(conn, edition, now - GRACE, now + LEASE, limit=1)
        return sum(self._posting.post(chunk) for chunk in chunks)

    def _queued(self, url: str) -> Worker:
        to = queue.build(url)
        queue.declare(to, self._post, self._mass.send)
        return Worker(to, queues={queue.QUEUE}, worker_threads=CHUNKS, worker_timeout=IDLE_MS)

    def _post(self, chunk: Chunk) -> None:
        self._posting.post(chunk)

    def _look_on(self) -> None:
        while not self._stopping.wait(EVERY_S):
            try:
                while self.look() and not self._stopping.is_set():
                    pass
            except Exception as error:  # noqa: BLE001  the outermost loop: one bad second must not end sending for good
                log.error("broadcast_look_failed", error=type(error).__name__)
