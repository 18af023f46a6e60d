"""A workbook into the register: everything that is wrong is found before anything is kept, and then all of it or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from county.register import pairs, people, places, posts, watched
from county.register.errors import Faulty
from county.register.intake import Intake, Tally
from county.register.reading import Book
from county.settings import CountySettings
from records import number, writing
from records.database import Connection
from records.imports import log
from records.imports.log import Imported
from records.secrecy import Keyring

IN_ORDER = (places.take, people.take, posts.take, pairs.take, watched.take)
"""What a later sheet refers to stands in an earlier one."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What an import brought, by sheet; `notes` are for a person to look at."""

    tallies: dict[str, Tally]
    notes: tuple[str, ...]


def take(conn: Connection, keyring: Keyring, county: CountySettings, book: Book, digest: bytes, at: datetime) -> Taken:
    """Within the caller's transaction. Raises Faulty with everything that is wrong; the caller then undoes it."""
    intake = Intake(conn, keyring, county, book, at)
    for sheet in IN_ORDER:
        sheet(intake)
    if intake.faults:
        raise Faulty(tuple(intake.faults))
    intake.flush()
    tallies = intake.tallies.values()
    added, changed, same = (sum(getattr(one, what) for one in tallies) for what in ("added", "changed", "same"))
    writing.run(conn, [log.put(Imported(number.fresh(), at, digest, added, changed, same))])
    return Taken(intake.tallies, tuple(intake.notes))
