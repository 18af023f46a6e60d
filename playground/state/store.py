"""The one database of the platform: in memory for load, in a file where it has to outlive a restart."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SCHEMA = Path(__file__).with_name("schema.sql").read_text()
TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"


class Store:
    """One connection behind one lock. A file is not synced: a stand-in may lose its last second in a power cut."""

    def __init__(self, path: str) -> None:
        if path != ":memory:":
            Path(path).parent.mkdir(parents=True, exist_ok=True)
        self._db = sqlite3.connect(path, check_same_thread=False, isolation_level=None, cached_statements=256)
        self._db.row_factory = sqlite3.Row
        self._db.executescript(f"PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; PRAGMA busy_timeout=5000; {SCHEMA}")
        self._lock = threading.RLock()

    @contextmanager
    def turn(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it or, when the block raises, nothing."""
        with self._lock:
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield self._db
            except BaseException:
                self._db.execute("ROLLBACK")
                raise
            self._db.execute("COMMIT")

    def clear(self) -> None:
        """Forget everything, but never give a bubble's number twice: readers hold them as cursors."""
        with self.turn() as db:
            for row in db.execute(TABLES).fetchall():
                db.execute(f"DELETE FROM {row['name']}")

    def close(self) -> None:
        with self._lock:
            self._db.close()
