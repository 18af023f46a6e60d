"""Pages of a ledger, by key and never by offset, each with a bound on what is looked at.

A ledger of few rows within the days that are wanted is read in one statement. Of a large one each day is a seek in the
key (day, area, person, id); where a fact must be searched for that no index knows, a page stops after `LOOKED_AT` rows
and says where the next one goes on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, func, select, text

from records import moments
from records.browse import where
from records.browse.wanted import Key, Wanted
from records.ledger import Record
from records.secrecy import Keyring
from records.shelf import KEY, Shelf

LOOKED_AT = 20_000
DAYS_AT_ONCE = 62
DAYS = """
WITH RECURSIVE d(day) AS (
    SELECT (SELECT t.day FROM {table} t WHERE t.day BETWEEN :since AND :until ORDER BY t.day {way} LIMIT 1)
    UNION ALL
    SELECT (SELECT t.day FROM {table} t WHERE t.day {beyond} d.day AND t.day {within}
            ORDER BY t.day {way} LIMIT 1)
    FROM d WHERE d.day IS NOT NULL
)
SELECT day FROM d WHERE day IS NOT NULL
"""


@dataclass(frozen=True)
class Line:
    """A row of a ledger and the key under which it stands."""

    key: Key
    record: Record


@dataclass(frozen=True)
class Page:
    """`next`: what the following page is `after`; None at the end. `searching`: there may be more rows even where this
    page shows few."""

    lines: tuple[Line, ...]
    next: Key | None = None
    searching: bool = False


def page(conn: Connection, keyring: Keyring, shelf: Shelf[Any], wanted: Wanted) -> Page:
    if is_small(conn, shelf, wanted):
        return _cut(_read(conn, keyring, shelf, wanted, _matching(shelf, wanted)), wanted)
    return _by_days(conn, keyring, shelf, wanted)


def is_small(conn: Connection, shelf: Shelf[Any], wanted: Wanted) -> bool:
    """Whether the whole ledger has few rows within these days."""
    rows = select(shelf.table.c.id).where(where.days(shelf, wanted)).limit(LOOKED_AT)
    return conn.execute(select(func.count()).select_from(rows.subquery())).scalar_one() < LOOKED_AT


def is_flag(shelf: Shelf[Any], wanted: Wanted) -> bool:
    """Whether an index finds the rows of a day at once."""
    return any(value is True and name in shelf.flags for name, value in wanted.facts.items())


def _matching(shelf: Shelf[Any], wanted: Wanted) -> Select[Any]:
    t = shelf.table
    found = select(t).where(where.days(shelf, wanted), where.there(shelf, wanted.place), where.facts(shelf, wanted))
    if wanted.after:
        found = found.where(where.beyond(shelf, wanted.after, oldest_first=wanted.oldest_first))
    return found


def _read(conn: Connection, keyring: Keyring, shelf: Shelf[Any], wanted: Wanted, rows: Select[Any]) -> list[Line]:
    """One more than a page shows, to know whether there are more."""
    ordered = rows.order_by(*where.order(shelf, oldest_first=wanted.oldest_first)).limit(wanted.size + 1)
    return [Line(Key(row.day, row.area, row.person, row.id), shelf.read(keyring, row)) for row in conn.execute(ordered)]


def _cut(lines: list[Line], wanted: Wanted) -> Page:
    shown = tuple(lines[: wanted.size])
    return Page(shown, shown[-1].key if len(lines) > wanted.size else None)


def _by_days(conn: Connection, keyring: Keyring, shelf: Shelf[Any], wanted: Wanted) -> Page:
    found: list[Line] = []
    left = LOOKED_AT
    for n, day in enumerate(_days(conn, shelf, wanted)):
        stop = None if is_flag(shelf, wanted) or not wanted.facts else _stop(conn, shelf, wanted, day, left)
        last = stop if isinstance(stop, Key) else None
        rows = _of_day(shelf, wanted, day, *shelf.table.c, stop=last).where(where.facts(shelf, wanted))
        found += _read(conn, keyring, shelf, wanted, rows)
        if len(found) > wanted.size:
            return _cut(found, wanted)
        if last:
            return Page(tuple(found), last, searching=True)
        left -= stop if isinstance(stop, int) else 0
        if n == DAYS_AT_ONCE:
            return Page(tuple(found), _end(day, oldest_first=wanted.oldest_first), searching=True)
    return Page(tuple(found))


def _stop(conn: Connection, shelf: Shelf[Any], wanted: Wanted, day: int, left: int) -> Key | int:
    """Where looking ends when `left` rows were looked at; the number of rows, where the day has no more than that."""
    rows = _of_day(shelf, wanted, day, *(shelf.table.c[name] for name in KEY))
    ordered = rows.order_by(*where.order(shelf, oldest_first=wanted.oldest_first))
    if last := conn.execute(ordered.offset(max(0, left - 1)).limit(1)).first():
        return Key(*last)
    return conn.execute(select(func.count()).select_from(rows.subquery())).scalar_one()


def _of_day(shelf: Shelf[Any], wanted: Wanted, day: int, *columns: Any, stop: Key | None = None) -> Select[Any]:
    """From where the page before ended, to `stop`."""
    after, oldest_first = wanted.after, wanted.oldest_first
    if after and after.day != day:
        after = None
    above, below = (after, stop) if oldest_first else (stop, after)
    rows = select(*columns).where(shelf.table.c.day == day, where.there(shelf, wanted.place, above=above, below=below))
    rows = rows.where(where.beyond(shelf, after, oldest_first=oldest_first)) if after else rows
    return rows.where(where.up_to(shelf, stop, oldest_first=oldest_first)) if stop else rows


def _days(conn: Connection, shelf: Shelf[Any], wanted: Wanted) -> Iterator[int]:
    """Those of which the ledger has rows, in the order of the list."""
    first, last = moments.day_number(wanted.since), moments.day_number(wanted.until)
    if wanted.after:
        first, last = (wanted.after.day, last) if wanted.oldest_first else (first, wanted.after.day)
    way, beyond, within = ("ASC", ">", "<= :until") if wanted.oldest_first else ("DESC", "<", ">= :since")
    asked = text(DAYS.format(table=shelf.name, way=way, beyond=beyond, within=within))
    yield from conn.execute(asked, {"since": first, "until": last}).scalars()


def _end(day: int, *, oldest_first: bool) -> Key:
    """After the last row of a day."""
    return Key(day, *([(1 << 63) - 1] * 3)) if oldest_first else Key(day, 0, 0, 0)
