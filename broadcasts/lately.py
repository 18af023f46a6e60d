"""Something from the database that is read again when its version has changed: whoever comes by checks every few seconds."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

import structlog

from records.database import Connection, Database

log = structlog.get_logger(__name__)

EVERY_S = 3.0
Version = tuple[int, ...]
Read = TypeVar("Read")


class Lately(Generic[Read]):
    """One for a process. A version of zeros alone is that of nothing, which nobody reads at the start."""

    def __init__(
        self, database: Database, version: Callable[[Connection], Version], read: Callable[[Connection, Version], Read],
        take: Callable[[Read], None], monotonic: Callable[[], float],
    ) -> None:  # fmt: skip
        """`take` is called without a connection; what it could not take is read again."""
        self._database, self._monotonic = database, monotonic
        self._version, self._read, self._take = version, read, take
        self._seen: Version = ()
        self._looked = float("-inf")
        self._lock = threading.Lock()

    def look(self) -> None:
        """Cheap while it is not yet due, and while nothing has changed. Whoever looks is in the middle of a turn of their
        own: what cannot be read costs them nothing, and what was read before stands until it can."""
        if self._monotonic() - self._looked < EVERY_S or not self._lock.acquire(blocking=False):
            return
        try:
            self._looked = self._monotonic()
            self._catch_up()
        except Exception as error:  # noqa: BLE001 - a page that is wrong must not spoil somebody's report of a fever
            log.error("not_read_anew", what=self._take.__qualname__, error=type(error).__name__)
        finally:
            self._lock.release()

    def _catch_up(self) -> None:
        with self._database.read() as conn:
            version = self._version(conn)
            if version == self._seen or not (self._seen or any(version)):
                return
            read = self._read(conn, version)
        self._take(read)
        self._seen = version
