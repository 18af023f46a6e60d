"""Named places to die at, for the tests that kill: `CRASH_AT=after_commit`, or `after_commit:20` for one time in 20."""

from __future__ import annotations

import os
import random
import signal

_armed: dict[str, int] = {}


def arm(where: str) -> None:
    """`place` or `place:N`; the house hands in what the environment says."""
    place, _, one_in = where.partition(":")
    if place:
        _armed[place] = int(one_in or 1)


def here(place: str) -> None:
    """Die as `kill -9` would, if this place is armed and the dice say so."""
    if place in _armed and random.randrange(_armed[place]) == 0:
        os.kill(os.getpid(), signal.SIGKILL)
