"""A queue for writers: SQLite lets one write at a time and lets the others sleep and guess; this lets them wait in line.

Two file locks beside the database. Who waits for `main` holds `next`; who has just written must first get `next`, so
a busy writer can never overtake the one that waits. The kernel drops the locks of a dead process. Waiting has no
limit of its own: a long job must commit in pieces.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Turnstile:
    """Each entry opens the files anew, so that threads of one process queue like processes do."""

    def __init__(self, database: Path) -> None:
        self._next = database.with_name(database.name + ".next")
        self._main = database.with_name(database.name + ".lock")

    @contextmanager
    def enter(self) -> Iterator[None]:
        main = _file(self._main)
        try:
            with _held(self._next):
                fcntl.flock(main, fcntl.LOCK_EX)
            yield
        finally:
            os.close(main)


def _file(path: Path) -> int:
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)


@contextmanager
def _held(path: Path) -> Iterator[None]:
    file = _file(path)
    try:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
    finally:
        os.close(file)
