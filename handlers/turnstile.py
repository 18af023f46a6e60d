"""Messages that arrive together go through together, and share one commit.

The thread that received a message hands it in and waits. Free turn threads (handlers/runner.py) take whatever is queued
(handlers/line.py) and run it as one batch in one transaction. Three deliveries of one message wait for one outcome. If that
takes longer than the platform waits, the delivery is answered with an empty `success`, and the outcome goes out another
way: whoever runs the batch asks `Waiting.promise` before committing. No message is told `success` before it is in the
spool. While the database is down nobody waits for it: whatever is under way or arrives goes to the spool, is told `success`
at once and keeps its place in the queue, so that each person's messages run in order when the database is back.
"""

from __future__ import annotations

import random
import threading
import time

from handlers.answer import NOTHING, Answer
from handlers.crowd import Crowd
from handlers.line import Line
from handlers.spool import Spool
from handlers.waiting import Waiting
from wechat.messages import Message

PROMISED_S = 0.7
"""For so long an answer that was promised is waited for when its commit takes longer: the disk may be kept busy by others, and
the platform waits for five seconds in all."""
SPOOLED_AT = 0.4
"""The part of the time for an answer after which a message goes to the spool. Hundreds may be synced one by one, and a disk
that others keep busy has made one sync wait for two seconds."""


class Turnstile:
    """Where each waits for the answer. `slow_turn_s` makes turns slow by chance, to try what becomes of who waits."""

    def __init__(self, line: Line, crowd: Crowd, spool: Spool | None = None, slow_turn_s: float = 0) -> None:
        self._line = line
        self._crowd = crowd
        self._spool = spool
        self._slow = slow_turn_s

    def pass_through(self, message: Message) -> Answer:
        """The answer to a message, the same for each of its deliveries; NOTHING when it takes too long.

        Raises what the turn raised, and OSError when it takes too long, or the database is down, and it cannot be
        spooled.
        """
        with self._crowd.enter() as within_s:
            return self._through(message, within_s)

    def _through(self, message: Message, within_s: float) -> Answer:
        began = time.monotonic()
        waiting = self._enter(message, began, within_s)
        if isinstance(waiting, Answer):
            return waiting
        within_s = min(within_s, waiting.within_s)
        if answer := waiting.answer(began + within_s * SPOOLED_AT - time.monotonic()):
            if waiting.held:
                self._keep(waiting)
            return answer
        self._keep(waiting)
        late = waiting.answer(began + within_s - time.monotonic())
        return late or waiting.answer(0 if waiting.leave() else PROMISED_S) or NOTHING

    def _enter(self, message: Message, began: float, within_s: float) -> Waiting | Answer:
        if not self._slow:
            return self._line.enter(message, began, within_s)
        waiting = self._line.enter(message, began, within_s, at_once=False)
        if isinstance(waiting, Waiting) and waiting.arrived == began:
            threading.Timer(random.uniform(0.1, self._slow), self._line.line_up, [waiting]).start()
        return waiting

    def _keep(self, waiting: Waiting) -> None:
        """In the spool, unless its turn has ended by now; of its deliveries one writes it."""
        with waiting.keeping:
            if self._spool is None or waiting.spooled:
                return
            self._spool.put(waiting.message, waiting.arrived_ns)
            if self._line.spooled(waiting):
                self._spool.drop(waiting.key)
