"""Marks: what was found at a door on a day, one for each household, and how each stood before the line that changed it.

`round_seen` holds the last day on which a household was found well, so that its silence is known without looking back
over the days.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import Column, Connection, Row, String, Table, delete, select

from records import moments, piecemeal
from records.database import Database
from records.metadata import METADATA, Number
from records.writing import Write, upsert

OK, NOBODY, TROUBLE, MOVED = "ok", "nobody", "trouble", "moved"
ROUND, WALK, PAPER = "round", "walk", "paper"
LOOK_BACK = timedelta(days=14)


def _table(name: str, *key: str) -> Table:
    numbers = [Column(one, Number, primary_key=True, autoincrement=False) for one in key]
    return Table(
        name,
        METADATA,
        *numbers,
        Column("cell", Number),
        Column("outcome", String(8), nullable=False),
        Column("at", Number, nullable=False),
        Column("account", Number, nullable=False),
        Column("via", String(6), nullable=False),
        Column("line", Number, nullable=False),
        sqlite_with_rowid=False,
    )


ROUND_MARK = _table("round_mark", "day", "area", "household")
ROUND_MARK_WAS = _table("round_mark_was", "replaced_by", "day", "area", "household")
ROUND_SEEN = Table(
    "round_seen",
    METADATA,
    Column("household", Number, primary_key=True, autoincrement=False),
    Column("day", Number, nullable=False),
)
M, WAS = ROUND_MARK.c, ROUND_MARK_WAS.c
KEY = "day = :day AND area = :area AND household = :household"
FACTS = "cell, outcome, at, account, via, line"
BEFORE = f"""
INSERT INTO round_mark_was (replaced_by, day, area, household, {FACTS})
SELECT :line, day, area, household, {FACTS} FROM round_mark WHERE {KEY} AND line <> :line ON CONFLICT DO NOTHING
"""  # noqa: S608 - our own names
SEEN = """
INSERT INTO round_seen (household, day) VALUES (:household, :day)
ON CONFLICT (household) DO UPDATE SET day = excluded.day WHERE round_seen.day < excluded.day
"""
SEEN_AGAIN = f"""
UPDATE round_seen SET day = COALESCE((
    SELECT MAX(m.day) FROM round_mark m WHERE m.day IN ({", ".join(f":day - {n}" for n in range(LOOK_BACK.days))})
    AND m.area = :area AND m.household = :household AND m.outcome = '{OK}'), 0)
WHERE household = :household AND day = :day
"""  # noqa: S608 - our own constants


@dataclass(frozen=True)
class Mark:
    """`outcome`: ok, nobody, trouble, moved; `via`: round (a line), walk (door by door), paper; `line` the line that
    said it."""

    day: date
    area: int
    household: int
    cell: int | None
    outcome: str
    at: datetime
    account: int
    via: str
    line: int


def put(mark: Mark) -> Iterator[Write]:
    """In place of what stood there, which is kept for `undo`."""
    key = {"day": moments.day_number(mark.day), "area": mark.area, "household": mark.household}
    yield Write(BEFORE, {**key, "line": mark.line})
    facts = {"cell": mark.cell, "outcome": mark.outcome, "at": moments.stored(mark.at)}
    facts |= {"account": mark.account, "via": mark.via, "line": mark.line}
    yield upsert("round_mark", tuple(key), {**key, **facts}, shared=True)
    if mark.outcome == OK:
        yield Write(SEEN, {"household": mark.household, "day": key["day"]}, shared=("round_seen", mark.household))


def undo(marks: Iterable[Mark], before: Iterable[Mark]) -> Iterator[Write]:
    """Each as it stood before its line; what nobody had marked is open again."""
    old = {(one.area, one.household): one for one in before}
    for mark in marks:
        key = {"day": moments.day_number(mark.day), "area": mark.area, "household": mark.household}
        row = ("round_mark", *key.values())
        was = old.get((mark.area, mark.household))
        if was:
            facts = {"cell": was.cell, "outcome": was.outcome, "at": moments.stored(was.at)}
            facts |= {"account": was.account, "via": was.via, "line": was.line}
            yield upsert("round_mark", tuple(key), {**key, **facts}, shared=True)
        else:
            yield Write(f"DELETE FROM round_mark WHERE {KEY}", key, shared=row)  # noqa: S608 - our own names
        if mark.outcome == OK:
            yield Write(SEEN_AGAIN, key, shared=("round_seen", mark.household))


def of_line(conn: Connection, line: int, day: date, areas: Iterable[int]) -> tuple[Mark, ...]:
    """Those of these villages that still stand by this line."""
    wanted = select(ROUND_MARK).where(M.day == moments.day_number(day), M.area.in_(tuple(areas)), M.line == line)
    return tuple(map(from_row, conn.execute(wanted)))


def before_line(conn: Connection, line: int) -> tuple[Mark, ...]:
    """What this line replaced."""
    return tuple(map(from_row, conn.execute(select(ROUND_MARK_WAS).where(WAS.replaced_by == line))))


def find(conn: Connection, day: date, area: int, household: int) -> Mark | None:
    wanted = select(ROUND_MARK).where(M.day == moments.day_number(day), M.area == area, M.household == household)
    row = conn.execute(wanted).first()
    return from_row(row) if row else None


def from_row(row: Row) -> Mark:
    return Mark(
        moments.day_of(row.day), row.area, row.household, row.cell, row.outcome, moments.local(row.at), row.account,
        row.via, row.line,
    )  # fmt: skip


def forget(db: Database, before: date) -> int:
    """Drops the marks of days before that one; the number of rows."""
    day = moments.day_number(before)
    gone = piecemeal.change(db, delete(ROUND_MARK_WAS), WAS.day < day)
    return gone + piecemeal.change(db, delete(ROUND_MARK), M.day < day)
