"""Rows whose own number is made from the person's: they get the number that they would have had."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, delete, select, update

from records import moments
from records.elders import silence
from records.ladder import CLIMB
from records.notices import NOTICE
from records.persons import Person
from records.quarantine import slot_notes as notes
from records.quarantine.slot_notes import SLOT_NOTE
from records.secrecy import Keyring
from records.writing import run

T = SLOT_NOTE.c


def silences(conn: Connection, keyring: Keyring, gone: Person, kept: int, at: datetime) -> None:
    """What is still open goes on, and ends with the first sign of the one who stays: also what was told because of it."""
    for one in silence.unended(conn, gone.id, gone.area, moments.local_day(at)):
        was, origin = one.origin, replace(one, person=kept).origin
        conn.execute(update(NOTICE).where(NOTICE.c.origin == was).values(origin=origin))
        for row in conn.execute(select(CLIMB).where(CLIMB.c.origin == was)).all():
            text = keyring.seal(keyring.open(row.text, "climb.text", was), "climb.text", origin)
            conn.execute(update(CLIMB).where(CLIMB.c.origin == was).values(origin=origin, text=text))


def slot_notes(conn: Connection, keyring: Keyring, gone: int, kept: int) -> None:
    """What is written for the one who stays is never overwritten."""
    days = {moments.day_of(day) for day in conn.execute(select(T.day).where(T.person == gone)).scalars()}
    known = notes.of(conn, keyring, days, (gone, kept))
    moved = [note for (_, person, _), note in known.items() if person == gone]
    fresh = [replace(note, person=kept) for note in moved if (note.day, kept, note.slot) not in known]
    conn.execute(delete(SLOT_NOTE).where(T.person == gone))
    run(conn, [notes.put(keyring, note) for note in fresh])
