"""The working process: takes notices and broadcasts from the queue, and finds what the queue does not bring."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from dramatiq.worker import Worker

from workers import broker
from workers.broadcasts.work import BroadcastWork
from workers.lanes import Lane
from workers.office import Office
from workers.send import Sender
from workers.sweep import Sweeper

CHUNKS = 4
"""Chunks of one lane that are under way at once."""
SWEEPERS = 2
IDLE_MS = 200
"""How long a notice may lie in the queue of an idle worker."""


class Work:
    """`start`, wait for a signal, `stop`. `progressed` is called about once a second while all goes well."""

    def __init__(self, office: Office, redis_url: str, progressed: Callable[[], object] = lambda: None) -> None:
        self._senders = {lane: Sender(office, lane) for lane in Lane}
        self._workers = [_worker(redis_url, lane, sender) for lane, sender in self._senders.items() if redis_url]
        self._sweepers = [
            Sweeper(office, sender, lane, progressed, settles=lane is Lane.PROMPT and number == 0)
            for lane, sender in self._senders.items()
            for number in range(SWEEPERS)
        ]

        self._broadcasts = BroadcastWork(office, redis_url)

    def start(self) -> None:
        self._broadcasts.start()
        for worker in self._workers:
            worker.start()
        for sweeper in self._sweepers:
            sweeper.start()

    def stop(self, within_s: float = 20.0) -> None:
        """What is under way is sent and recorded, nothing new is begun; all at once, for without Redis each queue takes three
        seconds."""
        queues = [partial(worker.stop, timeout=int(within_s * 1000)) for worker in self._workers]
        sweepers = [sweeper.stop for sweeper in self._sweepers]
        parts: list[Callable[[], None]] = [partial(self._broadcasts.stop, within_s), *sweepers, *queues]
        with ThreadPoolExecutor(len(parts)) as pool:
            for stopped in [pool.submit(part) for part in parts]:
                stopped.result()
        for sender in self._senders.values():
            sender.close()


def _worker(redis_url: str, lane: Lane, sender: Sender) -> Worker:
    """With a broker of its own: two workers on one would share their threads' queue."""
    queue = broker.build(redis_url)
    broker.declare(queue, lane, sender.send)
    return Worker(queue, queues={str(lane)}, worker_threads=CHUNKS, worker_timeout=IDLE_MS)
