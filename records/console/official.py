"""What the console keeps of an account: its name at the PC's page, and its second factor."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Connection, Row, String, Table, select

from records import moments
from records.metadata import METADATA, Number, Sealed
from records.secrecy import Keyring
from records.writing import Write, insert, update

SYLLABLES = 3
CONSONANTS, VOWELS = "bdfghklmnprstwz", "aeiou"

OFFICIAL = Table(
    "console_official",
    METADATA,
    Column("account", Number, primary_key=True, autoincrement=False),
    Column("name", String(12), nullable=False, unique=True),
    Column("totp", Sealed),
    Column("enrolled_at", Number),
    Column("last_step", Number, nullable=False, default=0),
)
PRINTED = Table(
    "console_printed",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("account", Number, nullable=False, index=True),
    Column("hash", String(120), nullable=False),
)
T, P = OFFICIAL.c, PRINTED.c


@dataclass(frozen=True)
class Official:
    """`secret` is the TOTP's in base32; `enrolled_at` when a first code proved that the phone has it; `last_step` the last
    time step a code was taken for."""

    account: int
    name: str
    secret: str = ""
    enrolled_at: datetime | None = None
    last_step: int = 0


def fresh_name() -> str:
    """Six letters that can be said aloud: bekomu. Says nothing about who it is."""
    return "".join(secrets.choice(CONSONANTS) + secrets.choice(VOWELS) for _ in range(SYLLABLES))


def free_name(conn: Connection) -> str:
    """One that nobody has: of 420,000, a county's officials would soon be given the same one twice."""
    return next(name for name in iter(fresh_name, None) if named(conn, name) is None)


def add(account: int, name: str) -> Write:
    return insert("console_official", {"account": account, "name": name, "last_step": 0}, or_skip=True)


def find(conn: Connection, keyring: Keyring, account: int) -> Official | None:
    row = conn.execute(select(OFFICIAL).where(T.account == account)).first()
    return _read(keyring, row) if row else None


def named(conn: Connection, name: str) -> int | None:
    """Whose name it is."""
    return conn.execute(select(T.account).where(T.name == name)).scalar()


def offer_secret(keyring: Keyring, account: int, secret: str) -> Write:
    """Not yet a factor: a first code must prove it."""
    sealed = keyring.seal(secret, "console_official.totp", account)
    values = {"totp": sealed, "enrolled_at": None, "last_step": 0, "account": account}
    return update("console_official", ("account",), values)


def enrol(account: int, now: datetime) -> Write:
    values = {"enrolled_at": moments.stored(now), "account": account}
    return update("console_official", ("account",), values)


def used(account: int, step: int) -> Write:
    """A code works once: Conflict when this step or a later one was taken already."""
    sql = "UPDATE console_official SET last_step = :step WHERE account = :account AND last_step < :step"
    return Write(sql, {"step": step, "account": account}, must_hit=True)


def print_codes(account: int, hashes: dict[int, str]) -> tuple[Write, ...]:
    """In place of all older ones; `hashes` by row number."""
    rows = ({"id": id_, "account": account, "hash": hashed} for id_, hashed in hashes.items())
    return (_drop_printed(account), *(insert("console_printed", row) for row in rows))


def printed(conn: Connection, account: int) -> dict[int, str]:
    """Those that are left."""
    rows = conn.execute(select(P.id, P.hash).where(P.account == account).order_by(P.id))
    return {row.id: row.hash for row in rows}


def strike(id_: int) -> Write:
    """A printed code works once."""
    return Write("DELETE FROM console_printed WHERE id = :id", {"id": id_}, must_hit=True)


def forget_factor(account: int) -> tuple[Write, ...]:
    """The phone is lost: there is no second factor until a new one is set up."""
    values = {"totp": None, "enrolled_at": None, "last_step": 0, "account": account}
    return update("console_official", ("account",), values, must_hit=False), _drop_printed(account)


def _drop_printed(account: int) -> Write:
    return Write("DELETE FROM console_printed WHERE account = :account", {"account": account})


def _read(keyring: Keyring, row: Row) -> Official:
    secret = keyring.open(row.totp, "console_official.totp", row.account)
    return Official(row.account, row.name, secret, moments.local_or_none(row.enrolled_at), row.last_step)
