"""Programs of ours without the seconds of their imports: a process that has imported everything forks each of them.

Such a program begins where a new one stands after its imports. `tests/whole` starts the command itself.
"""

from __future__ import annotations

import importlib
import multiprocessing
import os
import socket
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any

IMPORTED = ("bot", "tests.broadcasts_chaos.house", "tests.broadcasts_chaos.schedulers", "bench.broadcast.platform")


def start(words: Path, work: Callable[..., object], *given: object) -> ForkServerProcess:
    """A process that does this work with what it is given; what it prints goes to the end of a file."""
    forks = multiprocessing.get_context("forkserver")
    forks.set_forkserver_preload(list(IMPORTED))
    process = forks.Process(target=_do, args=(words, work, *given))
    process.start()
    return process


def bot(words: Path, environment: Mapping[str, str], *arguments: str) -> ForkServerProcess:
    """`bot.py` with these arguments in this environment."""
    return start(words, _bot, dict(environment), arguments)


@contextmanager
def running(words: Path, ends_s: float, work: Callable[..., object], *given: object) -> Iterator[ForkServerProcess]:
    """While the block runs; then it is told to stop, and after so many seconds made to."""
    process = start(words, work, *given)
    try:
        yield process
    finally:
        process.terminate()
        process.join(ends_s)
        process.kill()


def listens(process: ForkServerProcess, port: int, within_s: float) -> bool:
    """Whether it has come to listen there, as soon as it does."""
    until = time.monotonic() + within_s
    while time.monotonic() < until and process.is_alive():
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return True
        time.sleep(0.05)
    return False


def _do(words: Path, work: Callable[..., Any], *given: object) -> None:
    with words.open("ab") as out:
        os.dup2(out.fileno(), 1)
        os.dup2(out.fileno(), 2)
    work(*given)


def _bot(environment: Mapping[str, str], arguments: tuple[str, ...]) -> None:
    os.environ.clear()
    os.environ.update(environment)
    importlib.import_module("bot").bot.main(list(arguments))
