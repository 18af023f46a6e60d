"""A new field key: what old keys sealed is opened and sealed again, some rows at a time, while everything runs.

Put the new key into the settings, keep the old one under `previous_field_keys`, run `sweep` until it says 0, and only
then forget the old key. Values that change meanwhile are sealed with the new key anyway.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Column, Connection, Table, func, select, update

from records.metadata import METADATA, Sealed
from records.secrecy import PREFIX, Keyring

ROW = {
    "talk": "account", "delivery": "key", "poison": "key", "paper": "hash", "climb": "origin",
    "console_official": "account",
}  # fmt: skip
"""The column that a table's sealed values are bound to, where it is not `id`."""


def columns() -> Iterator[Column[Any]]:
    """Every sealed column there is."""
    return (column for table in METADATA.sorted_tables for column in table.columns if isinstance(column.type, Sealed))


def sweep(write: Callable[[], Any], keyring: Keyring, limit: int = 500) -> int:
    """One round over all sealed columns, `limit` values of each, a commit each; the number of values sealed anew."""
    done = 0
    for column in columns():
        with write() as conn:
            done += _sweep(conn, keyring, column, limit)
    return done


def _sweep(conn: Connection, keyring: Keyring, column: Column[Any], limit: int) -> int:
    table: Table = column.table
    row, key = table.c[ROW.get(table.name, "id")], list(table.primary_key.columns)
    place = f"{table.name.removesuffix('_was')}.{column.name}"
    old = func.substr(column, 1, PREFIX) != keyring.prefix
    found = conn.execute(select(*key, row.label("bound"), column.label("sealed")).where(old).limit(limit)).all()
    for one in found:
        clear = keyring.open_bytes(one.sealed, place, one.bound)
        same = [part == value for part, value in zip(key, one, strict=False)]
        fresh = keyring.seal(clear, place, one.bound)
        conn.execute(update(table).where(*same, column == one.sealed).values({column.name: fresh}))
    return len(found)
