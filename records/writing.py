"""Writes as values: each part says what it wants written, and one call sends all of it.

On PostgreSQL everything goes in one round trip (a pipeline), equal inserts as one statement of several rows; on SQLite
equal statements run as one `executemany`.
A `Write` with `must_hit` is a condition: if it changes no row, somebody else was first, and all of it is undone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, zip_longest
from operator import attrgetter
from typing import Any

import psycopg
from sqlalchemy import Connection

from records import many, postgres
from records.errors import Conflict

MARK = re.compile(r"(?<!:):(\w+)")


@dataclass(frozen=True)
class Write:
    """One statement with `:name` marks and the values for them (numbers, text, bytes, None). `shared` is the table and
    key of a row that others may write at the same moment: `in_line` puts those into one order."""

    sql: str
    values: Mapping[str, Any]
    must_hit: bool = False
    shared: tuple[Any, ...] = ()


def insert(table: str, values: Mapping[str, Any], *, or_skip: bool = False, must_hit: bool = False) -> Write:
    """`or_skip`: a row that is already there stays as it is."""
    return Write(_insert(table, tuple(values), or_skip), values, must_hit)


def upsert(
    table: str, key: tuple[str, ...], values: Mapping[str, Any], *, unless: str = "", shared: bool = False
) -> Write:
    """Inserts, or replaces the row with this key; `unless` is the condition for replacing, and then must hold."""
    row = (table, *(values[name] for name in key)) if shared else ()
    return Write(_upsert(table, key, tuple(values), unless), values, bool(unless), row)


def update(
    table: str, key: tuple[str, ...], values: Mapping[str, Any], *, must_hit: bool = True, shared: bool = False
) -> Write:
    row = (table, *(values[name] for name in key)) if shared else ()
    return Write(_update(table, key, tuple(values)), values, must_hit, row)


@lru_cache(1024)
def _insert(table: str, names: tuple[str, ...], or_skip: bool) -> str:
    marks = ", ".join(f":{name}" for name in names)
    sql = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})"  # noqa: S608 - names come from our tables
    return sql + " ON CONFLICT DO NOTHING" if or_skip else sql


@lru_cache(1024)
def _upsert(table: str, key: tuple[str, ...], names: tuple[str, ...], condition: str) -> str:
    changes = ", ".join(f"{name} = excluded.{name}" for name in names if name not in key)
    sql = f"{_insert(table, names, False)} ON CONFLICT ({', '.join(key)}) DO UPDATE SET {changes}"
    return f"{sql} WHERE {condition}" if condition else sql


@lru_cache(1024)
def _update(table: str, key: tuple[str, ...], names: tuple[str, ...]) -> str:
    changes = ", ".join(f"{name} = :{name}" for name in names if name not in key)
    where = " AND ".join(f"{name} = :{name}" for name in key)
    return f"UPDATE {table} SET {changes} WHERE {where}"  # noqa: S608 - names come from our tables


def alongside(lists: Iterable[Iterable[Write]]) -> Iterator[Write]:
    """The first of every list, then the second …: equal statements meet, and run as one. Only for lists that touch
    different rows."""
    return (write for layer in zip_longest(*lists) for write in layer if write is not None)


def in_line(writes: Iterable[Write]) -> list[Write]:
    """Own rows first, as given; then the shared ones, by table and key. Two transactions that write the same rows in
    the same order wait for each other and never for ever."""
    return sorted(writes, key=attrgetter("shared"))


def run(conn: Connection, writes: Iterable[Write]) -> None:
    """In this order. Raises Conflict when a condition was not met."""
    groups = [list(group) for _, group in groupby(writes, attrgetter("sql"))]
    raw = conn.connection.driver_connection
    hits = _piped(raw, groups) if isinstance(raw, psycopg.Connection) else _direct(raw, groups)
    for group, hit in zip(groups, hits, strict=True):
        if group[0].must_hit and hit != len(group):
            raise Conflict("written by another process in the meantime")


def _piped(raw: psycopg.Connection[Any], groups: list[list[Write]]) -> list[int]:
    with raw.pipeline():
        postgres.begin(raw)
        sent = [_sent(raw, group) for group in groups]
    return [cursor.rowcount for cursor in sent]


def _sent(raw: psycopg.Connection[Any], group: list[Write]) -> psycopg.Cursor[Any]:
    if rows := many.rows(group[0].sql, [write.values for write in group]):
        return raw.execute(rows[0], (rows[1],), prepare=True)
    return _each(raw, group)


def _each(raw: psycopg.Connection[Any], group: list[Write]) -> psycopg.Cursor[Any]:
    cursor = raw.cursor()
    cursor.executemany(percent(group[0].sql), [write.values for write in group])
    return cursor


def _direct(raw: Any, groups: list[list[Write]]) -> Iterator[int]:
    for group in groups:
        yield raw.executemany(group[0].sql, [write.values for write in group]).rowcount


@lru_cache(1024)
def percent(sql: str) -> str:
    """The same statement in psycopg's spelling of marks."""
    return MARK.sub(r"%(\1)s", sql)
