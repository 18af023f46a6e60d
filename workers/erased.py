"""Who was deleted at their own request, by number, in a file that a second machine fetches: a backup brings them back, and
with this file they go again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from county.privacy.answering import ERASED
from county.privacy.requests import DELETION
from records.database import Database
from records.errors import RecordsError
from records.ledgers import data_request
from records.privacy import certificate, erasing
from records.secrecy import Keyring

FILE = "erased.txt"
AGAIN = "恢复后再删"


class BadList(RecordsError):
    """A line that none of ours is."""


@dataclass(frozen=True)
class Erased:
    """A line for each: day, number of the person, who is nobody any more; the file only grows."""

    database: Database
    folder: Path

    def run(self, now: datetime) -> int:
        """How many lines came to it."""
        with self.database.read() as conn:
            found = data_request.ended(conn, DELETION, ERASED)
        file = self.folder / FILE
        there = set(read(file.read_text(encoding="ascii"))) if file.exists() else set()
        new = [(day, person) for day, person in found if person not in there]
        if new:
            self.folder.mkdir(parents=True, exist_ok=True)
            with file.open("a", encoding="ascii") as lines:
                lines.writelines(f"{day.isoformat()} {person}\n" for day, person in new)
        return len(new)


def again(database: Database, keyring: Keyring, people: tuple[int, ...], now: datetime) -> int:
    """How many a backup had brought back; each goes in a transaction of its own, with its certificate."""
    gone = 0
    for person in people:
        with database.write() as conn:
            if erasing.stands(conn, person):
                certificate.write(conn, keyring, AGAIN, erasing.erase(conn, keyring, person, now), now)
                gone += 1
    return gone


def read(text: str) -> tuple[int, ...]:
    """The numbers, each once. Raises BadList, naming the line."""
    return tuple(dict.fromkeys(_person(n, line) for n, line in enumerate(text.splitlines(), 1) if line.strip()))


def _person(n: int, line: str) -> int:
    _, _, said = line.strip().partition(" ")
    if not (said.isascii() and said.isdigit()):
        raise BadList(f"line {n} names nobody: day, number")
    return int(said)
