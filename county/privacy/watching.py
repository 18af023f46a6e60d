"""What whoever stands above is shown: who in their area uncovered what and why; whom they looked at stays hidden."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from county.privacy import titles
from county.privacy.reveal import WAYS
from records import accounts, areas, holders, looked, persons
from records.access import Access
from records.database import Connection
from records.secrecy import Keyring


@dataclass(frozen=True)
class Reading:
    """`who` with office; `where` the village of the person who was looked at."""

    at: datetime
    who: str
    what: str
    reason: str
    where: str


def reveals(
    conn: Connection, keyring: Keyring, inside: Iterable[int], at: datetime, since: datetime
) -> tuple[Reading, ...]:
    """Of everybody in office in these areas, the latest first."""
    readers = accounts.owned(holders.serving(inside, at))
    return readings(conn, keyring, looked.of_readers(conn, readers, since, WAYS.values()))


def readings(conn: Connection, keyring: Keyring, found: Iterable[Access]) -> tuple[Reading, ...]:
    """Entries of the log in words."""
    entries = tuple(found)
    who = titles.named(conn, keyring, (one.reader for one in entries))
    where = _villages(conn, keyring, {one.person for one in entries if one.person})
    return tuple(Reading(one.at, who[one.reader], one.what, one.reason, where.get(one.person, "")) for one in entries)


def _villages(conn: Connection, keyring: Keyring, people: Iterable[int]) -> dict[int, str]:
    found = persons.many(conn, keyring, people)
    named = areas.place_names(conn, (one.area for one in found.values()))
    return {one.id: named[one.area] for one in found.values()}
