"""The people somebody looks after, as they are called; and everybody in care of whom nothing was heard today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Row, exists, select

from records import moments
from records.accounts import ACCOUNT
from records.elders import silence as silent
from records.elders.habit import HABIT
from records.elders.pairing import PAIRING, lasting
from records.elders.silence import SILENCE
from records.households import HOUSEHOLD
from records.persons import LIVES_HERE, PERSON
from records.secrecy import Keyring


@dataclass(frozen=True)
class Cared:
    person: int
    name: str
    door: int


@dataclass(frozen=True)
class Unheard:
    """`asked`: they were asked and did not answer; `minute`: when they usually are heard of."""

    person: int
    area: int
    cell: int | None
    helper: int
    minute: int | None
    has_phone: bool
    asked: bool


def of_helper(conn: Connection, keyring: Keyring, helper: int, at: datetime) -> tuple[Cared, ...]:
    """By door. One statement."""
    p = PERSON.c
    known = PAIRING.join(PERSON, p.id == PAIRING.c.elder).join(HOUSEHOLD, HOUSEHOLD.c.id == p.household)
    wanted = select(p.id, p.name, HOUSEHOLD.c.door).distinct().select_from(known)
    rows = conn.execute(
        wanted.where(PAIRING.c.helper == helper, lasting(at), LIVES_HERE).order_by(HOUSEHOLD.c.door, p.id)
    )
    return tuple(Cared(row.id, keyring.open(row.name, "person.name", row.id), row.door) for row in rows)


def unheard(conn: Connection, first: int, last: int, cell: int | None, at: datetime) -> tuple[Unheard, ...]:
    """Of the villages from `first` to `last`, or of one cell; of several helpers the one who began last has the care."""
    day, p = moments.day_number(moments.local_day(at)), PERSON.c
    quiet, phone = (
        silent.opened(day) & SILENCE.c.ended_at.is_(None),
        exists().where(ACCOUNT.c.person == p.id, ACCOUNT.c.followed),
    )
    known = (
        PAIRING.join(PERSON, p.id == PAIRING.c.elder).outerjoin(HABIT, HABIT.c.person == p.id).outerjoin(SILENCE, quiet)
    )
    columns = (p.id, p.area, p.cell, PAIRING.c.helper, HABIT.c.minute, phone, SILENCE.c.person.is_not(None))
    wanted = select(*columns).select_from(known).where(lasting(at), LIVES_HERE, ~silent.heard(day))
    wanted = wanted.where(p.cell == cell) if cell else wanted.where(p.area.between(first, last))
    rows = conn.execute(wanted.order_by(p.area, p.id, PAIRING.c.starts, PAIRING.c.id))
    return tuple({row.id: _unheard(row) for row in rows}.values())


def _unheard(row: Row) -> Unheard:
    person, area, cell, helper, minute, has_phone, asked = row
    return Unheard(person, area, cell, helper, minute, bool(has_phone), bool(asked))
