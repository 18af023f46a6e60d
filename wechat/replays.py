"""Which signatures have come lately, and with what: one signature speaks for one message only.

The platform's signature covers the time and a nonce but no body, so whoever saw one request could put any body under
it. A second message under a signature is refused; the same message again is a retry and passes, its delivery key takes
care of it. The signature itself is the key here, since other cuts of its timestamp and nonce give the same one.

Known limit: the memory is one process's own, and when more than `most` signatures are fresh the oldest minute is
forgotten first. Across processes the freshness window and the delivery keys remain.
"""

import threading

_MINUTE = 60


class Replays:
    """Remembers a signature for as long as its timestamp may still be accepted."""

    def __init__(self, freshness_s: int, most: int = 200_000) -> None:
        self._freshness_s = freshness_s
        self._most = most
        self._said: dict[str, int] = {}
        self._minutes: dict[int, list[str]] = {}
        self._lock = threading.Lock()

    def admits(self, signature: str, said: int, timestamp: int, now: float) -> bool:
        """False when this signature came before with another message; `said` is the hash of the message."""
        with self._lock:
            known = self._said.get(signature)
            if known is None:
                self._note(signature, said, timestamp // _MINUTE, now)
            return known in (None, said)

    def __len__(self) -> int:
        return len(self._said)

    def _note(self, signature: str, said: int, minute: int, now: float) -> None:
        if minute not in self._minutes:
            self._minutes[minute] = []
            self._forget_before(now - self._freshness_s)
        self._said[signature] = said
        self._minutes[minute].append(signature)
        if len(self._said) > self._most:
            self._drop(min(self._minutes))

    def _forget_before(self, then: float) -> None:
        for minute in [minute for minute in self._minutes if (minute + 1) * _MINUTE < then]:
            self._drop(minute)

    def _drop(self, minute: int) -> None:
        for signature in self._minutes.pop(minute):
            del self._said[signature]
