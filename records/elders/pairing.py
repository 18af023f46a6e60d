"""Pairs of a helper and somebody who lives alone, from when until when, and the family's contact far away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, ColumnElement, Connection, Row, Table, select

from records import moments
from records.metadata import METADATA, Number, Sealed, refers
from records.secrecy import Keyring
from records.writing import Write, update, upsert

PAIRING = Table(
    "pairing",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("helper", Number, refers("person.id"), nullable=False, index=True),
    Column("elder", Number, refers("person.id"), nullable=False, index=True),
    Column("starts", Number, nullable=False),
    Column("ends", Number),
    Column("child_name", Sealed),
    Column("child_phone", Sealed),
)
P = PAIRING.c


@dataclass(frozen=True)
class Pairing:
    """Person numbers; among several helpers of one elder the one who began last has the care. `child_…`: who of the
    family is told."""

    id: int
    helper: int
    elder: int
    starts: datetime
    ends: datetime | None = None
    child_name: str = ""
    child_phone: str = ""


def put(keyring: Keyring, pairing: Pairing) -> Write:
    values = {
        "id": pairing.id,
        "helper": pairing.helper,
        "elder": pairing.elder,
        "starts": moments.stored(pairing.starts),
        "ends": moments.stored_or_none(pairing.ends),
        "child_name": keyring.seal(pairing.child_name or None, "pairing.child_name", pairing.id),
        "child_phone": keyring.seal(pairing.child_phone or None, "pairing.child_phone", pairing.id),
    }
    return upsert("pairing", ("id",), values, shared=True)


def end(pairing: int, at: datetime) -> Write:
    """From this moment the helper may read nothing more by it."""
    return update("pairing", ("id",), {"ends": moments.stored(at), "id": pairing}, shared=True)


def lasting(at: datetime) -> ColumnElement[bool]:
    now = moments.stored(at)
    return (P.starts <= now) & (P.ends.is_(None) | (P.ends > now))


def of_helper(conn: Connection, keyring: Keyring, helper: int, at: datetime) -> tuple[Pairing, ...]:
    """Whom this person looks after now, in the order in which they were given to them."""
    return _found(conn, keyring, (P.helper == helper) & lasting(at))


def of_elder(conn: Connection, keyring: Keyring, elder: int, at: datetime) -> tuple[Pairing, ...]:
    """Who looks after this person now: the last is the one who has the care."""
    return _found(conn, keyring, (P.elder == elder) & lasting(at))


def ever(conn: Connection, keyring: Keyring, elder: int) -> tuple[Pairing, ...]:
    """Also those that are over or have not begun."""
    return _found(conn, keyring, P.elder == elder)


def find(conn: Connection, keyring: Keyring, id: int) -> Pairing | None:  # noqa: A002 - the field's name
    return next(iter(_found(conn, keyring, P.id == id)), None)


def ended_at(conn: Connection, keyring: Keyring, helper: int, at: datetime) -> tuple[Pairing, ...]:
    """The pairs of this helper that ended exactly then."""
    return _found(conn, keyring, (P.helper == helper) & (P.ends == moments.stored(at)))


def from_row(keyring: Keyring, row: Row) -> Pairing:
    return Pairing(
        id=row.id,
        helper=row.helper,
        elder=row.elder,
        starts=moments.local(row.starts),
        ends=moments.local_or_none(row.ends),
        child_name=keyring.open(row.child_name, "pairing.child_name", row.id),
        child_phone=keyring.open(row.child_phone, "pairing.child_phone", row.id),
    )


def _found(conn: Connection, keyring: Keyring, which: ColumnElement[bool]) -> tuple[Pairing, ...]:
    rows = conn.execute(select(PAIRING).where(which).order_by(P.starts, P.id))
    return tuple(from_row(keyring, row) for row in rows)
