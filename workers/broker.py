"""The queue that wakes workers: Dramatiq over Redis. It carries row numbers; losing it costs a second, never a notice."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import dramatiq
import redis
from dramatiq.brokers.redis import RedisBroker
from dramatiq.middleware import AgeLimit
from redis.backoff import NoBackoff
from redis.retry import Retry

from workers.lanes import Lane

ACTOR = "send"
OLDEST_MS = 600_000
"""By then the sweeper has long sent what a message speaks of."""


def build(url: str, *, patience_s: float = 2.0) -> RedisBroker:
    """Connects at its first command; a Redis that is down or hangs costs `patience_s` and no second try.

    At Dramatiq's defaults what a killed worker held came back late or not at all: one command in a thousand looked
    for it. Here every twentieth does, and a worker is dead after 15 seconds of silence.
    """
    client = redis.Redis.from_url(
        url, socket_timeout=patience_s, socket_connect_timeout=patience_s, retry=Retry(NoBackoff(), 0)
    )
    broker = RedisBroker(
        client=client,
        middleware=[AgeLimit(max_age=OLDEST_MS)],
        maintenance_chance=50_000,
        heartbeat_timeout=15_000,
        dead_message_ttl=OLDEST_MS,
    )
    for lane in Lane:
        broker.declare_queue(lane)
    return broker


def declare(broker: RedisBroker, lane: Lane, send: Callable[[Sequence[int]], object]) -> None:
    """Lets `send` take the numbers that come on this lane."""

    @dramatiq.actor(broker=broker, actor_name=f"{ACTOR}_{lane}", queue_name=lane)
    def take(ids: list[int]) -> None:
        send(ids)


def put(broker: RedisBroker, lane: Lane, ids: Sequence[int]) -> None:
    """One message for a chunk. Raises what redis raises."""
    message: dramatiq.Message[None] = dramatiq.Message(
        queue_name=lane, actor_name=f"{ACTOR}_{lane}", args=(list(ids),), kwargs={}, options={}
    )
    broker.enqueue(message)
