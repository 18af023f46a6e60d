"""One message on its way through, and everyone who waits for its answer."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field

from handlers.answer import NOTHING, Answer
from wechat.messages import Message

COMMIT_S = 0.2
"""Who is that near to the end of the wait gets the answer another way: it must be committed first."""


def _shut() -> threading.Lock:
    gate = threading.Lock()
    gate.acquire()
    return gate


@dataclass(eq=False, slots=True)
class Waiting:
    """`held`: told `success` before its turn, for the database was down. The gate opens once, for all who wait."""

    message: Message
    key: bytes
    arrived: float
    within_s: float
    arrived_ns: int = field(default_factory=time.time_ns)
    spooled: bool = False
    held: bool = False
    promised: bool = False
    left: bool = False
    """Somebody was told nothing: the answer is no reply any more."""
    keeping: threading.Lock = field(default_factory=threading.Lock)
    """Held by whoever writes it to the spool."""
    _deciding: threading.Lock = field(default_factory=threading.Lock)
    _gate: threading.Lock = field(default_factory=_shut)
    _answer: Answer = NOTHING
    _error: Exception | None = None

    @property
    def expired(self) -> bool:
        """Whether nobody is there any more to take the answer as a reply."""
        return self.held or time.monotonic() - self.arrived > self.within_s - COMMIT_S

    def promise(self) -> bool:
        """Whether the answer will be a reply; whoever waits for it then waits for the commit."""
        with self._deciding:
            self.promised = not (self.left or self.expired)
            return self.promised

    def leave(self) -> bool:
        """Whether who has waited long enough may go; else the answer was promised and comes in a moment."""
        with self._deciding:
            self.left = self.left or not self.promised
            return not self.promised

    def answer(self, timeout_s: float) -> Answer | None:
        """None when it takes longer. Raises what the turn raised."""
        if not self._gate.acquire(timeout=max(0.0, timeout_s)):
            return None
        self._gate.release()
        if self._error:
            raise self._error
        return self._answer

    def hold(self) -> None:
        if not self.held:
            self.held = True
            self._gate.release()

    def settle(self, answer: Answer) -> None:
        if not self.held:
            self._answer = answer
            self._gate.release()

    def fail(self, error: Exception) -> None:
        self._error = error
        self._gate.release()
