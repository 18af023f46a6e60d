"""Intake: a tip as its turn leaves it, for a minute, until it is filed under another number."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Column, Connection, LargeBinary, SmallInteger, String, Table, delete, select

from records.metadata import METADATA, Number, Sealed
from records.secrecy import Keyring
from records.tips.receipt import LOCATOR
from records.writing import Write

INTAKE = Table(
    "tip_intake",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("place_in_line", Number, nullable=False),
    Column("locator", String(LOCATOR), nullable=False, unique=True),
    Column("digest", LargeBinary(32), nullable=False),
    Column("hour", Number, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("area", Number, nullable=False),
    Column("office", String(30), nullable=False),
    Column("rank", SmallInteger, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("first", LargeBinary, nullable=False),
    Column("second", LargeBinary, nullable=False),
    Column("media", Sealed),
)

NAMES = tuple(INTAKE.c.keys())
_VALUES = ", ".join(
    "(SELECT COALESCE(MAX(place_in_line), 0) + 1 FROM tip_intake)" if name == "place_in_line" else f":{name}"
    for name in NAMES
)
_PUT = f"INSERT INTO tip_intake ({', '.join(NAMES)}) VALUES ({_VALUES})"  # noqa: S608 - our own names


@dataclass(frozen=True)
class Intake:
    """`rank`: how many tips this person has sent today, with this one. `first` and `second`: the informant, in halves.
    `office`: who reads it. `media`: ids of photos on the platform."""

    id: int
    locator: str
    digest: bytes
    hour: int
    kind: str
    area: int
    office: str
    rank: int
    body: bytes
    first: bytes
    second: bytes
    media: tuple[str, ...] = ()


def put(keyring: Keyring, one: Intake) -> Write:
    media = json.dumps(one.media) if one.media else None
    return Write(_PUT, {**vars(one), "media": keyring.seal(media, "tip_intake.media", one.id)})


def waiting(conn: Connection, keyring: Keyring, limit: int) -> tuple[Intake, ...]:
    """In the order in which they came."""
    rows = conn.execute(select(INTAKE).order_by(INTAKE.c.place_in_line, INTAKE.c.id).limit(limit))
    return tuple(_from_row(keyring, row._mapping) for row in rows)


def of_locator(conn: Connection, keyring: Keyring, locator: str) -> Intake | None:
    row = conn.execute(select(INTAKE).where(INTAKE.c.locator == locator)).first()
    return _from_row(keyring, row._mapping) if row else None


def remove(conn: Connection, ids: Sequence[int]) -> None:
    conn.execute(delete(INTAKE).where(INTAKE.c.id.in_(ids)))


def _from_row(keyring: Keyring, row: object) -> Intake:
    values = dict(row)  # type: ignore[call-overload]
    values.pop("place_in_line")
    media = keyring.open(values["media"], "tip_intake.media", values["id"])
    return Intake(**{**values, "media": tuple(json.loads(media)) if media else ()})
