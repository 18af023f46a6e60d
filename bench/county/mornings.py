"""The lists of seven o'clock: every worker's doors in order, with the names of those to look after first, as text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby, islice
from operator import attrgetter

from county.responsible import Posts, posts
from county.rounds import book, words
from county.rounds.book import Door
from records import moments, persons, roles
from records.database import Connection, Database
from records.rounds import walk
from records.secrecy import Keyring
from records.seed import layout

AT_ONCE = 400
"""Lists whose names are read in one statement."""


def lists(db: Database, keys: Keyring, at: datetime) -> dict[int, list[str]]:
    """By the worker responsible now: one list for each of their cells."""
    found: dict[int, list[str]] = {}
    with db.read() as conn, db.read() as beside:
        offices = posts(beside, layout.CODE, at)
        cells = groupby(walk.every(conn, moments.local_day(at)), attrgetter("place"))
        books = ((place, book.still(book.numbered(stops))) for place, stops in cells)
        while some := list(islice(books, AT_ONCE)):
            for worker, text in _worded(beside, keys, offices, some):
                found.setdefault(worker, []).append(text)
    return found


def _worded(
    conn: Connection, keys: Keyring, offices: Posts, some: list[tuple[int, tuple[Door, ...]]]
) -> Iterator[tuple[int, str]]:
    heads = {door.stop.household: door.stop.head for _, doors in some for door in words.named(doors)}
    people = persons.many(conn, keys, heads.values())
    names = {household: people[head].name for household, head in heads.items() if head in people}
    for place, doors in some:
        holder = offices.of(roles.GRID_WORKER, place)
        if holder and doors:
            yield holder.person, words.listing(doors, names)
