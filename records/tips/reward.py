"""The ledger of rewards: one for a case that proved true, to whoever reported it first, paid against a word."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, Integer, String, Table, insert, select, update

from records import moments
from records.errors import Conflict
from records.metadata import METADATA, Number, refers

OWED, CLAIMED, PAID = "owed", "claimed", "paid"

REWARD = Table(
    "tip_reward",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("case_no", Number, refers("tip_case.id"), nullable=False, unique=True),
    Column("tip", Number, nullable=False),
    Column("yuan", Integer, nullable=False),
    Column("state", String(8), nullable=False),
    Column("word", String(12), nullable=False, unique=True),
    Column("paid_at", Number),
    Column("paid_by", Number),
)


@dataclass(frozen=True)
class Reward:
    """`word` is said at the counter; it leads to an amount and a case, to no person."""

    id: int
    case_no: int
    tip: int
    yuan: int
    word: str
    state: str = OWED
    paid_at: datetime | None = None
    paid_by: int | None = None


def owe(conn: Connection, reward: Reward) -> None:
    conn.execute(insert(REWARD).values(**vars(reward)))


def of_case(conn: Connection, case: int) -> Reward | None:
    return _one(conn, REWARD.c.case_no == case)


def of_word(conn: Connection, word: str) -> Reward | None:
    return _one(conn, REWARD.c.word == word)


def move(conn: Connection, reward: Reward, state: str, **fields: Any) -> None:
    """To the next state, once; raises Conflict when it is no longer where it was read."""
    fields |= {name: moments.stored(fields[name]) for name in ("paid_at",) if name in fields}
    here = (REWARD.c.id == reward.id) & (REWARD.c.state == reward.state)
    if conn.execute(update(REWARD).where(here).values(state=state, **fields)).rowcount != 1:
        raise Conflict("this reward was moved on by somebody else")


def _one(conn: Connection, which: Any) -> Reward | None:
    row = conn.execute(select(REWARD).where(which)).first()
    return Reward(**{**row._mapping, "paid_at": moments.local_or_none(row.paid_at)}) if row else None
