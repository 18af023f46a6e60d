"""Keeps the parts of `bot.py run` alive: starts them, starts again what died, stops them in order."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import FrameType

import structlog

log = structlog.get_logger(__name__)

LOOK_EVERY_S = 0.2
SOONEST_AGAIN_S = 1.0
DRAIN_S = 30.0


@dataclass(slots=True)
class Part:
    """One process: how it is started, and when it was."""

    name: str
    command: Sequence[str]
    process: subprocess.Popen[bytes] | None = None
    started: float = field(default=0.0)


class Supervisor:
    """Runs until SIGTERM or Ctrl-C. `environment` is all that the parts get to see; `beside` is called at every look,
    for what is kept alive without a process of ours."""

    def __init__(
        self, parts: Mapping[str, Sequence[str]], environment: Mapping[str, str], beside: Callable[[], None]
    ) -> None:
        self._parts = [Part(name, command) for name, command in parts.items()]
        self._environment = dict(environment)
        self._beside = beside
        self._stopping = False

    def run(self) -> None:
        signal.signal(signal.SIGTERM, self._stop)
        signal.signal(signal.SIGINT, self._stop)
        while not self._stopping:
            for part in self._parts:
                self._look(part)
            self._beside()
            time.sleep(LOOK_EVERY_S)
        self._drain()

    def _look(self, part: Part) -> None:
        if part.process is not None and part.process.poll() is None:
            return
        if part.process is not None:
            log.warning("part_died", part=part.name, code=part.process.returncode)
        if time.monotonic() - part.started < SOONEST_AGAIN_S:
            return
        part.started = time.monotonic()
        part.process = subprocess.Popen([sys.executable, *part.command], env=self._environment, start_new_session=True)

    def _stop(self, number: int, frame: FrameType | None) -> None:
        self._stopping = True

    def _drain(self) -> None:
        """A polite stop for all, last started first; what does not end in time is killed."""
        running = [part.process for part in reversed(self._parts) if part.process and part.process.poll() is None]
        for process in running:
            process.terminate()
        until = time.monotonic() + DRAIN_S
        for process in running:
            try:
                process.wait(max(0.1, until - time.monotonic()))
            except subprocess.TimeoutExpired:
                process.kill()
