"""A circuit breaker: while the platform is down or a quota used up, one probe every few seconds replaces the calls."""

import threading

from wechat.errors import ApiError


class Breaker:
    """Opens after `patience` failures in a row. Times are seconds of one monotonic clock."""

    def __init__(self, patience: int, rest_s: float = 5.0) -> None:
        self._patience = patience
        self._rest_s = rest_s
        self._failures = 0
        self._probe_at = 0.0
        self._error: ApiError | None = None
        self._lock = threading.Lock()

    def refusal(self, now: float) -> ApiError | None:
        """The last failure, without its alarm, if this call should not be made; None if it may, be it as a probe."""
        with self._lock:
            if self._error is None or self._failures < self._patience:
                return None
            if now >= self._probe_at:
                self._probe_at = now + self._rest_s
                return None
            return ApiError(self._error.api, self._error.code, self._error.decision, self._error.rid)

    def failed(self, error: ApiError, now: float) -> None:
        """Counts a failure."""
        with self._lock:
            self._failures += 1
            self._error = error
            self._probe_at = now + self._rest_s

    def passed(self) -> None:
        """Closes again."""
        if self._failures:  # read without the lock: nearly every call passes, and none should wait here
            with self._lock:
                self._failures = 0
                self._error = None
