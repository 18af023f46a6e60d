"""The county in which everybody has a phone: what a broadcast has to reach at worst."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select

from bench.records import PEOPLE, VILLAGES
from records import accounts, bulk, moments, schema, seed
from records import database as databases
from records.accounts import ACCOUNT, SPEAKS_FOR, Account
from records.database import Database
from records.persons import PERSON
from records.secrecy import Keyring, keyring
from records.settings import RecordsSettings

OWN = 10**17
"""Added to a person's number it is that of their own account: those of the households lie below."""


def county(settings: RecordsSettings, people: int, now: datetime) -> tuple[Database, Keyring]:
    db, keys = databases.connect(settings), keyring(settings)
    schema.upgrade(db)
    seed.full(db, keys, people=people, villages=max(1, people * VILLAGES // PEOPLE), now=now)
    _everybody(db, keys, now)
    return db, keys


def openids(db: Database, keys: Keyring) -> list[str]:
    with db.read() as conn:
        rows = conn.execute(select(ACCOUNT.c.id, ACCOUNT.c.openid).order_by(ACCOUNT.c.id))
        return [keys.open(sealed, "account.openid", account) for account, sealed in rows]


def _everybody(db: Database, keys: Keyring, now: datetime) -> None:
    """A phone for each person who has none."""
    with db.write() as conn:
        have = set(conn.execute(select(ACCOUNT.c.person)).scalars())
        without = [one for one in conn.execute(select(PERSON.c.id).order_by(PERSON.c.id)).scalars() if one not in have]
        bulk.load(conn, ACCOUNT, (accounts.values(keys, _account(one, now)) for one in without))
        bulk.load(conn, SPEAKS_FOR, (_spoken(one, now) for one in without))
    bulk.settle(db)


def _account(person: int, now: datetime) -> Account:
    return Account(OWN + person, f"oOwn{person:024d}", now, person)


def _spoken(person: int, now: datetime) -> dict[str, Any]:
    return {
        "account": OWN + person, "person": person, "how": "本人", "called": "", "since": moments.stored(now),
    }  # fmt: skip


def peak_mb(process: int | str = "self") -> float:
    """The most memory that a process ever had."""
    lines: Sequence[str] = Path(f"/proc/{process}/status").read_text().splitlines()
    return round(next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024, 1)
