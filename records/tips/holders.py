"""A new pair of holders: what the two old keys together open is sealed anew, each half to one of the new keys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, Table, select, update

from records.database import Database
from records.errors import Unreadable
from records.tips import boxes
from records.tips.intake import INTAKE
from records.tips.tip import TIP

Pair = tuple[bytes, bytes]
CHUNK = 100


def hand_over(database: Database, old: Pair, new: Pair) -> tuple[int, int]:
    """`old` are private keys, `new` public ones. How many tips went over, and how many the old keys do not open: those
    that went over before, or that are for somebody else."""
    moved = kept = 0
    for table, ids in _chunks(database):
        with database.write() as conn:
            done = sum(_one(conn, table, one, old, new) for one in ids)
        moved, kept = moved + done, kept + len(ids) - done
    return moved, kept


def _chunks(database: Database) -> Iterator[tuple[Table, Sequence[int]]]:
    """Intake first: what is filed meanwhile is then found among the tips."""
    for table in (INTAKE, TIP):
        with database.read() as conn:
            ids = conn.execute(select(table.c.id)).scalars().all()
        for start in range(0, len(ids), CHUNK):
            yield table, ids[start : start + CHUNK]


def _one(conn: Connection, table: Table, id_: int, old: Pair, new: Pair) -> bool:
    row = conn.execute(select(table.c.first, table.c.second).where(table.c.id == id_)).first()
    if row is None:
        return False
    try:
        secret = boxes.join((row.first, row.second), *old)
    except Unreadable:
        return False
    first, second = boxes.halve(secret, *new)
    conn.execute(update(table).where(table.c.id == id_).values(first=first, second=second))
    return True
