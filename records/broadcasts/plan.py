"""Planning: everybody an edition is for becomes a row, all of them in one transaction; runs of them become chunks and jobs.

One INSERT … SELECT does it, so that 836,000 rows never pass through this process.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    case,
    delete,
    func,
    insert,
    literal,
    literal_column,
    select,
    update,
)

from records import moments
from records.broadcasts import job, reached
from records.broadcasts.delivery import CHUNK, DELIVERY, DIRECT, MASS, SMS
from records.broadcasts.edition import EDITION, Edition
from records.broadcasts.job import JOB, Job
from records.broadcasts.receivers import accounts, texted
from records.broadcasts.who import Who
from records.notices import State
from records.writing import run

CHUNK_SIZE = 1000
LIST = 10_000
"""Openids that one mass call takes."""
MASS_A_MONTH = 4
C, D, E, J = CHUNK.c, DELIVERY.c, EDITION.c, JOB.c


def plan(conn: Connection, edition: Edition, who: Who, now: datetime, *, mass: bool) -> int:
    """How many rows there are. `mass`: by mass call, as far as the month's four of each follower go. Planned before, it
    stays as it was."""
    if edition.planned_at is not None:
        return edition.count
    told = accounts(who, now).subquery() if edition.amends is None else _reached(edition.amends).subquery()
    mass_before = before(conn, now) if mass else ()
    way = channel(told.c.account, mass_before, mass=mass) if edition.amends is None else told.c.channel
    rows = select(
        literal(edition.id), told.c.account, told.c.person, told.c.village, told.c.language,
        way, literal(State.PLANNED.value), literal(0), literal(moments.stored(edition.starts_at)),
    ).order_by(told.c.account)  # fmt: skip
    names = ("edition", "account", "person", "village", "language", "channel", "state", "attempt", "due_at")
    conn.execute(insert(DELIVERY).from_select(list(names), rows))
    if SMS in edition.channels and edition.amends is None:
        conn.execute(insert(DELIVERY).from_select(list(names), _texts(edition, who, now)))
    total = chunk(conn, edition.id)
    run(conn, map(job.put, _jobs(conn, edition, who)))
    conn.execute(update(EDITION).where(E.id == edition.id).values(planned_at=moments.stored(now)))
    return total


def _texts(edition: Edition, who: Who, now: datetime) -> Select[tuple[int | str | None, ...]]:
    told = texted(who, now).subquery()
    person = told.c.person
    return select(
        literal(edition.id), -person, person, told.c.village, literal(SMS), literal(SMS), literal(State.PLANNED.value),
        literal(0), literal(moments.stored(edition.starts_at)),
    ).order_by(person.desc())  # fmt: skip


def _reached(edition: int) -> Select[tuple[int, int | None, int | None, str, str]]:
    """Exactly those who got an edition, or may have got it, and the way on which they did."""
    channel = case((D.channel.in_([MASS, SMS]), D.channel), else_=literal(DIRECT)).label("channel")
    return select(D.account, D.person, D.village, D.language, channel).where(reached.rows(edition))


def before(conn: Connection, now: datetime) -> tuple[int, ...]:
    """Editions of this month of which anything went with a mass send."""
    local = now.astimezone(moments.LOCAL)
    month = moments.stored(local.replace(day=1, hour=0, minute=0, second=0, microsecond=0))
    by_mass = select(J.edition).where(J.edition == E.id).exists()
    return tuple(conn.execute(select(E.id).where(E.planned_at >= month, E.drill.is_(False), by_mass)).scalars())


def channel(account: ColumnElement[int], before: Sequence[int], *, mass: bool) -> ColumnElement[str]:
    """`mass` for who has had fewer than four of `before`. Where those are fewer nobody is looked up."""
    if not mass:
        return literal(DIRECT)
    if len(before) < MASS_A_MONTH:
        return literal(MASS)
    used = (
        select(func.count())
        .where(D.account == account, D.edition.in_(before), D.channel == MASS, D.state != State.CANCELLED.value)
        .scalar_subquery()
    )
    return case((used < MASS_A_MONTH, literal(MASS)), else_=literal(DIRECT))


def chunk(conn: Connection, edition: int) -> int:
    """Runs of the rows that go one by one and have not left; the number of all rows."""
    conn.execute(delete(CHUNK).where(C.edition == edition))
    singly = D.channel.in_([DIRECT, SMS])
    placed = select(D.account, _run(CHUNK_SIZE)).where(D.edition == edition, singly).subquery()
    size = func.count()
    runs = select(
        literal(edition), func.min(placed.c.account), func.max(placed.c.account), size, size.label("open")
    ).group_by(placed.c.n)
    conn.execute(insert(CHUNK).from_select(["edition", "first", "last", "size", "open"], runs))
    return conn.execute(select(func.count()).select_from(DELIVERY).where(D.edition == edition)).scalar_one()


def _jobs(conn: Connection, edition: Edition, who: Who) -> Iterator[Job]:
    """One for each language and ten thousand of its accounts; one for all where all hear the same."""
    rows = conn.execute(
        select(D.language, func.count(), func.min(D.account), func.max(D.account))
        .where(D.edition == edition.id, D.channel == MASS)
        .group_by(D.language)
        .order_by(D.language)
    ).all()
    direct = conn.execute(select(D.account).where(D.edition == edition.id, D.channel == DIRECT).limit(1)).first()
    alike = len({edition.said(language) for language, *_ in rows}) == 1
    if rows and who.everybody and alike and direct is None and edition.amends is None:
        size, first, last = sum(r[1] for r in rows), min(r[2] for r in rows), max(r[3] for r in rows)
        yield Job(edition.id, 0, "zh", True, first, last, size, name(edition, 0), edition.starts_at)
        return
    n = 0
    for language, *_ in rows:
        for first, last, size in _lists(conn, edition.id, language):
            yield Job(edition.id, n, language, False, first, last, size, name(edition, n), edition.starts_at)
            n += 1


def _lists(conn: Connection, edition: int, language: str) -> Iterator[tuple[int, int, int]]:
    mine = (D.edition == edition) & (D.channel == MASS) & (D.language == language)
    placed = select(D.account, _run(LIST)).where(mine).subquery()
    runs = select(func.min(placed.c.account), func.max(placed.c.account), func.count()).group_by(placed.c.n)
    yield from (tuple(row) for row in conn.execute(runs.order_by(func.min(placed.c.account))))


def _run(size: int) -> ColumnElement[int]:
    """The number of the run of `size` accounts in which a row lies, from 0."""
    return ((func.row_number().over(order_by=D.account) - 1).op("/", precedence=8)(literal_column(str(size)))).label(
        "n"
    )


def name(edition: Edition, n: int) -> str:
    """The clientmsgid: the same for ever, and another for every job, so that two alike texts of one day stay two."""
    return f"b{edition.id:x}-{n}"
