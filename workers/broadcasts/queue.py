"""The queue of broadcasts: a message is a chunk of an edition, or one mass job. Losing it costs two minutes, never a row."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import dramatiq
import redis
import structlog
from dramatiq.brokers.redis import RedisBroker

from records.broadcasts.delivery import Chunk
from workers import broker

log = structlog.get_logger(__name__)

QUEUE = "broadcast"
CHUNK, JOB = "post_chunk", "send_job"


def build(url: str) -> RedisBroker:
    """As `broker.build` has it, with this queue alone."""
    to = broker.build(url)
    to.declare_queue(QUEUE)
    return to


def declare(to: RedisBroker, post: Callable[[Chunk], object], send: Callable[[int, int], object]) -> None:
    """Lets `post` take the chunks, `send` the jobs (edition, n)."""

    @dramatiq.actor(broker=to, actor_name=CHUNK, queue_name=QUEUE)
    def take_chunk(edition: int, first: int, last: int, size: int) -> None:
        post(Chunk(edition, first, last, size, size))

    @dramatiq.actor(broker=to, actor_name=JOB, queue_name=QUEUE)
    def take_job(edition: int, n: int) -> None:
        send(edition, n)


class Waking:
    """What the conductor calls: tells the workers, and leaves it to their own looking where Redis does not answer."""

    def __init__(self, url: str) -> None:
        self._to = build(url) if url else None

    def chunks(self, waiting: Iterable[Chunk]) -> None:
        for one in waiting:
            if not self._put(CHUNK, one.edition, one.first, one.last, one.size):
                return

    def job(self, edition: int, n: int) -> None:
        self._put(JOB, edition, n)

    def _put(self, actor: str, *arguments: int) -> bool:
        if self._to is None:
            return False
        message: dramatiq.Message[Any] = dramatiq.Message(
            queue_name=QUEUE, actor_name=actor, args=arguments, kwargs={}, options={}
        )
        try:
            self._to.enqueue(message)
        except (redis.RedisError, OSError) as error:
            log.warning("queue_does_not_answer", error=type(error).__name__)
            return False
        return True
