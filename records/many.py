"""Many rows in one statement: PostgreSQL takes sixteen rows at little more than the price of one.

Every value goes as text and without a type, so that the server takes it for what the column is. A type that followed
from the value (a small number, a large one, nothing) would make another statement to prepare for each mixture.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

MOST = 32
"""Rows at once: the sizes are powers of two, so that few statements are prepared."""
ROW = re.compile(
    r"\s*INSERT INTO \w+ \((?P<names>[\w, ]+)\) VALUES \((?P<marks>[\w:, ]+)\)"
    r"(?P<rest>\s+ON CONFLICT (?:DO NOTHING|\((?P<key>[\w, ]+)\) DO UPDATE [^:]*))?\s*",
    re.DOTALL,
)


class Row(NamedTuple):
    """What an INSERT of one row says. `key`: the columns by which a row that is there is replaced."""

    start: str
    names: tuple[str, ...]
    key: tuple[str, ...]
    rest: str


def rows(sql: str, values: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, list[str | None]]]:
    """The same INSERT for several rows at a time; nothing where the statement is another one, or would meet a row twice."""
    row = _row(sql) if len(values) > 1 else None
    if row is None or (row.key and len({tuple([one[name] for name in row.key]) for one in values}) < len(values)):
        return
    start = 0
    while start < len(values):
        size = min(MOST, 1 << (len(values) - start).bit_length() - 1)
        some = values[start : start + size]
        yield _sql(sql, size), [_text(one[name]) for one in some for name in row.names]
        start += size


@lru_cache(1024)
def _row(sql: str) -> Row | None:
    """None unless each column takes the value of its own name."""
    found = ROW.fullmatch(sql)
    if not found or found["marks"] != ", ".join(f":{name}" for name in found["names"].split(", ")):
        return None
    key = tuple(found["key"].split(", ")) if found["key"] else ()
    return Row(sql[: found.start("marks") - 1], tuple(found["names"].split(", ")), key, found["rest"] or "")


@lru_cache(1024)
def _sql(sql: str, size: int) -> str:
    row = _row(sql)
    assert row is not None  # noqa: S101 - asked only of those
    marks = f"({', '.join(['%s'] * len(row.names))})"
    return f"{row.start}{', '.join([marks] * size)}{row.rest}"


def _text(value: Any) -> str | None:
    """As the server reads it."""
    if value is None or isinstance(value, str):
        return value
    return f"\\x{value.hex()}" if isinstance(value, bytes) else str(value)
