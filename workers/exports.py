"""Exports in the background: made one after the other once somebody agreed, gone when their day is over."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from tempfile import TemporaryDirectory

from county.exports.making import Maker
from records.errors import Conflict
from records.exports import lists, part, request, steps
from records.exports.request import Export
from records.writing import run

LEASE = timedelta(hours=1)
"""A worker that died is taken over after this; a full sheet takes some six minutes of a processor."""
PREFIX = "qunfang-export-"


@dataclass(frozen=True)
class Exports:
    """`maker.folder` is a place in memory, where the half written file lies until it is sealed."""

    maker: Maker
    wake: Callable[[Sequence[int]], None]
    monotonic: Callable[[], float] = time.monotonic

    def run(self, now: datetime) -> int:
        """Each by the rights of the moment at which its turn comes: those before it may have taken an hour."""
        began = self.monotonic()
        with self.maker.database.read() as conn:
            waiting = lists.to_make(conn, self.maker.keyring, now)
        return sum(self._make(one, now + timedelta(seconds=int(self.monotonic() - began))) for one in waiting)

    def forget(self, now: datetime) -> int:
        """Files whose day is over, and after years who asked for what."""
        db = self.maker.database
        with db.read() as conn:
            over = lists.expired(conn, now)
        for one in over:
            with db.write() as conn:
                part.drop(conn, one)
                run(conn, [steps.end(one)])
        register = timedelta(days=self.maker.county.privacy.register_days)
        return len(over) + request.forget(db, now - register)

    def _make(self, export: Export, now: datetime) -> bool:
        """False when another worker has it, from the beginning or since the lease ran out."""
        mine = replace(export, lease_until=now + LEASE)
        try:
            with self.maker.database.write() as conn:
                run(conn, [steps.claim(export, now, now + LEASE)])
            self.wake(self._made(mine, now))
        except Conflict:
            return False
        return True

    def _made(self, export: Export, now: datetime) -> tuple[int, ...]:
        with TemporaryDirectory(prefix=PREFIX, dir=self.maker.folder) as folder:
            maker = Maker(self.maker.database, self.maker.keyring, self.maker.county, self.maker.folder / folder)
            return maker.make(export, now)
