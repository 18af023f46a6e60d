"""Ranges of areas and numbers, written into the statement so that a database plans for their width.

PostgreSQL plans a prepared statement once, for a range that could be of any width (`records.postgres.PLANS`): what is right for
a county took half a second for a village of 1,400 where its own plan takes six milliseconds.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Label, bindparam

from records.metadata import Number


def between(column: ColumnElement[Any], first: int, last: int) -> ColumnElement[bool]:
    """Both ends included."""
    return column.between(_seen("first", first), _seen("last", last))


def anywhere(column: ColumnElement[Any]) -> ColumnElement[bool]:
    """For a statement that is put together once, and told `first` and `last` each time."""
    first, last = ends()
    return column.between(first, last)


def ends() -> tuple[BindParameter[int], ...]:
    """For a text with `BETWEEN :first AND :last`."""
    return tuple(bindparam(name, type_=Number, literal_execute=True) for name in ("first", "last"))


def around(column: ColumnElement[Any], unit: int) -> Label[int]:
    """`part`: the code of the area around, so many codes wide (`codes.TOWNSHIP_UNIT`; 1: the area itself). Group by its name."""
    return (column - column % bindparam("unit", unit, Number, literal_execute=True)).label("part")


def _seen(name: str, end: int) -> BindParameter[int]:
    return bindparam(name, end, Number, unique=True, literal_execute=True)
