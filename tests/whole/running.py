"""A whole house for tests: `bot.py run` with a folder and a port of its own, spoken to through the playground's program interface."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import requests

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Running:
    """`url` is where it serves."""

    url: str
    process: subprocess.Popen[bytes]

    def say(self, openid: str, text: str) -> str:
        """What comes back as the reply to a typed message."""
        return self.act(openid, kind="text", text=text)["reply"]["text"]

    def act(self, openid: str, **what: Any) -> dict[str, Any]:
        answer = requests.post(
            f"{self.url}/playground/api/phones/{openid}/acts", json={"wait": True, **what}, timeout=30
        )
        answer.raise_for_status()
        return answer.json()

    def shown(self, openid: str) -> str:
        """Everything that the account has sent to a phone, as one text."""
        bubbles = requests.get(f"{self.url}/playground/api/phones/{openid}", timeout=10).json()["bubbles"]
        return "\n".join(str(bubble["content"]) for bubble in bubbles if bubble["side"] == "received")

    def post(self, path: str, **what: Any) -> None:
        requests.post(f"{self.url}/playground/api/{path}", json=what, timeout=10).raise_for_status()

    def healthy(self) -> bool:
        try:
            return requests.get(f"{self.url}/healthz", timeout=2).json()["ok"]
        except (requests.RequestException, ValueError):
            return False


def until(true: Callable[[], bool], within_s: float, alive: Callable[[], bool] = lambda: True) -> float:
    """Seconds that it took; fails when it takes longer, or is over before."""
    began = time.monotonic()
    while not true():
        assert alive(), "it ended"
        assert time.monotonic() - began < within_s, f"not within {within_s} s"
        time.sleep(0.05)
    return time.monotonic() - began


@contextmanager
def house(folder: Path) -> Iterator[Running]:
    """Started anew, seeded, and stopped at the end as an operator would."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("BOT_")}
    environment |= {"BOT_VAR": str(folder), "BOT_WEB__PORT": str(port)}
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen([sys.executable, "bot.py", "run"], cwd=ROOT, env=environment, stdout=log, stderr=log)
    running = Running(f"http://127.0.0.1:{port}", process)
    try:
        until(running.healthy, 60, alive=lambda: process.poll() is None)
        yield running
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(45)
