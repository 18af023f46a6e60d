"""A whole house for tests: `bot.py run` with a folder and a port of its own, spoken to through the playground's program interface."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import requests

from bench.turns.servers import free_port
from tests import forks

ROOT = Path(__file__).parents[2]
RISES_S, STOPS_S = 300, 100
ANSWERS_S = 60


@dataclass(frozen=True)
class Running:
    """`url` is where it serves, `folder` where it keeps what it has."""

    url: str
    folder: Path

    def say(self, openid: str, text: str) -> str:
        """What comes back as the reply to a typed message, or, where the machine was too slow for that, as a message later."""
        before = len(self.received(openid))
        if reply := self.act(openid, kind="text", text=text)["reply"]:
            return str(reply["text"])
        until(lambda: len(self.received(openid)) > before, ANSWERS_S)
        return "\n".join(self.received(openid)[before:])

    def act(self, openid: str, **what: Any) -> dict[str, Any]:
        answer = requests.post(
            f"{self.url}/playground/api/phones/{openid}/acts", json={"wait": True, **what}, timeout=ANSWERS_S
        )
        answer.raise_for_status()
        return answer.json()

    def shown(self, openid: str) -> str:
        """Everything that the account has sent to a phone, as one text."""
        return "\n".join(self.received(openid))

    def received(self, openid: str) -> list[str]:
        bubbles = requests.get(f"{self.url}/playground/api/phones/{openid}", timeout=ANSWERS_S).json()["bubbles"]
        return [str(bubble["content"]) for bubble in bubbles if bubble["side"] == "received"]

    def post(self, path: str, **what: Any) -> None:
        requests.post(f"{self.url}/playground/api/{path}", json=what, timeout=ANSWERS_S).raise_for_status()

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
    """Started anew as a person does it, seeded, and stopped at the end as an operator would."""
    port = free_port()
    with (folder / "log").open("wb") as log:
        command = [sys.executable, "bot.py", "run"]
        process = subprocess.Popen(command, cwd=ROOT, env=environment(folder, port), stdout=log, stderr=log)
    try:
        yield healthy(folder, port, lambda: process.poll() is None)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(STOPS_S)


@contextmanager
def forked(folder: Path) -> Iterator[Running]:
    """The same, without the seconds of its imports."""
    port = free_port()
    process = forks.bot(folder / "log", environment(folder, port), "run")
    try:
        yield healthy(folder, port, process.is_alive)
    finally:
        process.terminate()
        process.join(STOPS_S)
        assert not process.is_alive(), "it does not stop"


def environment(folder: Path, port: int) -> dict[str, str]:
    """No setting but where it lives."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith("BOT_")}
    return ours | {"BOT_VAR": str(folder), "BOT_WEB__PORT": str(port)}


def healthy(folder: Path, port: int, alive: Callable[[], bool]) -> Running:
    running = Running(f"http://127.0.0.1:{port}", folder)
    until(running.healthy, RISES_S, alive)
    return running
