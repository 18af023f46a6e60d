"""A part's heartbeat: written when it got something done, so that what hangs is seen to be silent."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from datetime import datetime

from records import pulses, writing
from records.database import Database

EVERY_S = 10.0


class Pulse:
    """`progressed` of a process: called as often as one likes, it writes every ten seconds."""

    def __init__(
        self,
        part: str,
        database: Database,
        clock: Callable[[], datetime],
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._part = part
        self._database = database
        self._clock = clock
        self._monotonic = monotonic
        self._next = 0.0
        self._lock = threading.Lock()

    def __call__(self) -> None:
        """Raises Unavailable."""
        with self._lock:
            if self._monotonic() < self._next:
                return
            self._next = self._monotonic() + EVERY_S
        with self._database.write() as conn:
            writing.run(conn, [pulses.beat(self._part, self._clock())])
