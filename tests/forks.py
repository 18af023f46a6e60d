"""Programs of ours without the seconds of their imports: a process that has imported everything forks each of them.

Such a program begins where a new one stands after its imports. `tests/whole` starts the command itself.
"""

from __future__ import annotations

import importlib
import multiprocessing
import os
from collections.abc import Callable, Mapping
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


def _do(words: Path, work: Callable[..., Any], *given: object) -> None:
    with words.open("ab") as out:
        os.dup2(out.fileno(), 1)
        os.dup2(out.fileno(), 2)
    work(*given)


def _bot(environment: Mapping[str, str], arguments: tuple[str, ...]) -> None:
    os.environ.clear()
    os.environ.update(environment)
    importlib.import_module("bot").bot.main(list(arguments))
