"""Receipts of directives: who has answered 「收到 编号」, and who owes it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, ColumnElement, Connection, Table, func, select

from records import moments
from records.broadcasts.delivery import DELIVERY
from records.broadcasts.edition import EDITION, Stage
from records.metadata import METADATA, Number
from records.notices import State
from records.writing import Write, insert

DIRECTIVE = "directive"
RECEIPT = Table(
    "directive_receipt",
    METADATA,
    Column("edition", Number, primary_key=True, autoincrement=False),
    Column("account", Number, primary_key=True, autoincrement=False),
    Column("at", Number, nullable=False),
    sqlite_with_rowid=False,
)
R, D, E = RECEIPT.c, DELIVERY.c, EDITION.c
SENT = (Stage.RUNNING.value, Stage.DONE.value, Stage.STOPPED.value)


@dataclass(frozen=True)
class Owed:
    """Somebody to whom a directive went, and when they answered it."""

    edition: int
    number: int
    title: str
    author: int
    account: int
    person: int
    area: int
    since: datetime
    at: datetime | None = None


def put(edition: int, account: int, at: datetime) -> Write:
    """The first one counts."""
    return insert("directive_receipt", {"edition": edition, "account": account, "at": moments.stored(at)}, or_skip=True)


def of(conn: Connection, edition: int) -> tuple[Owed, ...]:
    """Every account to which it goes, those whose person answered first."""
    return _several(conn, E.id == edition)


def owed(conn: Connection, since: datetime) -> tuple[Owed, ...]:
    """What is not answered of all that began after that, in the whole county: offices are few. Of each person once."""
    late = (E.starts_at >= moments.stored(since)) & E.stage.in_(SENT) & E.drill.is_(False)
    found = {(one.edition, one.person): one for one in reversed(_several(conn, late)) if one.at is None}
    return tuple(reversed(found.values()))


def _several(conn: Connection, which: ColumnElement[bool]) -> tuple[Owed, ...]:
    """Whoever answered on one of their phones has answered."""
    said = (
        select(D.edition, D.person, func.min(R.at).label("at"))
        .join_from(RECEIPT, DELIVERY, (D.edition == R.edition) & (D.account == R.account))
        .where(R.edition.in_(select(E.id).where(which, E.kind == DIRECTIVE)))
        .group_by(D.edition, D.person)
        .subquery()
    )
    rows = conn.execute(
        select(E.id, E.number, E.title, E.author, D.account, D.person, D.village, E.starts_at, said.c.at)
        .join_from(EDITION, DELIVERY, D.edition == E.id)
        .outerjoin(said, (said.c.edition == D.edition) & (said.c.person == D.person))
        .where(E.kind == DIRECTIVE, which, D.person.is_not(None), D.state != State.CANCELLED.value)
        .order_by(E.number, said.c.at, D.account)
    )
    return tuple(
        Owed(
            row.id, row.number, row.title, row.author, row.account, row.person, row.village or 0,
            moments.local(row.starts_at), moments.local_or_none(row.at),
        )
        for row in rows
    )  # fmt: skip
