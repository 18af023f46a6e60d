"""Whether sending makes sense now: closed while the account is at fault or the platform is down, but for one probe."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from wechat.errors import ApiError, Decision
from workers import metrics

PROBE_EVERY_S = 5.0
PATIENCE = 5
"""So many calls in a row that the platform did not answer, and it counts as down."""
DOWN = (Decision.AGAIN, Decision.UNKNOWN)


class Gate:
    """One for a process. Closed it lets one notice through every five seconds, to find out."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._failures = 0
        self._closed = False
        self._probe_at = 0.0
        self._lock = threading.Lock()

    def admits(self, wanted: int) -> int:
        """How many of `wanted` may be claimed now."""
        if not self._closed:
            return wanted
        with self._lock:
            now = self._monotonic()
            if now < self._probe_at or not wanted:
                return 0
            self._probe_at = now + PROBE_EVERY_S
            return 1

    def passed(self) -> None:
        """The platform took something."""
        if self._closed or self._failures:
            with self._lock:
                self._failures = 0
                self._set(closed=False)

    def failed(self, error: ApiError) -> None:
        """An error about one recipient is as good as an answer."""
        if error.decision is not Decision.STOP and error.decision not in DOWN:
            self.passed()
            return
        with self._lock:
            self._failures += 1
            self._probe_at = self._monotonic() + PROBE_EVERY_S
            if error.decision is Decision.STOP or self._failures >= PATIENCE:
                self._set(closed=True)

    def _set(self, *, closed: bool) -> None:
        self._closed = closed
        metrics.STOPPED.set(closed)
