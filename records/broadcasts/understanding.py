"""Did it land: what is asked back after an edition, and who answered it rightly, wrongly or was told by their helper."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Integer,
    Row,
    Select,
    String,
    Table,
    Text,
    false,
    func,
    or_,
    select,
)

from records import codes, moments
from records.accounts import ACCOUNT
from records.between import between
from records.broadcasts.delivery import DELIVERY
from records.broadcasts.edition import EDITION, Stage
from records.metadata import METADATA, Number
from records.notices import State
from records.persons import LIVES_HERE, PERSON
from records.writing import Write, insert, upsert

RIGHT, WRONG, TOLD = "right", "wrong", "told"
KEPT = timedelta(days=14)
"""So long after its time an edition is still asked about."""
ARRIVED = (State.ACCEPTED.value, State.DELIVERED.value, State.UNKNOWN.value, State.UNKNOWN_FINAL.value)
"""As far as anybody knows it was read, or may have been."""
SAID = (Stage.RUNNING.value, Stage.DONE.value, Stage.STOPPED.value)
HOUR_MS = 3_600_000

ASKED = Table(
    "asked_back",
    METADATA,
    Column("edition", Number, primary_key=True, autoincrement=False),
    Column("questions", Text, nullable=False),
    Column("hours", Integer, nullable=False),
)
READING = Table(
    "reading",
    METADATA,
    Column("edition", Number, primary_key=True, autoincrement=False),
    Column("account", Number, primary_key=True, autoincrement=False),
    Column("result", String(8), nullable=False),
    Column("at", Number, nullable=False),
    sqlite_with_rowid=False,
)
K, R, E, D, A, P = ASKED.c, READING.c, EDITION.c, DELIVERY.c, ACCOUNT.c, PERSON.c


@dataclass(frozen=True)
class Asked:
    """`questions` as JSON: what is asked back of an edition."""

    edition: int
    number: int
    title: str
    questions: str


@dataclass(frozen=True)
class Unsure:
    """Somebody who got an edition and answered wrongly (`wrong`), or not at all, by `due`."""

    number: int
    title: str
    person: int
    area: int
    cell: int | None
    wrong: bool
    due: datetime


def ask(edition: int, questions: str, hours: int) -> Write:
    return insert("asked_back", {"edition": edition, "questions": questions, "hours": hours}, or_skip=True)


def asks(conn: Connection, edition: int) -> str:
    """The questions; "" for an edition that asks nothing."""
    return conn.execute(select(K.questions).where(K.edition == edition)).scalar() or ""


def answered(edition: int, account: int, result: str, at: datetime) -> Write:
    """The last answer counts."""
    values = {"edition": edition, "account": account, "result": result, "at": moments.stored(at)}
    return upsert("reading", ("edition", "account"), values)


def latest(conn: Connection, account: int, now: datetime) -> Asked | None:
    """The last edition that this account got, that asks something, and that it did not yet answer rightly."""
    right = (R.edition == E.id) & (R.account == account) & (R.result != WRONG)
    since = moments.stored(now - KEPT)
    wanted = (
        select(E.id, E.number, E.title, K.questions)
        .join_from(ASKED, EDITION, E.id == K.edition)
        .join(DELIVERY, (D.edition == E.id) & (D.account == account) & D.state.in_(ARRIVED))
        .where(E.starts_at >= since, E.stage.in_(SAID), ~select(R.edition).where(right).exists())
    )
    row = conn.execute(wanted.order_by(E.starts_at.desc()).limit(1)).first()
    return Asked(*row) if row else None


def unsure(conn: Connection, place: int, now: datetime) -> tuple[Unsure, ...]:
    """Of a place's people (a grid cell, a village or wider), by edition, village and number. Who has it on two phones
    and understood it on one has understood it."""
    found: dict[tuple[int, int], list[Row]] = {}
    for row in conn.execute(_unsure(_in(place), now)):
        found.setdefault((row.number, row.id), []).append(row)
    return tuple(map(_person, found.values()))


def _person(rows: list[Row]) -> Unsure:
    one, wrong = rows[0], any(row.result == WRONG for row in rows)
    return Unsure(one.number, one.title, one.id, one.area, one.cell, wrong, moments.local(one.due))


def accounts_of(conn: Connection, edition: int, people: Iterable[int]) -> tuple[int, ...]:
    """The accounts of their own on which these people got it."""
    wanted = select(A.id).join_from(ACCOUNT, DELIVERY, (D.account == A.id) & (D.edition == edition))
    return tuple(conn.execute(wanted.where(A.person.in_(tuple(people)))).scalars())


def by_village(conn: Connection, edition: int) -> dict[int | None, dict[str, int]]:
    """Of those whom it reached: village → `right`, `wrong`, `told` and "" (silent) → how many."""
    read = (R.edition == D.edition) & (R.account == D.account)
    result = func.coalesce(R.result, "").label("result")
    wanted = (
        select(D.village, result, func.count())
        .join_from(DELIVERY, READING, read, isouter=True)
        .where(D.edition == edition, D.state.in_(ARRIVED), D.account > 0)
        .group_by(D.village, result)
    )
    found: dict[int | None, dict[str, int]] = {}
    for village, said, count in conn.execute(wanted):
        found.setdefault(village, {})[said] = count
    return found


def _unsure(
    place: ColumnElement[bool], now: datetime
) -> Select[tuple[int, str, int, int, int | None, str | None, int]]:
    """From the people of the place to what they got: an edition may have 836,000 rows, a village has 500 people."""
    due = (E.starts_at + K.hours * HOUR_MS).label("due")
    stamp = moments.stored(now)
    phone, said = ACCOUNT.alias("phone"), READING.alias("said")
    theirs = (phone.c.person == P.id) & (said.c.account == phone.c.id) & (said.c.edition == E.id)
    understood = select(said.c.edition).where(theirs, said.c.result != WRONG).correlate(PERSON, EDITION).exists()
    return (
        select(E.number, E.title, P.id, P.area, P.cell, R.result, due)
        .join_from(PERSON, ACCOUNT, A.person == P.id)
        .join(EDITION, E.stage.in_(SAID) & E.drill.is_(False))
        .join(ASKED, K.edition == E.id)
        .join(DELIVERY, (D.edition == E.id) & (D.account == A.id) & D.state.in_(ARRIVED))
        .outerjoin(READING, (R.edition == E.id) & (R.account == A.id))
        .where(place, LIVES_HERE, due <= stamp, E.starts_at >= moments.stored(now - KEPT))
        .where(or_(R.result.is_(None), R.result == WRONG), ~understood)
        .order_by(E.number, P.area, P.id)
    )


def _in(place: int) -> ColumnElement[bool]:
    if codes.is_cell(place):
        return P.cell == place
    return between(P.area, *codes.inside(place)) if place else false()
