"""How the Python types of a ledger's facts are stored, and what the stored value means again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from types import NoneType
from typing import Any, get_args, get_origin

from sqlalchemy import Boolean, String
from sqlalchemy.types import TypeEngine

from records import moments
from records.metadata import Number

SEPARATOR = "、"
DAYS = (date, datetime)
"""What is chosen by its day."""


@dataclass(frozen=True)
class Kind:
    """`meaning`: the Python type; `optional`: None is a value of it."""

    meaning: type
    column: TypeEngine[Any]
    stored: Callable[[Any], Any]
    meant: Callable[[Any], Any]
    optional: bool


def _same(value: Any) -> Any:
    return value


def _words(joined: str) -> tuple[str, ...]:
    return tuple(joined.split(SEPARATOR)) if joined else ()


WAYS: dict[Any, tuple[TypeEngine[Any], Callable[[Any], Any], Callable[[Any], Any]]] = {
    bool: (Boolean(), _same, bool),
    int: (Number, _same, _same),
    str: (String(), _same, _same),
    date: (Number, moments.day_number, moments.day_of),
    datetime: (Number, moments.stored, moments.local),
    tuple: (String(), SEPARATOR.join, _words),
}


def of(hint: Any) -> Kind:
    """Of `int`, `date | None`, `tuple[str, ...]` … Raises TypeError for what a ledger cannot hold."""
    optional = NoneType in get_args(hint)
    plain = next((one for one in get_args(hint) if one is not NoneType), hint) if optional else hint
    meaning = get_origin(plain) or plain
    if meaning not in WAYS:
        raise TypeError(f"a ledger cannot hold {hint}")
    return Kind(meaning, *WAYS[meaning], optional)
