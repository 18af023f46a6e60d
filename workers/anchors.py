"""Once a day the access log is checked, and where it stands is written into a file that a second machine fetches.

Who holds database and keys could write the whole log anew; the line that lies elsewhere since yesterday would not fit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import structlog

from records import accounts, chain, holders, moments, notices, number, roles, writing
from records.access import Head
from records.database import Connection, Database
from records.errors import RecordsError, Tampered
from records.notices import Notice, Urgency
from records.secrecy import Keyring

FILE = "access-log.txt"
KIND = "tampered"
OVERSEERS = (roles.AUDITOR, roles.COUNTY_COMMAND)

log = structlog.get_logger(__name__)


class BadAnchor(RecordsError):
    """A line of an anchor file that none of ours is."""


@dataclass(frozen=True)
class Anchors:
    """A line a day: date, position, digest in hexadecimal; the file only grows."""

    database: Database
    keyring: Keyring
    county: int
    folder: Path
    wake: Callable[[Sequence[int]], None]

    def run(self, now: datetime) -> int:
        """Whether a line was written: not for a log that does not fit, of which auditor and command hear each day."""
        day = moments.local_day(now).isoformat()
        before = self._file.read_text(encoding="ascii") if self._file.exists() else ""
        if before.rstrip("\n").rpartition("\n")[2].startswith(day):
            return 0
        try:
            with self.database.read() as conn:
                head = chain.verify(conn, self.keyring, *read(before))
        except (Tampered, BadAnchor) as error:
            log.error("access_log_does_not_fit", what=str(error))
            self._alarm(str(getattr(error, "position", "")), now)
            return 0
        self.folder.mkdir(parents=True, exist_ok=True)
        with self._file.open("a", encoding="ascii") as lines:
            lines.write(f"{day} {head.position} {head.digest.hex()}\n")
        return 1

    @property
    def _file(self) -> Path:
        return self.folder / FILE

    def _alarm(self, position: str, now: datetime) -> None:
        with self.database.write() as conn:
            told = list(self._told(conn, position, now))
            writing.run(conn, [notices.put(self.keyring, one) for one in told])
        self.wake([one.id for one in told])

    def _told(self, conn: Connection, position: str, now: datetime) -> Iterator[Notice]:
        where = f"第 {position} 条" if position else "校验文件"
        text = f"查阅记录核对不上：{where}和当初写的不一样。\n请不要动数据库，马上找管机器的人，用另一台机器上的校验文件再核对一遍。"
        for person in dict.fromkeys(one.person for one in holders.of(conn, OVERSEERS, self.county, now)):
            account = next((a.id for a in accounts.of_person(conn, self.keyring, person) if a.person == person), None)
            one = number.of(KIND, moments.local_day(now), person)
            yield Notice(one, person, account, KIND, Urgency.ALARM, text, now, now)


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
