"""Signatures under a slot: the village doctor's and the cadre's, which are never one person's, over what was measured.

A row holds the digest of what was signed. What is signed anew with another digest drops the other's signature; a reader
who finds another digest than today's finds no signature at all. So whatever changes has lost both.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import CheckConstraint, Column, Connection, LargeBinary, Row, String, Table, delete, select

from records import moments, piecemeal
from records.between import between
from records.database import Database
from records.metadata import METADATA, Number
from records.writing import Write

DOCTOR, CADRE = "doctor", "cadre"
SIDES = (DOCTOR, CADRE)
OTHER = {DOCTOR: CADRE, CADRE: DOCTOR}
DIGEST_BYTES = 16

SIGN_OFF = Table(
    "sign_off",
    METADATA,
    Column("day", Number, primary_key=True, autoincrement=False),
    Column("area", Number, primary_key=True, autoincrement=False),
    Column("person", Number, primary_key=True, autoincrement=False),
    Column("slot", String(4), primary_key=True),
    Column("digest", LargeBinary(DIGEST_BYTES), nullable=False),
    Column("doctor", Number),
    Column("doctor_at", Number),
    Column("cadre", Number),
    Column("cadre_at", Number),
    CheckConstraint("doctor IS NULL OR cadre IS NULL OR doctor <> cadre", name="ck_sign_off_two_people"),
    sqlite_with_rowid=False,
)
T = SIGN_OFF.c
SIGN = {
    side: f"""
INSERT INTO sign_off (day, area, person, slot, digest, {side}, {side}_at)
VALUES (:day, :area, :person, :slot, :digest, :signer, :at)
ON CONFLICT (day, area, person, slot) DO UPDATE SET {side} = excluded.{side}, {side}_at = excluded.{side}_at,
{other} = CASE WHEN sign_off.digest = excluded.digest THEN sign_off.{other} END,
{other}_at = CASE WHEN sign_off.digest = excluded.digest THEN sign_off.{other}_at END,
digest = excluded.digest
WHERE sign_off.digest <> excluded.digest OR sign_off.{other} IS NULL OR sign_off.{other} <> excluded.{side}
"""  # noqa: S608 - our own names
    for side, other in OTHER.items()
}
"""Whoever has signed as the other is passed over here; the table's own condition would refuse them anyway."""


@dataclass(frozen=True)
class SignOff:
    """Who has signed what; None where nobody has."""

    day: date
    area: int
    person: int
    slot: str
    digest: bytes
    doctor: int | None = None
    doctor_at: datetime | None = None
    cadre: int | None = None
    cadre_at: datetime | None = None

    def by(self, side: str) -> int | None:
        return self.doctor if side == DOCTOR else self.cadre


def sign(day: date, area: int, person: int, slot: str, *, digest: bytes, side: str, signer: int, at: datetime) -> Write:
    """`signer` is a person. The same one again, or who signed as the other already, changes nothing."""
    values = {
        "day": moments.day_number(day), "area": area, "person": person, "slot": slot, "digest": digest,
        "signer": signer, "at": moments.stored(at),
    }  # fmt: skip
    return Write(SIGN[side], values)


def of(
    conn: Connection, days: Iterable[date], areas: Iterable[int], people: Iterable[int]
) -> dict[tuple[date, int, str], SignOff]:
    """By day, person and slot."""
    numbers = [moments.day_number(day) for day in days]
    wanted = select(SIGN_OFF).where(T.day.in_(numbers), T.area.in_(tuple(areas)), T.person.in_(tuple(people)))
    return _by_slot(conn.execute(wanted))


def inside(conn: Connection, day: date, areas: tuple[int, int]) -> dict[tuple[date, int, str], SignOff]:
    """Those of a day, of all villages from the first code to the last."""
    return _by_slot(conn.execute(select(SIGN_OFF).where(T.day == moments.day_number(day), between(T.area, *areas))))


def forget(db: Database, before: date) -> int:
    """The number of rows dropped."""
    return piecemeal.change(db, delete(SIGN_OFF), T.day < moments.day_number(before))


def _by_slot(rows: Iterable[Row]) -> dict[tuple[date, int, str], SignOff]:
    found = (_from_row(row) for row in rows)
    return {(one.day, one.person, one.slot): one for one in found}


def _from_row(row: Row) -> SignOff:
    at = {name: moments.local_or_none(row._mapping[name]) for name in ("doctor_at", "cadre_at")}
    return SignOff(**{**row._mapping, **at, "day": moments.day_of(row.day), "digest": bytes(row.digest)})
