"""Something that must succeed once before anything else, and is tried again until it does."""

from __future__ import annotations

import threading
from collections.abc import Callable


class Once:
    """Calls `do` until it once returns; raises what it raises."""

    def __init__(self, do: Callable[[], object]) -> None:
        self._do = do
        self._done = False
        self._lock = threading.Lock()

    def __call__(self) -> None:
        if self._done:
            return
        with self._lock:
            if not self._done:
                self._do()
                self._done = True
