"""Two numbers become one: everything that points at the one that goes points at the other from then on.

Rows of a ledger keep their day, place and number, only the person changes; the history keeps who it was. What stands
under the number that stays is never overwritten by what comes.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Column, Connection, Table, and_, delete, select, update

from records import merges, moments, persons
from records.ledgers import SHELVES
from records.metadata import METADATA
from records.persons import PERSON, Person
from records.secrecy import Keyring
from records.writing import run

ALONE = frozenset({"person", "access", "merge", "speaks_for", "latest", "habit", "notice"})
"""The register itself, the log that nobody changes, and what is treated by its own rule."""
DAYS = 1095


def join(conn: Connection, keyring: Keyring, gone: Person, kept: Person, account: int, at: datetime) -> None:
    """In this transaction. `account` is who said that they are one."""
    ledgers = {table.name for shelf in SHELVES for table in (shelf.table, shelf.was)}
    for shelf in SHELVES:
        _ledger(conn, shelf.table, gone, kept, at)
    for table, column in _pointing():
        if table.name not in ledgers:
            _point(conn, table, column, gone.id, kept.id)
    _speakers(conn, gone.id, kept.id)
    filled = _filled(kept, gone)
    left = moments.day_number(moments.local_day(at))
    run(conn, [persons.put(keyring, filled), merges.put(gone.id, kept.id, account, at)])
    conn.execute(update(PERSON).where(PERSON.c.id == gone.id).values(left_day=left, id_number_mac=None, phone_mac=None))


def _ledger(conn: Connection, table: Table, gone: Person, kept: Person, at: datetime) -> None:
    """Seeks the key: day by day, where the person was."""
    today = moments.local_day(at)
    days = [moments.day_number(today - timedelta(days=n)) for n in range(-1, DAYS)]
    t = table.c
    conn.execute(update(table).where(t.day.in_(days), t.area == gone.area, t.person == gone.id).values(person=kept.id))


def _pointing() -> Iterator[tuple[Table, Column[Any]]]:
    """Every column that names a person by a foreign key."""
    for table in METADATA.sorted_tables:
        if table.name not in ALONE:
            yield from (
                (table, one) for one in table.columns if any(key.column is PERSON.c.id for key in one.foreign_keys)
            )


def _point(conn: Connection, table: Table, column: Column[Any], gone: int, kept: int) -> None:
    """A row whose key names the person stays where the same key stands already."""
    if not column.primary_key:
        conn.execute(update(table).where(column == gone).values({column.name: kept}))
        return
    keys = list(table.primary_key.columns)
    for row in conn.execute(select(*keys).where(column == gone)).all():
        new = [kept if key is column else value for key, value in zip(keys, row, strict=True)]
        there = and_(*(key == value for key, value in zip(keys, new, strict=True)))
        if conn.execute(select(column).where(there)).first() is None:
            here = and_(*(key == value for key, value in zip(keys, row, strict=True)))
            conn.execute(update(table).where(here).values({column.name: kept}))


def _speakers(conn: Connection, gone: int, kept: int) -> None:
    """Who spoke for the one speaks for the other; the newest report known of either stays."""
    speaks = METADATA.tables["speaks_for"]
    _point(conn, speaks, speaks.c.person, gone, kept)
    conn.execute(delete(speaks).where(speaks.c.person == gone))
    latest = METADATA.tables["latest"]
    days = {row.person: row.day for row in conn.execute(select(latest).where(latest.c.person.in_((gone, kept))))}
    if days.get(gone, 0) > days.get(kept, 0):
        conn.execute(delete(latest).where(latest.c.person == kept))
        conn.execute(update(latest).where(latest.c.person == gone).values(person=kept))
    conn.execute(delete(latest).where(latest.c.person == gone))


def _filled(kept: Person, gone: Person) -> Person:
    """What only the other number knew."""
    known = {
        name: getattr(kept, name) or getattr(gone, name) for name in ("sex", "born", "phone", "id_number", "relation")
    }
    return Person(**{**vars(kept), **known, "status": kept.status or gone.status})
