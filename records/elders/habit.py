"""The hour at which an elder is usually heard of: the median of the first signs of the last days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby
from operator import attrgetter
from statistics import median_low

from sqlalchemy import Column, Connection, Integer, SmallInteger, Table, select

from records import moments
from records.elders.pairing import PAIRING
from records.ledgers.life_sign import LIFE_SIGNS
from records.metadata import METADATA, Number
from records.persons import PERSON
from records.writing import Write, run, upsert

HABIT = Table(
    "habit",
    METADATA,
    Column("person", Number, primary_key=True, autoincrement=False),
    Column("minute", SmallInteger, nullable=False),
    Column("days", SmallInteger, nullable=False),
    Column("learnt", Integer, nullable=False),
)


def learn(conn: Connection, today: date, days: int, least: int) -> int:
    """From the `days` before today, for everyone who was heard on `least` of them; for how many."""
    writes = list(_habits(conn, today, days, least))
    run(conn, writes)
    return len(writes)


def of(conn: Connection, person: int) -> int | None:
    """The minute of the day; None while it is not known."""
    return conn.execute(select(HABIT.c.minute).where(HABIT.c.person == person)).scalar()


def _habits(conn: Connection, today: date, days: int, least: int) -> Iterator[Write]:
    """One pass over the days' signs of those who are paired: their own ones only, not a helper's visit."""
    t = LIFE_SIGNS.table.c
    past = [moments.day_number(today - timedelta(days=n)) for n in range(1, days + 1)]
    paired = select(PAIRING.c.elder, PERSON.c.area).join(PERSON, PERSON.c.id == PAIRING.c.elder).distinct().subquery()
    wanted = select(t.person, t.day, t.at).join(paired, (paired.c.area == t.area) & (paired.c.elder == t.person))
    rows = conn.execute(wanted.where(t.day.in_(past), t.account != 0, t.own).order_by(t.person, t.day, t.at))
    for person, signs in groupby(rows, attrgetter("person")):
        firsts = [_minute(next(group).at) for _, group in groupby(signs, attrgetter("day"))]
        if len(firsts) >= least:
            values = {"person": person, "minute": median_low(firsts), "days": len(firsts)}
            yield upsert("habit", ("person",), {**values, "learnt": moments.day_number(today)})


def _minute(at: int) -> int:
    local = moments.local(at)
    return local.hour * 60 + local.minute
