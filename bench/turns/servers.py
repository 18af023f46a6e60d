"""The servers that are measured: each a program of its own, pinned to one core, stopped when its cell is done."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence, Set
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

from bench.load.mail import Credentials
from bench.turns.county import NOTICE
from records.settings import RecordsSettings

ROOT = Path(__file__).resolve().parents[2]
THREADS = 64
"""Requests that may wait side by side: as many as the client's connections, for every server alike."""
START_S = 120.0
PORTS = range(10_000, 32_000)
APART = 1_009
"""Processes that were started one after the other begin so far from each other in PORTS."""
_ports = count()
BARE = (sys.executable, "-m", "bench.peers.echo")
WEROBOT = (str(ROOT / "var" / "bench-venv" / "bin" / "python"), str(ROOT / "bench" / "peers" / "robot.py"))
BOT = (sys.executable, str(ROOT / "bot.py"), "web")


def peer(credentials: Credentials, **more: str) -> dict[str, str]:
    """What the peers read from their environment."""
    return {
        "TOKEN": credentials.token,
        "AES_KEY": credentials.aes_key,
        "APP_ID": credentials.app_id,
        "THREADS": str(THREADS),
        **more,
    }


def bot(credentials: Credentials, records: RecordsSettings, redis: str) -> dict[str, str]:
    """The settings of our web that differ from config.yaml."""
    return {
        "BOT_WECHAT__APP_ID": credentials.app_id,
        "BOT_WECHAT__APP_SECRET": "not-used-here",
        "BOT_WECHAT__TOKEN": credentials.token,
        "BOT_WECHAT__AES_KEY": credentials.aes_key,
        "BOT_RECORDS__DATABASE": records.database,
        "BOT_RECORDS__FIELD_KEY": records.field_key.get_secret_value(),
        "BOT_RECORDS__LOOKUP_KEY": records.lookup_key.get_secret_value(),
        "BOT_REDIS__URL": redis,
        "BOT_WEB__THREADS": str(THREADS),
        "BOT_COUNTY__NOTICE_VERSION": NOTICE,
    }


def free_port() -> int:
    """Below those that the kernel gives to whoever asks for any: until it is used nobody gets it by chance. Each process begins
    elsewhere and gives none twice."""
    while True:
        port = PORTS[(os.getpid() * APART + next(_ports)) % len(PORTS)]
        if _binds(port):
            return port


def _binds(port: int) -> bool:
    with socket.socket() as found, suppress(OSError):
        found.bind(("127.0.0.1", port))
        return True
    return False


@contextmanager
def on(cores: Set[int]) -> Iterator[None]:
    """What is started inside stays on these cores; we come back to ours."""
    ours = os.sched_getaffinity(0)
    os.sched_setaffinity(0, cores)
    try:
        yield
    finally:
        os.sched_setaffinity(0, ours)


@contextmanager
def started(
    command: Sequence[str], environment: Mapping[str, str], port: int, cores: Set[int], words: Path
) -> Iterator[None]:
    """Runs until the block ends. Raises RuntimeError with its last `words` when it does not listen."""
    with words.open("wb") as out, on(cores):
        process = subprocess.Popen(command, env={**os.environ, **environment}, cwd=ROOT, stdout=out, stderr=out)
    try:
        if not _listens(process, port):
            raise RuntimeError(f"{command[-1]} does not start: {words.read_text(errors='replace')[-2000:]}")
        yield
    finally:
        process.terminate()
        process.wait(15)


def _listens(process: subprocess.Popen[bytes], port: int) -> bool:
    until = time.monotonic() + START_S
    while time.monotonic() < until and process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return True
        time.sleep(0.05)
    return False
