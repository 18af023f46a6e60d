"""The people somebody looks after, as they are called: by name and by the number of their door."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from records.elders.pairing import PAIRING, lasting
from records.households import HOUSEHOLD
from records.persons import LIVES_HERE, PERSON
from records.secrecy import Keyring


@dataclass(frozen=True)
class Cared:
    person: int
    name: str
    door: int


def of_helper(conn: Connection, keyring: Keyring, helper: int, at: datetime) -> tuple[Cared, ...]:
    """By door. One statement."""
    p = PERSON.c
    known = PAIRING.join(PERSON, p.id == PAIRING.c.elder).join(HOUSEHOLD, HOUSEHOLD.c.id == p.household)
    wanted = select(p.id, p.name, HOUSEHOLD.c.door).distinct().select_from(known)
    rows = conn.execute(
        wanted.where(PAIRING.c.helper == helper, lasting(at), LIVES_HERE).order_by(HOUSEHOLD.c.door, p.id)
    )
    return tuple(Cared(row.id, keyring.open(row.name, "person.name", row.id), row.door) for row in rows)
