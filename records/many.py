"""Many rows in one statement: PostgreSQL takes sixteen rows at little more than the price of one.

The rows travel as one JSON text, and the table says what each value is. So one statement serves any number of rows:
it is prepared once, and nobody reads its hundreds of marks anew for each batch.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

INSERT = re.compile(
    r"\s*INSERT INTO (?P<table>\w+) \((?P<names>[\w, ]+)\) VALUES \((?P<marks>[\w:, ]+)\)"
    r"(?P<rest>\s+ON CONFLICT (?:DO NOTHING|\((?P<key>[\w, ]+)\) DO UPDATE [^:]*))?\s*",
    re.DOTALL,
)


class Rows(NamedTuple):
    """An INSERT of any number of rows. `key`: the columns by which a row that is there is replaced."""

    sql: str
    key: tuple[str, ...]


def rows(sql: str, values: Sequence[Mapping[str, Any]]) -> tuple[str, str] | None:
    """The same INSERT for all of them, with its one value; None for another statement, or where it would meet a row twice."""
    made = _rows(sql)
    if made is None or (made.key and len({tuple([one[name] for name in made.key]) for one in values}) < len(values)):
        return None
    return made.sql, JSON.encode(values)


@lru_cache(1024)
def _rows(sql: str) -> Rows | None:
    """None unless each column takes the value of its own name."""
    found = INSERT.fullmatch(sql)
    if not found or found["marks"] != ", ".join(f":{name}" for name in found["names"].split(", ")):
        return None
    table, names, key = found["table"], found["names"], tuple(found["key"].split(", ")) if found["key"] else ()
    said = f"SELECT {names} FROM json_populate_recordset(NULL::{table}, %s)"  # noqa: S608 - names of our own tables
    return Rows(f"INSERT INTO {table} ({names}) {said}{found['rest'] or ''}", key)


def _as_read(value: bytes) -> str:
    """Bytes, as the server reads them in a text."""
    return f"\\x{value.hex()}"


JSON = json.JSONEncoder(ensure_ascii=False, check_circular=False, default=_as_read)
