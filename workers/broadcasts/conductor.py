"""The conductor: starts approved editions at their time, wakes what waits, finds what was forgotten, and ends them.

It runs every few seconds on whichever scheduler comes first. Rows decide: each step is a conditional update or may be done
twice, so that three schedulers, or two hours without one, send nothing twice and nothing never.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial

import structlog

from county.broadcasts import ways
from records.broadcasts import approval, delivery, ending, group, job, plan
from records.broadcasts import edition as editions
from records.broadcasts.delivery import Chunk
from records.broadcasts.edition import Edition, Stage
from records.broadcasts.who import loads
from records.database import Database
from records.errors import Conflict
from records.notices import State
from records.writing import run
from workers import apart

log = structlog.get_logger(__name__)

MESSAGE = "message"
JOB = "broadcasts"
TO_BE_TAKEN = timedelta(minutes=2)
"""So long a chunk may lie in the queue before it counts as lost there."""
IN_QUEUE = 100
"""Chunks of an edition that are asked for at once: more would lie there for longer than that."""
OPEN_JOB = (State.PLANNED, State.SENDING)


class Conductor:
    """`wake` is given the chunks that wait, `wake_job` (edition, n) of each mass job."""

    def __init__(
        self, database: Database, wake: Callable[[Sequence[Chunk]], None], wake_job: Callable[[int, int], None]
    ) -> None:
        self._database = database
        self._wake = wake
        self._wake_job = wake_job

    def run(self, now: datetime) -> int:
        """How many editions were moved."""
        with self._database.read() as conn:
            due = editions.in_stage(conn, [Stage.WAITING, Stage.APPROVED], starting_by=now)
            running = editions.in_stage(conn, [Stage.RUNNING])
        started = apart.each(due, partial(self._start, now), JOB)
        return started + apart.each(running, partial(self._watch, now), JOB)

    def _start(self, now: datetime, one: Edition) -> bool:
        """Plans and lets run what enough people agreed to; what nobody agreed to in time is void."""
        with self._database.write() as conn:
            if now > one.good_until:
                return editions.move(conn, one.id, [Stage.WAITING, Stage.APPROVED], Stage.VOID, now)
            if one.stage is not Stage.APPROVED or not approval.enough(conn, one):
                return False
            try:
                if not editions.move(conn, one.id, [Stage.APPROVED], Stage.RUNNING, now):
                    return False
                if MESSAGE in one.channels:
                    plan.plan(
                        conn, one, loads(one.audience), now, mass=ways.by_mass(one.kind, one.count, drill=one.drill)
                    )
                if group.ROBOT in one.channels:
                    run(conn, [group.put(one.id, now)])
            except Conflict:
                return False
        log.info("broadcast_runs", number=one.number, count=one.count)
        self._rouse(one, now)
        return True

    def _watch(self, now: datetime, one: Edition) -> bool:
        """Wakes what waits; whether it has ended."""
        with self._database.write() as conn:
            job.expire(conn, now)
        if self._rouse(one, now):
            return False
        with self._database.write() as conn:
            return editions.move(conn, one.id, [Stage.RUNNING], Stage.DONE, now)

    def _rouse(self, one: Edition, now: datetime) -> bool:
        """Whether anything is left to do. What nobody knows is settled where nobody is at work."""
        with self._database.write() as conn:
            free = IN_QUEUE - delivery.held(conn, one.id, now)
            idle = delivery.lease(conn, one.id, now, now + TO_BE_TAKEN, limit=max(0, free))
            for chunk in idle:
                ending.settle(conn, chunk, now)
            waiting = [chunk for chunk in idle if ending.count(conn, chunk)]
            left = delivery.chunks(conn, one.id)
            jobs = [found for found in job.of(conn, one.id) if found.state in OPEN_JOB]
        self._wake(waiting)
        for found in jobs:
            if found.state is State.PLANNED and found.due_at <= now:
                self._wake_job(one.id, found.n)
        return bool(left or jobs)
