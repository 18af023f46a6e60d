"""The queue for turns, in order of arrival: never two messages of one person at once, never one delivery twice.

While the database is down, new messages are held: told `success`, and kept in the queue. Until that backlog is gone
nobody waits longer than BACKLOG_S: long enough for the backlog to shrink faster than it grows, short enough that those
who wait do not fill the server's threads.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict, deque
from collections.abc import Sequence

from handlers.answer import Answer
from handlers.waiting import Waiting
from wechat.messages import Message

BACKLOG_S = 0.5
REMEMBERED = 4096
"""Answers of late, for deliveries that come again: asking the database costs more."""


class Line:
    """For many threads: some bring messages, some take batches of them."""

    def __init__(self, at_once: int) -> None:
        self._at_once = at_once
        self._size = at_once
        """Messages in the next batch: one after a failure, doubled with each success."""
        self._queue: deque[Waiting] = deque()
        self._under_way: dict[bytes, Waiting] = {}
        self._busy: set[str] = set()
        self._held: set[bytes] = set()
        self._down = False
        self._recent: OrderedDict[bytes, Answer] = OrderedDict()
        self._changed = threading.Condition()

    def enter(self, message: Message, began: float, within_s: float, *, at_once: bool = True) -> Waiting | Answer:
        """The answer of late, or what is under way, or a place in the line (with `at_once`, else `line_up` follows)."""
        key = message.delivery_key
        with self._changed:
            if known := self._recent.get(key):
                return known
            if waiting := self._under_way.get(key):
                return waiting
            waiting = Waiting(message, key, began, min(within_s, BACKLOG_S) if self._held else within_s)
            self._under_way[key] = waiting
            if self._down:
                self._hold([waiting])
            if at_once:
                self.line_up(waiting)
            return waiting

    def resume(self, message: Message) -> None:
        """A message that an earlier process told `success` and did not finish: nobody waits for a reply."""
        waiting = Waiting(message, message.delivery_key, time.monotonic(), 0, spooled=True)
        with self._changed:
            self._under_way[waiting.key] = waiting
            self._hold([waiting])
            self.line_up(waiting)

    def line_up(self, waiting: Waiting) -> None:
        with self._changed:
            self._queue.append(waiting)
            self._changed.notify()

    def next(self) -> list[Waiting]:
        """The next batch, as soon as there is one."""
        with self._changed:
            while not (batch := self._pick()):
                self._changed.wait()
            return batch

    def spooled(self, waiting: Waiting) -> bool:
        """Notes that it is on the disk; whether its turn is over by now."""
        with self._changed:
            waiting.spooled = True
            return waiting.key not in self._under_way

    def passed(self, batch: Sequence[Waiting], answers: Sequence[Answer]) -> None:
        with self._changed:
            self._down = False
            self._size = min(self._at_once, self._size * 2)
            for waiting, answer in zip(batch, answers, strict=True):
                self._recent[waiting.key] = answer
                self._leave(waiting)
            while len(self._recent) > REMEMBERED:
                self._recent.popitem(last=False)
            if self._queue:
                self._changed.notify()

    def failed(self, waiting: Waiting) -> bool:
        """Whether it must be tried again: what was told `success` nobody delivers again."""
        with self._changed:
            again = waiting.spooled or waiting.held
            if again:
                self._held.discard(waiting.key)
                self._busy.discard(waiting.message.openid)
            else:
                self._leave(waiting)
            self._changed.notify()
        return again

    def put_back(self, batch: Sequence[Waiting]) -> None:
        """The database is down: nobody waits. These people's messages go behind the others', in their order.

        Behind, for a statement that alone takes too long looks the same from here and must not stop everybody.
        """
        with self._changed:
            self._hold(batch)
            people = {waiting.message.openid for waiting in batch}
            self._queue = deque(sorted((*batch, *self._queue), key=lambda waiting: waiting.message.openid in people))
            self._busy -= people
            self._down = True
            self._size = 1

    def forget(self) -> None:
        """Drop the answers of late: the database has them all."""
        with self._changed:
            self._recent.clear()

    def oldest_s(self) -> float:
        """For how long the message has been under way that waits longest; 0 when none waits."""
        with self._changed:
            first = min((waiting.arrived for waiting in self._under_way.values()), default=None)
        return 0.0 if first is None else time.monotonic() - first

    def _pick(self) -> list[Waiting]:
        """The first of each person who is not being served."""
        batch: list[Waiting] = []
        others: list[Waiting] = []
        while self._queue and len(batch) < self._size:
            waiting = self._queue.popleft()
            if waiting.message.openid in self._busy:
                others.append(waiting)
            else:
                self._busy.add(waiting.message.openid)
                batch.append(waiting)
        self._queue.extendleft(reversed(others))
        return batch

    def _hold(self, some: Sequence[Waiting]) -> None:
        for waiting in some:
            self._held.add(waiting.key)
            waiting.hold()

    def _leave(self, waiting: Waiting) -> None:
        self._under_way.pop(waiting.key, None)
        self._busy.discard(waiting.message.openid)
        self._held.discard(waiting.key)
