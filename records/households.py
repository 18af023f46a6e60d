"""Households, and the code on their door card by which a family joins."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from sqlalchemy import Column, ColumnElement, Connection, Index, LargeBinary, SmallInteger, Table, func, select

from records.metadata import METADATA, Number, Sealed, refers
from records.secrecy import DIGEST, Keyring
from records.writing import Write, upsert

ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
CODE_LENGTH = 8
"""31 letters and digits that nobody confuses, eight of them: 250,000 households are found by 1 guess in 3 million."""

HOUSEHOLD = Table(
    "household",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("area", Number, refers("area.code"), nullable=False),
    Column("cell", Number, index=True),
    Column("door", SmallInteger, nullable=False),
    Column("address", Sealed),
    Column("code", Sealed),
    Column("code_mac", LargeBinary(DIGEST), unique=True),
)
Index("ix_household_area_door", HOUSEHOLD.c.area, HOUSEHOLD.c.door)


@dataclass(frozen=True)
class Household:
    """`door` is its number in the village's list: what a grid worker calls it."""

    id: int
    area: int
    cell: int | None
    door: int
    address: str = ""
    code: str = ""


def new_code() -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))


def values(keyring: Keyring, household: Household) -> dict[str, object]:
    return {
        "id": household.id,
        "area": household.area,
        "cell": household.cell,
        "door": household.door,
        "address": keyring.seal(household.address or None, "household.address", household.id),
        "code": keyring.seal(household.code or None, "household.code", household.id),
        "code_mac": keyring.mac("household.code", household.code) if household.code else None,
    }


def put(keyring: Keyring, household: Household) -> Write:
    return upsert("household", ("id",), values(keyring, household), shared=True)


def find(conn: Connection, keyring: Keyring, id: int) -> Household | None:  # noqa: A002 - the field's name
    return _one(conn, keyring, HOUSEHOLD.c.id == id)


def by_code(conn: Connection, keyring: Keyring, code: str) -> Household | None:
    """The household whose door card says `code`; small letters and spaces do not matter."""
    wanted = "".join(code.upper().split())
    return _one(conn, keyring, HOUSEHOLD.c.code_mac == keyring.mac("household.code", wanted))


def next_door(conn: Connection, area: int) -> int:
    """The first number after the village's last door."""
    last = conn.execute(select(func.max(HOUSEHOLD.c.door)).where(HOUSEHOLD.c.area == area)).scalar()
    return (last or 0) + 1


def _one(conn: Connection, keyring: Keyring, condition: ColumnElement[bool]) -> Household | None:
    row = conn.execute(select(HOUSEHOLD).where(condition)).first()
    if row is None:
        return None
    address = keyring.open(row.address, "household.address", row.id)
    return Household(row.id, row.area, row.cell, row.door, address, keyring.open(row.code, "household.code", row.id))
