"""What is counted of the web side; names and counts only."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from prometheus_client import Counter, Histogram

RECEIVED = Counter("qunfang_messages", "Messages and events by kind", ["kind"])
REFUSED = Counter("qunfang_refused", "Requests turned away at the door", ["reason"])
REPEATED = Counter("qunfang_repeated", "Deliveries answered with the stored reply")
LATE = Counter("qunfang_late", "Answers that came too late to be a reply")
SPOOLED = Counter("qunfang_spooled", "Messages told `success` from the disk, before their turn")
SPOOL_BROKEN = Counter("qunfang_spool_broken", "Spooled messages that could not be read and were laid aside")
POISONED = Counter("qunfang_poisoned", "Messages that no turn could digest")
CONFLICTS = Counter("qunfang_conflicts", "Batches begun again because another process was first")
ENDED = Counter("qunfang_talks_ended", "Talks that came to their end", ["flow"])
BATCH = Histogram("qunfang_batch", "Messages that shared one commit", buckets=(1, 2, 4, 8, 16, 32, 64))
API = Counter("qunfang_api", "Answers of the interface for machines by status", ["status"])
TURN = Histogram(
    "qunfang_turn_seconds", "From arrival to answer", buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5)
)


received = cache(RECEIVED.labels)
"""The counter of one kind: finding it anew for each message costs more than counting."""
_ended = cache(ENDED.labels)


def ended(flows: Iterable[str]) -> None:
    for name in flows:
        _ended(name).inc()
