"""What a process that was killed leaves on the disk: exports half made, in clear; messages half written; which nobody can
read. Nothing else knows of them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from workers.exports import LEASE, PREFIX

HALVES = timedelta(days=1)
"""They were never acknowledged: the platform sent them again."""
BROKEN = timedelta(days=30)
"""As long as what no conversation could digest."""


@dataclass(frozen=True)
class Leftovers:
    """`memory` is where exports are made, `spool` where messages wait; a message that waits has no suffix, and stays."""

    memory: Path
    spool: Path

    def forget(self, now: datetime) -> int:
        """How many went; what is not ours stays."""
        gone = 0
        for one in self._over(now):
            with suppress(OSError):
                shutil.rmtree(one) if one.is_dir() else one.unlink()
                gone += 1
        return gone

    def _over(self, now: datetime) -> Iterator[Path]:
        yield from _older(self.memory, f"{PREFIX}*", now - LEASE)
        for one in _older(self.spool, "*.*", now - HALVES):
            if one.suffix != ".broken":
                yield one
        yield from _older(self.spool, "*.broken", now - BROKEN)


def _older(folder: Path, named: str, than: datetime) -> Iterator[Path]:
    for one in folder.glob(named):
        with suppress(FileNotFoundError):
            if one.stat().st_mtime < than.timestamp():
                yield one
