"""Silences: an elder who is not heard of at the usual hour, and how far up it has been told; a row a day at most.

Nobody waits in memory: `next_at` stands in the row, and a step is claimed by changing the row that was read.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Index,
    Row,
    SmallInteger,
    String,
    Table,
    case,
    exists,
    func,
    select,
    update,
)

from records import moments, number
from records.accounts import ACCOUNT
from records.elders.habit import HABIT
from records.elders.pairing import PAIRING, lasting
from records.ledgers import HEALTH_REPORTS, LIFE_SIGNS
from records.metadata import METADATA, Number
from records.persons import LIVES_HERE, PERSON
from records.writing import Write, insert

SILENCE = Table(
    "silence",
    METADATA,
    Column("day", Number, primary_key=True, autoincrement=False),
    Column("area", Number, primary_key=True, autoincrement=False),
    Column("person", Number, primary_key=True, autoincrement=False),
    Column("step", SmallInteger, nullable=False),
    Column("opened_at", Number, nullable=False),
    Column("next_at", Number),
    Column("ended_at", Number),
    Column("ended", String(12), nullable=False, default=""),
    sqlite_with_rowid=False,
)
S = SILENCE.c
WAITING = S.ended_at.is_(None) & S.next_at.is_not(None)
Index("ix_silence_next", S.next_at, sqlite_where=WAITING, postgresql_where=WAITING)


@dataclass(frozen=True)
class Silence:
    """`step`: how many have been asked to look after it. `ended`: 来信, 见到, 上报 or 收 …; "" while it lasts."""

    day: date
    area: int
    person: int
    step: int
    opened_at: datetime
    next_at: datetime | None
    ended_at: datetime | None = None
    ended: str = ""

    @property
    def origin(self) -> int:
        """Under which everything said because of it is found again."""
        return number.of("silence", self.person, self.day)


@dataclass(frozen=True)
class Quiet:
    """An elder of whom nothing was heard today although their hour is over."""

    person: int
    area: int


def quiet(
    conn: Connection, now: datetime, usual_minute: int, visit_minute: int, grace_minutes: int
) -> tuple[Quiet, ...]:
    """Paired, without any sign, report or silence today, and later than usual by the grace; who has no phone has the
    hour by which somebody was to be there. One statement."""
    local, p = now.astimezone(moments.LOCAL), PERSON.c
    day, minute = moments.day_number(local.date()), local.hour * 60 + local.minute
    known = PAIRING.join(PERSON, p.id == PAIRING.c.elder).outerjoin(HABIT, HABIT.c.person == p.id)
    phone = exists().where(ACCOUNT.c.person == p.id, ACCOUNT.c.followed)
    late = func.coalesce(HABIT.c.minute, case((phone, usual_minute), else_=visit_minute)) + grace_minutes <= minute
    wanted = select(p.id, p.area).distinct().select_from(known)
    wanted = wanted.where(lasting(now), LIVES_HERE, late, ~heard(day), ~exists().where(opened(day)))
    return tuple(Quiet(row.id, row.area) for row in conn.execute(wanted.order_by(p.area, p.id)))


def heard(day: int) -> ColumnElement[bool]:
    """Whether there was a sign of life, or a report by anybody, of the statement's person on this day."""
    sign, said, p = LIFE_SIGNS.table.c, HEALTH_REPORTS.table.c, PERSON.c
    signs = exists().where(sign.day == day, sign.area == p.area, sign.person == p.id)
    return signs | exists().where(said.day == day, said.area == p.area, said.person == p.id)


def opened(day: int) -> ColumnElement[bool]:
    """The silence of the statement's person on this day."""
    return (S.day == day) & (S.area == PERSON.c.area) & (S.person == PERSON.c.id)


def begin(silence: Silence) -> Write:
    """Once a day: whoever opens it second changes nothing."""
    times = {name: moments.stored_or_none(getattr(silence, name)) for name in ("opened_at", "next_at", "ended_at")}
    return insert("silence", {**vars(silence), "day": moments.day_number(silence.day), **times}, or_skip=True)


def find(conn: Connection, person: int, area: int, day: date) -> Silence | None:
    wanted = select(SILENCE).where(S.day == moments.day_number(day), S.area == area, S.person == person)
    row = conn.execute(wanted).first()
    return _from_row(row) if row else None


def unended(conn: Connection, person: int, area: int, day: date) -> tuple[Silence, ...]:
    """What is still open on this day; one that began late the evening before is over with the same sign."""
    today = moments.day_number(day)
    here = (S.day.in_((today - 1, today))) & (S.area == area) & (S.person == person)
    return tuple(
        _from_row(row) for row in conn.execute(select(SILENCE).where(here, S.ended_at.is_(None)).order_by(S.day))
    )


def due(conn: Connection, now: datetime) -> tuple[Silence, ...]:
    """Whose next step has come, the longest waiting first."""
    wanted = select(SILENCE).where(WAITING, S.next_at <= moments.stored(now))
    return tuple(_from_row(row) for row in conn.execute(wanted.order_by(S.next_at, S.area, S.person)))


def climb(conn: Connection, silence: Silence, next_at: datetime | None) -> bool:
    """One step further, over the step that was read; False when somebody else was first or it is over."""
    changes = {"step": silence.step + 1, "next_at": moments.stored_or_none(next_at)}
    here = (S.day == moments.day_number(silence.day)) & (S.area == silence.area) & (S.person == silence.person)
    done = conn.execute(update(SILENCE).where(here, S.step == silence.step, S.ended_at.is_(None)).values(changes))
    return done.rowcount == 1


def end(silence: Silence, at: datetime, how: str) -> Write:
    sql = (
        "UPDATE silence SET ended_at = :at, ended = :how "
        "WHERE day = :day AND area = :area AND person = :person AND ended_at IS NULL"
    )
    key = {"day": moments.day_number(silence.day), "area": silence.area, "person": silence.person}
    return Write(sql, {"at": moments.stored(at), "how": how, **key})


def _from_row(row: Row) -> Silence:
    values = dict(row._mapping)
    times = {name: moments.local_or_none(values[name]) for name in ("opened_at", "next_at", "ended_at")}
    return Silence(**{**values, **times, "day": moments.day_of(row.day)})


def hurry(silence: Silence, at: datetime) -> Write:
    """Nobody was there to be told: the next step does not wait."""
    sql = (
        "UPDATE silence SET next_at = :at "
        "WHERE day = :day AND area = :area AND person = :person AND step = :step AND ended_at IS NULL"
    )
    key = {"day": moments.day_number(silence.day), "area": silence.area, "person": silence.person}
    return Write(sql, {"at": moments.stored(at), "step": silence.step + 1, **key})
