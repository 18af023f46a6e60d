"""Scheduled work: what is to be done, how often, and under which name it is claimed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

AT_EVERY_LOOK = "%Y-%m-%dT%H:%M:%S"
EVERY_MINUTE = "%Y-%m-%dT%H:%M"
EVERY_HOUR = "%Y-%m-%dT%H"


@dataclass(frozen=True)
class Job:
    """`run` does what is due at a moment, in pieces that each commit, and returns how many rows it touched.

    The rows decide what is due: doing it late, twice or again after a crash must come to the same. `slot` is the
    moment as text, cut to how often the job is to be done.
    """

    name: str
    run: Callable[[datetime], int]
    slot: str = EVERY_MINUTE
