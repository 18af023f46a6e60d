"""Break-glass: somebody in office reads in a wider area for an hour, with a reason, and others know."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, ColumnElement, Connection, Row, String, Table, delete, select

from records import codes, moments, piecemeal
from records.between import between
from records.database import Database
from records.metadata import METADATA, Number, Sealed
from records.roles import Holding
from records.secrecy import Keyring
from records.writing import Write, insert

GLASS = Table(
    "glass",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("account", Number, nullable=False),
    Column("person", Number, nullable=False, index=True),
    Column("role", String(20), nullable=False),
    Column("area", Number, nullable=False),
    Column("reason", Sealed, nullable=False),
    Column("told", Number, nullable=False),
    Column("starts", Number, nullable=False, index=True),
    Column("ends", Number, nullable=False),
    Column("ended_by", Number),
)
T = GLASS.c


@dataclass(frozen=True)
class Glass:
    """`role` is the one that is held anyway, `area` the wider one; `told` the first who heard of it at once;
    `ended_by` the account that ended it before its time."""

    id: int
    account: int
    person: int
    role: str
    area: int
    reason: str
    told: int
    starts: datetime
    ends: datetime
    ended_by: int | None = None

    @property
    def holding(self) -> Holding:
        """The wider right as an office, for checks of who may see; never one by which somebody is responsible."""
        return Holding(self.id, self.role, self.area, self.person, self.starts, self.ends)


def put(keyring: Keyring, glass: Glass) -> Write:
    sealed = keyring.seal(glass.reason, "glass.reason", glass.id)
    times = {"starts": moments.stored(glass.starts), "ends": moments.stored(glass.ends)}
    return insert("glass", {**vars(glass), "reason": sealed, **times})


def end(glass: int, account: int, at: datetime) -> Write:
    """Before its time. Conflict when it is over already."""
    sql = "UPDATE glass SET ends = :at, ended_by = :account WHERE id = :id AND ends > :at"
    return Write(sql, {"id": glass, "account": account, "at": moments.stored(at)}, must_hit=True)


def find(conn: Connection, keyring: Keyring, id: int) -> Glass | None:  # noqa: A002 - the field's name
    return next(iter(_found(conn, keyring, T.id == id)), None)


def of_person(conn: Connection, keyring: Keyring, person: int, at: datetime) -> tuple[Glass, ...]:
    """What this person may read besides their own area at this moment."""
    now = moments.stored(at)
    return _found(conn, keyring, (T.person == person) & (T.starts <= now) & (T.ends > now))


def inside(conn: Connection, keyring: Keyring, areas: Iterable[int], since: datetime) -> tuple[Glass, ...]:
    """What was opened in these areas since then, the latest first."""
    found = {
        one.id: one
        for area in areas
        for one in _found(conn, keyring, between(T.area, *codes.inside(area)) & (T.starts >= moments.stored(since)))
    }
    return tuple(sorted(found.values(), key=lambda one: one.starts, reverse=True))


def forget(db: Database, before: datetime) -> int:
    return piecemeal.change(db, delete(GLASS), T.ends < moments.stored(before))


def _found(conn: Connection, keyring: Keyring, which: ColumnElement[bool]) -> tuple[Glass, ...]:
    rows = conn.execute(select(GLASS).where(which).order_by(T.starts.desc(), T.id).limit(200))
    return tuple(_from_row(keyring, row) for row in rows)


def _from_row(keyring: Keyring, row: Row) -> Glass:
    values = dict(row._mapping)
    values["reason"] = keyring.open(row.reason, "glass.reason", row.id)
    values |= {name: moments.local(values[name]) for name in ("starts", "ends")}
    return Glass(**values)
