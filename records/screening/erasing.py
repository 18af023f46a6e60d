"""A person who is taken out of the register leaves the lists of screening, too: rows stay as numbers, without a name."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from sqlalchemy import Connection, select

from records.screening import attempt, contact, placement, returnee, task
from records.screening.rows import Rows
from records.secrecy import Keyring
from records.writing import run

FREE = frozenset({"phone", "ride", "company", "reason", "words"})
"""What was said in free words, and by which somebody is reached."""
OPEN = (
    (contact.T.person, contact.T.reached_at.is_(None) & (contact.T.generation > 0)),
    (returnee.T.person, returnee.COMING),
    (placement.T.person, placement.T.decided == ""),
    (task.T.person, task.OPEN),
)


def is_open(conn: Connection, person: int) -> bool:
    """Whether somebody is still looked for, expected, to be decided about or to be checked."""
    return any(conn.execute(select(whose).where(whose == person, waits)).first() for whose, waits in OPEN)


def erase(conn: Connection, keyring: Keyring, person: int, name: str) -> int:
    """`name` stands in place of the name. How many rows."""
    tried = attempt.ATTEMPT.c.contact.in_(select(contact.T.id).where(contact.T.person == person))
    gone = _emptied(conn, keyring, attempt.ROWS, tried, name)
    for part in (contact, returnee, placement, task):
        gone += _emptied(conn, keyring, part.ROWS, part.T.person == person, name)
    return gone


def _emptied(conn: Connection, keyring: Keyring, rows: Rows[Any], which: Any, name: str) -> int:
    found = rows.several(conn, keyring, which)
    names = {one.name for one in fields(rows.record)}
    empty = dict.fromkeys(names & FREE, "") | ({"name": name} if "name" in names else {})
    run(conn, [rows.put(keyring, replace(one, **empty)) for one in found])
    return len(found)
