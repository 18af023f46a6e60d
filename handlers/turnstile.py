"""Messages that arrive together go through together, and share one commit.

A deliverer's thread hands in its message and waits. Free turn threads take whatever waits (handlers/line.py) and run
the batch as one transaction. Three deliveries of one message wait for one outcome; who waits longer than the platform
would is told nothing (`success`), and the outcome itself then knows that it must go another way: whoever runs the batch
asks `Waiting.promise` before it commits. Before anybody is told `success` the message is in the spool: it is tried
until its turn is over, by this process or by the next one. While the database is down nobody waits for it: what was
under way and what arrives goes to the spool, is told `success` at once and keeps its place in the line, so that each
person's messages run in their order when it is back. When `patient` requests wait already, others wait half a second.
"""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable, Sequence

import structlog

from handlers.answer import NOTHING, Answer
from handlers.crowd import Crowd
from handlers.line import BACKLOG_S, Line
from handlers.spool import Spool
from handlers.waiting import Waiting
from records.errors import Unavailable
from wechat.messages import Message

log = structlog.get_logger(__name__)

AGAIN_S = 1.0
PROMISED_S = 0.4
"""For so long an answer that was promised is waited for when its commit takes longer."""
SPOOLED_AT = 0.8
"""The part of the time for an answer after which a message goes to the spool: hundreds may be synced one by one."""

Run = Callable[[Sequence[Waiting]], Sequence[Answer]]


class Turnstile:
    """Lets messages through in batches; `run` turns a batch into as many answers, or raises for all."""

    def __init__(
        self,
        run: Run,
        *,
        at_once: int,
        threads: int,
        answer_within_s: float,
        patient: int = 10_000,
        slow_turn_s: float = 0,
        spool: Spool | None = None,
    ) -> None:
        self._run = run
        self._spool = spool
        self._crowd = Crowd(patient, answer_within_s, BACKLOG_S)
        self._slow = slow_turn_s
        self._line = Line(at_once)
        self.forget, self.oldest_s = self._line.forget, self._line.oldest_s
        for n in range(threads):
            threading.Thread(target=self._work, name=f"turns-{n}", daemon=True).start()
        for message in spool.waiting() if spool else ():
            self._line.resume(message)

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
        return late or waiting.answer(PROMISED_S if waiting.promised else 0) or NOTHING

    def _enter(self, message: Message, began: float, within_s: float) -> Waiting | Answer:
        if not self._slow:
            return self._line.enter(message, began, within_s)
        waiting = self._line.enter(message, began, within_s, at_once=False)
        if isinstance(waiting, Waiting) and waiting.arrived == began:
            threading.Timer(random.uniform(0.1, self._slow), self._line.line_up, [waiting]).start()
        return waiting

    def _keep(self, waiting: Waiting) -> None:
        """In the spool, unless its turn has ended by now."""
        if self._spool is None or waiting.spooled:
            return
        self._spool.put(waiting.message, waiting.arrived_ns)
        if self._line.spooled(waiting):
            self._spool.drop(waiting.key)

    def _work(self) -> None:
        while True:
            batch = self._line.next()
            try:
                self._finish(batch, self._run(batch))
            except Unavailable as error:
                self._put_back(batch, error)
            except Exception as error:  # noqa: BLE001 - one of the two outermost loops: a turn thread never dies
                self._one_by_one(batch, error)

    def _put_back(self, batch: Sequence[Waiting], error: Unavailable) -> None:
        if self._spool is None:
            for waiting in batch:
                self._fail(waiting, error)
            return
        log.error("database_down", waiting=len(batch))
        self._line.put_back(batch)
        time.sleep(AGAIN_S)

    def _one_by_one(self, batch: Sequence[Waiting], error: Exception) -> None:
        """What cannot pass together may pass alone; what cannot pass alone is left to the platform's next delivery."""
        if len(batch) == 1:
            self._fail(batch[0], error)
            return
        log.warning("batch_failed", size=len(batch), error=type(error).__name__)
        for n, waiting in enumerate(batch):
            try:
                self._finish([waiting], self._run([waiting]))
            except Unavailable as down:
                self._put_back(batch[n:], down)
                return
            except Exception as alone:  # noqa: BLE001 - whoever waits for it gets the error
                self._fail(waiting, alone)

    def _finish(self, batch: Sequence[Waiting], answers: Sequence[Answer]) -> None:
        self._line.passed(batch, answers)
        for waiting, answer in zip(batch, answers, strict=True):
            if self._spool and waiting.spooled:
                self._spool.drop(waiting.key)
            waiting.settle(answer)

    def _fail(self, waiting: Waiting, error: Exception) -> None:
        """Whoever waits may deliver again; what was told `success` we try again ourselves."""
        log.error("turn_failed", error=type(error).__name__)
        if self._line.failed(waiting):
            threading.Timer(AGAIN_S, self._line.line_up, [waiting]).start()
        else:
            waiting.fail(error)
