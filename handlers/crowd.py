"""Everybody whose request is waiting for an answer: once they fill most of the server's threads, newcomers wait briefly.

Otherwise slow turns could hold every thread for as long as the platform waits, and whoever came next would not even be
told `success`.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Crowd:
    """The first `patient` requests may wait `within_s`, any beyond them only `crowded_s`."""

    def __init__(self, patient: int, within_s: float, crowded_s: float) -> None:
        self._patient = patient
        self._within_s = within_s
        self._crowded_s = min(within_s, crowded_s)
        self._inside = 0
        self._lock = threading.Lock()

    @contextmanager
    def enter(self) -> Iterator[float]:
        """For how many seconds this one may wait."""
        with self._lock:
            self._inside += 1
            crowded = self._inside > self._patient
        try:
            yield self._crowded_s if crowded else self._within_s
        finally:
            with self._lock:
                self._inside -= 1
