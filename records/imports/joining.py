"""Two numbers become one: everything that points at the one that goes points at the other from then on.

Rows of a ledger keep their day, place and number, only the person changes; the history keeps who it was. What stands
under the number that stays is never overwritten by what comes.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Column, Connection, Table, and_, delete, select, true, update

from records import merges, moments, persons
from records.imports import bound, resealed, signed
from records.imports.naming import pointing
from records.imports.places import Places
from records.ledgers import SHELVES
from records.metadata import METADATA
from records.notices import WORDED
from records.persons import PERSON, Person
from records.secrecy import Keyring
from records.writing import run


def join(conn: Connection, keyring: Keyring, gone: Person, kept: Person, account: int, at: datetime) -> None:
    """In this transaction. `account` is who said that they are one."""
    ledgers = {table.name for shelf in SHELVES for table in (shelf.table, shelf.was)}
    places = Places.of(conn, gone, kept, moments.local_day(at))
    signed.once(conn, gone.id, kept.id, places)
    resealed.silences(conn, keyring, gone, kept.id, at)
    resealed.slot_notes(conn, keyring, gone.id, kept.id)
    bound.once(conn, keyring, gone.id, kept.id, account, at)
    for shelf in SHELVES:
        _ledger(conn, shelf.table, gone, kept, places)
    for table, column in pointing():
        if table.name not in ledgers:
            _point(conn, table, column, gone.id, kept.id, places)
    _speakers(conn, gone.id, kept.id, places)
    _newest(conn, gone.id, kept.id)
    filled = _filled(kept, gone)
    left = moments.day_number(moments.local_day(at))
    run(conn, [persons.put(keyring, filled), merges.put(gone.id, kept.id, account, at)])
    conn.execute(update(PERSON).where(PERSON.c.id == gone.id).values(left_day=left, id_number_mac=None, phone_mac=None))


def _ledger(conn: Connection, table: Table, gone: Person, kept: Person, places: Places) -> None:
    """Seeks the key: day by day, where the person was."""
    t = table.c
    here = t.day.in_(places.days) & (t.area == gone.area)
    conn.execute(update(table).where(here, t.person == gone.id).values(person=kept.id))


def _point(conn: Connection, table: Table, column: Column, gone: int, kept: int, places: Places) -> None:
    """A row whose key names the person stays where the same key stands already."""
    here = places.within(table) & (WORDED if column.table.name == "notice" and column.name == "person" else true())
    if not column.primary_key:
        conn.execute(update(table).where(here, column == gone).values({column.name: kept}))
        return
    keys = list(table.primary_key.columns)
    for row in conn.execute(select(*keys).where(here, column == gone)).all():
        new = [kept if key is column else value for key, value in zip(keys, row, strict=True)]
        there = and_(*(key == value for key, value in zip(keys, new, strict=True)))
        if conn.execute(select(column).where(there)).first() is None:
            this = and_(*(key == value for key, value in zip(keys, row, strict=True)))
            conn.execute(update(table).where(this).values({column.name: kept}))


def _speakers(conn: Connection, gone: int, kept: int, places: Places) -> None:
    """Who spoke for the one speaks for the other."""
    speaks = METADATA.tables["speaks_for"]
    _point(conn, speaks, speaks.c.person, gone, kept, places)
    conn.execute(delete(speaks).where(speaks.c.person == gone))


def _newest(conn: Connection, gone: int, kept: int) -> None:
    """Of what is known in one row each, the newer one stays: the last report, the usual hour."""
    for name, when in (("latest", "day"), ("habit", "learnt")):
        table = METADATA.tables[name]
        t = table.c
        at = {row.person: row[1] for row in conn.execute(select(t.person, t[when]).where(t.person.in_((gone, kept))))}
        if at.get(gone, 0) > at.get(kept, 0):
            conn.execute(delete(table).where(t.person == kept))
            conn.execute(update(table).where(t.person == gone).values(person=kept))
        conn.execute(delete(table).where(t.person == gone))


def _filled(kept: Person, gone: Person) -> Person:
    """What only the other number knew."""
    known = {
        name: getattr(kept, name) or getattr(gone, name) for name in ("sex", "born", "phone", "id_number", "relation")
    }
    came = min(kept.came_day, gone.came_day) if kept.came_day and gone.came_day else None
    return Person(**{**vars(kept), **known, "status": bound.graver(kept.status, gone.status), "came_day": came})
