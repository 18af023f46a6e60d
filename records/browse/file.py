"""一人一档: everything that the ledgers hold of one person."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from records import moments
from records.browse.listing import Line
from records.browse.wanted import Key
from records.quarantine import stays
from records.secrecy import Keyring
from records.shelf import Shelf


def places(conn: Connection, keyring: Keyring, person: int, area: int) -> tuple[int, ...]:
    """Where rows about somebody may stand: where they live, and where they were kept apart before."""
    stayed = stays.every(conn, keyring, person, area)
    return tuple(dict.fromkeys((area, *(there for stay in stayed for there in stay.areas))))


def of_person(
    conn: Connection, keyring: Keyring, shelf: Shelf[Any], person: int, areas: Iterable[int], today: date
) -> tuple[Line, ...]:
    """The newest first. Seeks the key for each day that the ledger keeps."""
    t = shelf.table.c
    last = moments.day_number(today) + 1
    longest = max(fact.keep_days for fact in shelf.facts.values())
    wanted = select(shelf.table).where(
        t.day.in_(range(last - longest - 1, last + 1)), t.area.in_(tuple(areas)), t.person == person
    )
    rows = conn.execute(wanted.order_by(t.day.desc(), t.at.desc(), t.id))
    return tuple(Line(Key(row.day, row.area, row.person, row.id), shelf.read(keyring, row)) for row in rows)
