"""The daily anchor: where the access log stands, in a file that a second machine fetches.

Who holds database and keys could write the whole log anew; the line that lies elsewhere since yesterday would not fit.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from records import access, moments
from records.access import Head
from records.database import Database
from records.errors import RecordsError

FILE = "access-log.txt"


class BadAnchor(RecordsError):
    """A line of an anchor file that none of ours is."""


@dataclass(frozen=True)
class Anchors:
    """A line a day: date, position, digest in hexadecimal; the file only grows."""

    database: Database
    folder: Path

    def run(self, now: datetime) -> int:
        day = moments.local_day(now).isoformat()
        file = self.folder / FILE
        if file.exists() and file.read_text(encoding="ascii").rpartition("\n")[0].rpartition("\n")[2].startswith(day):
            return 0
        with self.database.read() as conn:
            head = access.head(conn)
        self.folder.mkdir(parents=True, exist_ok=True)
        with file.open("a", encoding="ascii") as lines:
            lines.write(f"{day} {head.position} {head.digest.hex()}\n")
        return 1


def read(text: str) -> tuple[Head, ...]:
    """Raises BadAnchor, naming the line."""
    return tuple(_head(n, line) for n, line in enumerate(text.splitlines(), 1) if line.strip())


def _head(n: int, line: str) -> Head:
    parts = line.split()
    try:
        _, position, digest = parts
        return Head(int(position), bytes.fromhex(digest))
    except ValueError:
        raise BadAnchor(f"line {n} is no anchor: date, position, digest") from None
