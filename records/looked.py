"""What the access log says: who looked at a person, and at whom an account looked."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Row, Select, func, select

from records import moments
from records.access import ACCESS, Access


def times(conn: Connection, reader: int, since: datetime, what: Iterable[str]) -> int:
    """How often an account read in one of these ways since then."""
    mine = (ACCESS.c.reader == reader) & (ACCESS.c.at >= moments.stored(since)) & ACCESS.c.what.in_(tuple(what))
    return conn.execute(select(func.count()).select_from(ACCESS).where(mine)).scalar_one()


def of_person(conn: Connection, people: Iterable[int], since: datetime, most: int = 200) -> tuple[Access, ...]:
    """Who read of these people since then, the latest first."""
    about = ACCESS.c.person.in_(tuple(people)) & (ACCESS.c.at >= moments.stored(since))
    return _read(conn, about, most)


def of_readers(
    conn: Connection,
    readers: Collection[int] | Select[tuple[int]],
    since: datetime,
    what: Iterable[str] = (),
    most: int = 200,
) -> tuple[Access, ...]:
    """What these accounts read since then, the latest first; of these ways alone, if some are named."""
    by = ACCESS.c.reader.in_(readers) & (ACCESS.c.at >= moments.stored(since))
    ways = tuple(what)
    return _read(conn, by & ACCESS.c.what.in_(ways) if ways else by, most)


def latest(conn: Connection, before: int, most: int = 100) -> tuple[tuple[int, Access], ...]:
    """The entries below a position, the latest first, with their positions."""
    wanted = select(ACCESS).where(ACCESS.c.position < before).order_by(ACCESS.c.position.desc()).limit(most)
    return tuple((row.position, _entry(row)) for row in conn.execute(wanted))


def _read(conn: Connection, which: ColumnElement[bool], most: int) -> tuple[Access, ...]:
    rows = conn.execute(select(ACCESS).where(which).order_by(ACCESS.c.at.desc(), ACCESS.c.position.desc()).limit(most))
    return tuple(map(_entry, rows))


def _entry(row: Row) -> Access:
    return Access(row.reader, row.person, row.what, row.reason, moments.local(row.at))
