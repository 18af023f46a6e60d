"""Something that is read again every few seconds by whoever comes first; the others go on with what they have."""

from __future__ import annotations

import threading
from collections.abc import Callable

EVERY_S = 3.0


class Lately:
    """One for a process. Cheap to ask while it is not yet due."""

    def __init__(self, read: Callable[[], None], monotonic: Callable[[], float]) -> None:
        self._read, self._monotonic = read, monotonic
        self._looked = float("-inf")
        self._lock = threading.Lock()

    def look(self) -> None:
        if self._monotonic() - self._looked < EVERY_S or not self._lock.acquire(blocking=False):
            return
        try:
            self._looked = self._monotonic()
            self._read()
        finally:
            self._lock.release()
