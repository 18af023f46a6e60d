"""The playground in a process of its own, for loads: no events, no quotas, nothing kept for the drawer.

usage: python -m bench.broadcast.platform PORT
"""

from __future__ import annotations

import json
import multiprocessing
import os
import sys
import urllib.request
from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from granian import Granian
from granian.constants import Interfaces

from bench.turns import servers
from playground import app
from playground.settings import PlaygroundSettings
from records.moments import LOCAL
from workers.redis_program import die_with_parent

APP_ID, SECRET = "wx_bench_000000001", "bench"
MANY = 10**9
AT_ONCE = 100_000
SENDS = ("message/template/send", "message/custom/send", "message/mass/sendall", "message/mass/send")


class Platform:
    """Started with the block; `url` is its API's address."""

    def __init__(self, words: Path) -> None:
        port = servers.free_port()
        self._running = self.running(words, port)
        self.url = f"http://127.0.0.1:{port}/"

    def running(self, words: Path, port: int) -> AbstractContextManager[None]:
        command = (sys.executable, "-m", "bench.broadcast.platform", str(port))
        return servers.started(command, {}, port, os.sched_getaffinity(0), words)

    def __enter__(self) -> Self:
        self._running.__enter__()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._running.__exit__(kind, error, at)

    def crowd(self, openids: Iterable[str], messages: int = 5) -> None:
        """They follow, and have just written."""
        everybody = list(openids)
        for start in range(0, len(everybody), AT_ONCE):
            some = everybody[start : start + AT_ONCE]
            self._ask("followers", {"openids": some, "messages": messages})

    def breaks(self, **fault: object) -> None:
        """As `playground.faults.Fault` has it, until the end."""
        self._ask("faults", {"remaining": MANY, **fault})

    def turn(self, **knobs: int) -> None:
        self._ask("knobs", knobs)

    def arrived(self) -> int:
        """How many messages are on phones; costs the platform nothing."""
        return int(self._ask("state")["last_bubble"])

    def counts(self) -> dict[str, Any]:
        return self._ask("outbox/counts")

    def drawn(self) -> int:
        """How many calls the standing faults have hit."""
        return sum(MANY - int(fault["remaining"]) for fault in self._ask("state")["faults"])

    def passes(self, seconds: int) -> None:
        self._ask("time", {"seconds": seconds})

    def _ask(self, path: str, body: Mapping[str, object] | None = None) -> dict[str, Any]:
        data = json.dumps(body).encode() if body is not None else None
        request = urllib.request.Request(f"{self.url}api/{path}", data, {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=60) as answer:
            return dict(json.load(answer))


def serve(port: int) -> None:
    settings = PlaygroundSettings(
        app_id=APP_ID, app_secret=SECRET, job_events=False, exchanges_kept=0,
        quotas_per_day=dict.fromkeys(SENDS, MANY), mass_per_month=MANY, mass_takes_s=0, webhook_url="http://127.0.0.1:9/",
    )  # fmt: skip

    def load() -> Any:
        die_with_parent()
        return app.create(settings, lambda: datetime.now(LOCAL))

    multiprocessing.set_start_method("fork", force=True)  # `load` cannot be sent to a new Python
    Granian(
        "platform", address="127.0.0.1", port=port, interface=Interfaces.WSGI, workers=1, blocking_threads=64,
        backlog=2048, log_enabled=False,
    ).serve(target_loader=load, wrap_loader=False)  # fmt: skip


if __name__ == "__main__":
    serve(int(sys.argv[1]))
