"""The turn threads: each takes whatever waits in the line and runs it as one transaction, for as long as the process lives.

Who was told `success` nobody delivers again: their messages are tried until their turn is over, by this process or by
the next one. While the database is down a batch goes back to the line.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence

import structlog

from handlers.answer import Answer
from handlers.line import Line
from handlers.spool import Spool
from handlers.waiting import Waiting
from records.errors import Unavailable

log = structlog.get_logger(__name__)

AGAIN_S = 1.0

Run = Callable[[Sequence[Waiting]], Sequence[Answer]]


class Runner:
    """`run` turns a batch into as many answers, or raises for all."""

    def __init__(self, run: Run, line: Line, spool: Spool | None = None) -> None:
        self._run = run
        self._line = line
        self._spool = spool

    def start(self, threads: int) -> None:
        """With what an earlier process left in the spool."""
        for n in range(threads):
            threading.Thread(target=self._work, name=f"turns-{n}", daemon=True).start()
        for message in self._spool.waiting() if self._spool else ():
            self._line.resume(message)

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
