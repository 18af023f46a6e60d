"""What is wanted of a ledger, as conditions on its table."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, literal, select, true, tuple_

from records import codes, moments
from records.between import between
from records.browse.wanted import Key, Span, Wanted
from records.kinds import SEPARATOR
from records.metadata import Number
from records.persons import PERSON
from records.shelf import KEY, Shelf

ESCAPE = "\\"


def there(shelf: Shelf[Any], place: int, *, above: Key | None = None, below: Key | None = None) -> ColumnElement[bool]:
    """Rows of an area; of a grid cell those of who lives in it now. Within one day: from the village of one row to that of
    another, in one range, for an index sees no second one."""
    t = shelf.table.c
    if codes.is_cell(place):
        village = codes.village(place)
        living = select(PERSON.c.id).where(PERSON.c.area == village, PERSON.c.cell == place)
        return (t.area == village) & t.person.in_(living)
    first, last = codes.inside(place)
    return between(t.area, max(first, above.area) if above else first, min(last, below.area) if below else last)


def days(shelf: Shelf[Any], wanted: Wanted) -> ColumnElement[bool]:
    """One day as an equality: else the rest of the key is no help."""
    if wanted.since == wanted.until:
        return shelf.table.c.day == moments.day_number(wanted.since)
    return shelf.table.c.day.between(moments.day_number(wanted.since), moments.day_number(wanted.until))


def beyond(shelf: Shelf[Any], key: Key, *, oldest_first: bool) -> ColumnElement[bool]:
    """What a list shows after this row."""
    columns = tuple_(*(shelf.table.c[name] for name in KEY))
    values = tuple_(*(literal(one, Number) for one in key))
    return columns > values if oldest_first else columns < values


def up_to(shelf: Shelf[Any], key: Key, *, oldest_first: bool) -> ColumnElement[bool]:
    """What a list shows before this row, and the row."""
    columns = tuple_(*(shelf.table.c[name] for name in KEY))
    values = tuple_(*(literal(one, Number) for one in key))
    return columns <= values if oldest_first else columns >= values


def order(shelf: Shelf[Any], *, oldest_first: bool) -> list[ColumnElement[Any]]:
    """By key, one way throughout, so that a page can begin anywhere."""
    columns: list[ColumnElement[Any]] = [shelf.table.c[name] for name in KEY]
    return columns if oldest_first else [one.desc() for one in columns]


def facts(shelf: Shelf[Any], wanted: Wanted) -> ColumnElement[bool]:
    return and_(true(), *(_fact(shelf, name, value) for name, value in wanted.facts.items()))


def _fact(shelf: Shelf[Any], name: str, value: Any) -> ColumnElement[bool]:
    column, meaning = shelf.table.c[name], shelf.kinds[name].meaning
    if meaning is bool:
        return column if value else ~column  # as the index of a flag is written
    if isinstance(value, Span):
        return column >= value.least if value.most is None else column.between(value.least, value.most)
    if meaning is datetime:
        return column.between(*_whole(value))
    if meaning is tuple:
        words = literal(SEPARATOR) + column + literal(SEPARATOR)
        return words.contains(f"{SEPARATOR}{value}{SEPARATOR}", autoescape=True, escape=ESCAPE)
    return column == shelf.kinds[name].stored(value)


def _whole(day: date) -> tuple[int, int]:
    """The moments of a day, as stored."""
    begins = datetime.combine(day, time(), moments.LOCAL)
    return moments.stored(begins), moments.stored(begins + timedelta(days=1)) - 1
