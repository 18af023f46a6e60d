"""S17: a random edit, deletion, exchange, insertion or cut of the access log; each must be found."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from records import access, chain
from records.access import Access, Head
from records.errors import Tampered
from tests.privacy.figures import Figures
from tests.privacy.place import office

ENTRIES = 300
FIELDS = ("at", "reader", "person", "what", "reason", "digest", "position")


class Undo(Exception):
    """Nothing of a trial stays."""


def fill(place: Any, random: Random) -> Head:
    words = ("通知", "看电话", "导出", "名单", "看举报")
    entries = [
        Access(random.randrange(9), random.randrange(99), random.choice(words), f"理由{n}", place.now)
        for n in range(ENTRIES)
    ]
    with place.database.write() as conn:
        return access.append(conn, place.keyring, *entries)


def edit(random: Random) -> list[str]:
    field, position = random.choice(FIELDS), random.randint(1, ENTRIES)
    new = {"what": "'别的'", "reason": "reason || '。'", "digest": "randomblob(16)", "position": "position + 100000"}
    return [f"UPDATE access SET {field} = {new.get(field, field + ' + 1')} WHERE position = {position}"]


def delete(random: Random) -> list[str]:
    """One, a few, and the numbers closed up behind them."""
    first = random.randint(1, ENTRIES - 5)
    count = random.randint(1, 5)
    gone = [f"DELETE FROM access WHERE position BETWEEN {first} AND {first + count - 1}"]
    closed = f"UPDATE access SET position = position - {count} WHERE position > {first}"
    return [*gone, closed] if random.random() < 0.5 else gone


def exchange(random: Random) -> list[str]:
    one, other = random.sample(range(1, ENTRIES + 1), 2)
    return [
        f"UPDATE access SET position = {new} WHERE position = {old}"
        for old, new in ((one, -1), (other, one), (-1, other))
    ]


def insert(random: Random) -> list[str]:
    """A copy of another entry, at the end: a digest that once was right."""
    like = random.randint(1, ENTRIES)
    columns = "at, reader, person, what, reason, digest"
    return [
        f"INSERT INTO access (position, {columns}) SELECT {ENTRIES + 1}, {columns} FROM access WHERE position = {like}"
    ]


def cut(random: Random) -> list[str]:
    return [f"DELETE FROM access WHERE position > {random.randint(0, ENTRIES - 1)}"]


KINDS = (edit, delete, exchange, insert, cut)


def found(place: Any, anchor: Head, changes: list[str]) -> bool:
    try:
        with place.database.write() as conn:
            for sql in changes:
                conn.exec_driver_sql(sql)
            try:
                chain.verify(conn, place.keyring, anchor)
            except Tampered:
                raise Undo from None
            return False
    except Undo:
        return True


def long(count: int, seed: int) -> Iterator[tuple[str, Figures, bool]]:
    random = Random(seed)
    with tempfile.TemporaryDirectory(prefix="qunfang-s17-") as folder, office(Path(folder)) as place:
        anchor = fill(place, random)
        missed, tried = [], Counter[str]()
        for _ in range(count):
            kind = random.choice(KINDS)
            changes = kind(random)
            tried[kind.__name__] += 1
            missed += [] if found(place, anchor, changes) else [changes]
        with place.database.read() as conn:
            untouched = chain.verify(conn, place.keyring, anchor) == anchor
    yield "audit", Figures(tried=dict(tried), missed=missed[:5], untouched=untouched), not missed and untouched
