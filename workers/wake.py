"""Tells the workers that notices wait, after the commit that made them; if it cannot, the sweeper finds them."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Sequence
from itertools import chain

import redis
import structlog
from dramatiq.brokers.redis import RedisBroker

from workers import broker, metrics
from workers.lanes import Lane

log = structlog.get_logger(__name__)

WAITING = 1000
"""Calls that may wait for a slow Redis; more are dropped."""
MOST = 50
REST_S = 5.0
"""After a failure Redis is left alone so long: what comes meanwhile is dropped at once."""


class Wake:
    """Called on the path of a message: returns at once and never raises, whatever Redis does."""

    def __init__(self, put: Callable[[Sequence[int]], None], monotonic: Callable[[], float] = time.monotonic) -> None:
        self._put = put
        self._monotonic = monotonic
        self._waiting: queue.Queue[Sequence[int]] = queue.Queue(WAITING)
        self._starting = threading.Lock()
        self._thread: threading.Thread | None = None

    def __call__(self, ids: Sequence[int]) -> None:
        if not ids:
            return
        if self._thread is None:
            self._start()
        try:
            self._waiting.put_nowait(tuple(ids))
        except queue.Full:
            metrics.WAKES_DROPPED.inc(len(ids))

    def _start(self) -> None:
        """At the first call: a server may have forked after it built us, and threads do not survive that."""
        with self._starting:
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="wake", daemon=True)
                self._thread.start()

    def _run(self) -> None:
        rested_at = 0.0
        while True:
            ids = self._gathered()
            if self._monotonic() >= rested_at:
                if self._told(ids):
                    continue
                rested_at = self._monotonic() + REST_S
            metrics.WAKES_DROPPED.inc(len(ids))

    def _gathered(self) -> tuple[int, ...]:
        """The next call, and what else waits, up to a chunk."""
        gathered = [self._waiting.get()]
        while sum(map(len, gathered)) < MOST and not self._waiting.empty():
            gathered.append(self._waiting.get())
        return tuple(chain.from_iterable(gathered))

    def _told(self, ids: Sequence[int]) -> bool:
        try:
            self._put(ids)
        except (redis.RedisError, OSError) as error:
            log.warning("queue_does_not_answer", error=type(error).__name__)
            return False
        return True


def through(url: str, lane: Lane = Lane.PROMPT) -> Callable[[Sequence[int]], None]:
    """The wake of one lane over the Redis at `url`; without one the sweeper does it all."""
    if not url:
        return _leave
    to: RedisBroker = broker.build(url, patience_s=0.5)
    return Wake(lambda ids: broker.put(to, lane, ids))


def _leave(_: Sequence[int]) -> None:
    """There is no queue."""
