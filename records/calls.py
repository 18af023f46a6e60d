"""The call list: people whom no message reaches, for somebody to telephone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, ColumnElement, Connection, Index, Row, SmallInteger, String, Table, delete, func, select

from records import codes, moments, piecemeal
from records.between import between
from records.database import Database
from records.metadata import METADATA, Number
from records.notices import NOTICE
from records.persons import LIVES_HERE, PERSON
from records.writing import Write, insert

CALL = Table(
    "call",
    METADATA,
    Column("notice", Number, primary_key=True, autoincrement=False),
    Column("person", Number, nullable=False),
    Column("area", Number, nullable=False),
    Column("reason", String(40), nullable=False),
    Column("made_at", Number, nullable=False),
    Column("done_at", Number),
    Column("done_by", Number),
    Column("outcome", String(40), nullable=False, default=""),
    Column("tries", SmallInteger, nullable=False, server_default="0"),
    Column("tried_at", Number),
)
NUMBERS = 10_000
WAITING = CALL.c.done_at.is_(None)
_CALLS = select(CALL.c.notice, CALL.c.person, CALL.c.area, CALL.c.reason, CALL.c.made_at, CALL.c.tries, CALL.c.tried_at)
_LISTED = CALL.join(PERSON, (PERSON.c.id == CALL.c.person) & LIVES_HERE)
Index("ix_call_waiting", CALL.c.area, sqlite_where=WAITING, postgresql_where=WAITING)


@dataclass(frozen=True)
class Call:
    """What to say stands in the notice; `reason` is why no message could do it. `tries`: how often nobody answered, at
    `tried_at` last."""

    notice: int
    person: int
    area: int
    reason: str
    made_at: datetime
    tries: int = 0
    tried_at: datetime | None = None

    @property
    def number(self) -> int:
        """As people write it: the last four digits, which two of a village hardly share."""
        return self.notice % NUMBERS


def put(call: Call) -> Write:
    times = {"made_at": moments.stored(call.made_at), "tried_at": moments.stored_or_none(call.tried_at)}
    values = {**vars(call), **times, "outcome": ""}
    return insert("call", values, or_skip=True)


def done(notice: int, account: int, outcome: str, now: datetime, *, must_hit: bool = True) -> Write:
    """Conflict when somebody has telephoned before; without `must_hit` that stands."""
    sql = "UPDATE call SET done_at = :at, done_by = :by, outcome = :outcome WHERE notice = :notice AND done_at IS NULL"
    values = {"at": moments.stored(now), "by": account, "outcome": outcome, "notice": notice}
    return Write(sql, values, must_hit)


def tried(call: Call, now: datetime, *, must_hit: bool = True) -> tuple[Write, Write]:
    """Nobody answered, neither for this nor for what else waits to be told to them. Conflict when it was done before;
    without `must_hit` that stands."""
    sql = "UPDATE call SET tries = tries + 1, tried_at = :at WHERE done_at IS NULL AND "
    values = {"at": moments.stored(now), "notice": call.notice}
    besides = Write(f"{sql} person = :person AND notice <> :notice", {**values, "person": call.person})
    return Write(f"{sql} notice = :notice", values, must_hit), besides


def forget(db: Database, before: datetime) -> int:
    """Made or not: what was to be said went with the notice. The number of rows dropped."""
    return piecemeal.change(db, delete(CALL), CALL.c.made_at < moments.stored(before))


def waiting(conn: Connection, place: int, withheld: Iterable[str] = (), limit: int = 200) -> tuple[Call, ...]:
    """Inside this area, or of who lives in this cell: the least tried first, of those the longest waiting; none for who
    lives here no more, nor for a notice of a kind that is `withheld`."""
    wanted = _CALLS.select_from(_LISTED).where(*_there(place, withheld))
    wanted = wanted.order_by(CALL.c.tries, CALL.c.made_at, CALL.c.notice)
    return tuple(map(_call, conn.execute(wanted.limit(limit))))


def numbered(conn: Connection, place: int, number: int, withheld: Iterable[str] = ()) -> tuple[Call, ...]:
    """Those of this number."""
    there = (*_there(place, withheld), CALL.c.notice % NUMBERS == number)
    return tuple(map(_call, conn.execute(_CALLS.select_from(_LISTED).where(*there).order_by(CALL.c.made_at))))


def unanswered(
    conn: Connection, place: int, times: int, withheld: Iterable[str] = ()
) -> tuple[tuple[Call, int | None], ...]:
    """Those of them that nobody answered so many times, each with the cell where the person lives."""
    wanted = _CALLS.add_columns(PERSON.c.cell).select_from(_LISTED)
    rows = conn.execute(wanted.where(*_there(place, withheld), CALL.c.tries >= times).order_by(CALL.c.made_at))
    return tuple((_call(row), row.cell) for row in rows)


def count(conn: Connection, place: int, withheld: Iterable[str] = ()) -> int:
    """Of those."""
    return conn.execute(select(func.count()).select_from(_LISTED).where(*_there(place, withheld))).scalar_one()


def find(conn: Connection, notice: int) -> Call | None:
    """Made or not."""
    row = conn.execute(_CALLS.where(CALL.c.notice == notice)).first()
    return _call(row) if row else None


def _call(row: Row) -> Call:
    return Call(
        row.notice, row.person, row.area, row.reason, moments.local(row.made_at), row.tries,
        moments.local_or_none(row.tried_at),
    )  # fmt: skip


def _there(place: int, withheld: Iterable[str]) -> Iterator[ColumnElement[bool]]:
    yield from (WAITING, between(CALL.c.area, *codes.inside(codes.village(place))))
    if codes.is_cell(place):
        yield PERSON.c.cell == place
    if kinds := tuple(withheld):
        yield CALL.c.notice.not_in(select(NOTICE.c.id).where(NOTICE.c.id == CALL.c.notice, NOTICE.c.kind.in_(kinds)))
