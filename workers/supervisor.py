"""Keeps the parts of `bot.py run` alive: starts them, starts again what died, stops them in order.

A part is a fork of this process, which has imported everything by then and has no threads: three parts are up in the
time of one. Each has its process number in a file, for whoever must signal one of them.
"""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

import structlog

from workers.redis_program import die_with_parent

log = structlog.get_logger(__name__)

LOOK_EVERY_S = 0.2
SOONEST_AGAIN_S = 1.0
DRAIN_S = 30.0
STOPS = (signal.SIGTERM, signal.SIGINT)


@dataclass(slots=True)
class Part:
    """What a process of ours does, and which process does it now; 0: none."""

    name: str
    work: Callable[[], None]
    process: int = 0
    started: float = field(default=float("-inf"))


class Supervisor:
    """Runs until SIGTERM or Ctrl-C. `beside` is called at every look, for what is kept alive without being a part."""

    def __init__(self, parts: Mapping[str, Callable[[], None]], folder: Path, beside: Callable[[], None]) -> None:
        self._parts = [Part(name, work) for name, work in parts.items()]
        self._folder = folder
        self._beside = beside
        self._stopping = False

    def run(self) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        for number in STOPS:
            signal.signal(number, self._stop)
        while not self._stopping:
            for part in self._parts:
                self._look(part)
            self._beside()
            time.sleep(LOOK_EVERY_S)
        self._drain()

    def _look(self, part: Part) -> None:
        if part.process and self._lives(part):
            return
        if time.monotonic() - part.started >= SOONEST_AGAIN_S:
            part.started = time.monotonic()
            part.process = _fork(part.work)
            (self._folder / f"{part.name}.pid").write_text(f"{part.process}\n")

    def _lives(self, part: Part) -> bool:
        ended, status = os.waitpid(part.process, os.WNOHANG)
        if ended and not self._stopping:
            log.warning("part_died", part=part.name, code=os.waitstatus_to_exitcode(status))
        if ended:
            part.process = 0
        return not ended

    def _stop(self, number: int, frame: FrameType | None) -> None:
        self._stopping = True

    def _drain(self) -> None:
        """A polite stop for all; what does not end in time is killed."""
        until = time.monotonic() + DRAIN_S
        running = [part for part in self._parts if part.process and self._lives(part)]
        for part in running:
            os.kill(part.process, signal.SIGTERM)
        while running and time.monotonic() < until:
            running = [part for part in running if self._lives(part)]
            time.sleep(LOOK_EVERY_S)
        for part in running:
            os.kill(part.process, signal.SIGKILL)


def _fork(work: Callable[[], None]) -> int:
    """The number of a new process that does this work and nothing after it. A stop that comes while it still has our handlers
    waits until it has its own: they would note it, and nobody there looks."""
    signal.pthread_sigmask(signal.SIG_BLOCK, STOPS)
    child = os.fork()
    if child:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, STOPS)
        return child
    code = 1
    try:
        die_with_parent()
        for number in STOPS:
            signal.signal(number, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, STOPS)
        os.setsid()  # Ctrl-C is for the supervisor, which stops us in order
        work()
        code = 0
    except BaseException as error:  # noqa: BLE001 - the outermost loop of this process
        log.error("part_failed", error=type(error).__name__)
    finally:
        os._exit(code)
