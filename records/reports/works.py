"""What was done beside the figures, for a stage report: each count is defined here, and nowhere else."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Column, ColumnElement, Connection, FromClause, Select, func, select

from records import codes, moments
from records.between import between
from records.broadcasts.edition import EDITION, Stage
from records.elders.pairing import PAIRING, lasting
from records.hotline.question import QUESTION
from records.hotline.rumour import RUMOUR
from records.ladder import CLIMB
from records.ledgers.life_sign import LIFE_SIGNS
from records.needs import NEED
from records.persons import LIVES_HERE, PERSON
from records.reports.span import Span
from records.roles import FIELD, HOLDING
from records.screening.contact import CONTACT
from records.tips import counts
from records.tips.case import CASE, CLOSED, MERGED
from records.tips.tip import TIP

C, N, L, K, Q, U = CONTACT.c, NEED.c, LIFE_SIGNS.table.c, CLIMB.c, QUESTION.c, RUMOUR.c
E, H, P, T, V = EDITION.c, HOLDING.c, PERSON.c, CASE.c, TIP.c
SAID = tuple(stage.value for stage in (Stage.RUNNING, Stage.STOPPED, Stage.DONE, Stage.RECALLED))


class Done(NamedTuple):
    """What came up in the span, and how much of it was done by its end."""

    all: int
    done: int


class Tips(NamedTuple):
    """`voices` that arrived; of the `cases` that they opened how many were closed by the end of the span."""

    voices: int
    cases: int
    closed: int


class Said(NamedTuple):
    """Editions that went out, drills apart; `receivers` as each was approved, an account once an edition."""

    editions: int
    receivers: int
    recalled: int


def traced(conn: Connection, area: int, span: Span) -> Done:
    """Contacts found in a chain, and those whom somebody reached; with whom a chain begins is not looked for."""
    return _done(conn, CONTACT, C.made_at, C.reached_at, span, _inside(C.area, area), C.generation > 0)


def needs(conn: Connection, area: int, span: Span) -> dict[str, Done]:
    """By kind, the most frequent first."""
    since, until = span.stored
    met = func.count().filter(N.ended_at < until)
    asked = _inside(N.area, area) & N.made_at.between(since, until - 1)
    wanted = select(N.kind, func.count(), met).where(asked).group_by(N.kind).order_by(func.count().desc(), N.kind)
    return {kind: Done(all_, done) for kind, all_, done in conn.execute(wanted)}


def elders(conn: Connection, area: int, at: datetime) -> int:
    """Those in somebody's care at that moment."""
    cared = PAIRING.join(PERSON, P.id == PAIRING.c.elder)
    there = lasting(at) & LIVES_HERE & _inside(P.area, area)
    return _count(conn, select(func.count(P.id.distinct())).select_from(cared).where(there))


def visits(conn: Connection, area: int, span: Span) -> int:
    """Times that somebody saw or heard an elder and said so; an elder's own messages are none."""
    since, until = span.stored
    first, last = span.days
    days = L.day.in_(range(first, last + 1))
    return _count(conn, select(func.count()).where(days, _inside(L.area, area), ~L.own, L.at.between(since, until - 1)))


def alarms(conn: Connection, area: int, span: Span) -> Done:
    """Alarms raised, and those that somebody took."""
    there = _inside(K.place, area) | between(K.place, *codes.cells_inside(area))
    return _done(conn, CLIMB, K.began_at, K.ended_at, span, there)


def questions(conn: Connection, area: int, span: Span) -> Done:
    """Those that went to a person on duty, and those answered."""
    return _done(conn, QUESTION, Q.asked_at, Q.answered_at, span, _inside(Q.area, area))


def rumours(conn: Connection, span: Span) -> Done:
    """Of the whole county: asked about, and judged."""
    return _done(conn, RUMOUR, U.asked_at, U.judged_at, span)


def tips(conn: Connection, span: Span) -> Tips:
    """Of the whole county, by the hour: of a village they would say that somebody there has spoken."""
    first, last = counts.hour(span.since), counts.hour(span.until)
    voices = _count(conn, select(func.count()).select_from(TIP).where(V.hour >= first, V.hour < last))
    closed = func.count().filter((T.state == CLOSED) & (T.ended_at < moments.stored(span.until)))
    wanted = select(func.count(), closed).where(T.state != MERGED, T.hour >= first, T.hour < last)
    cases, done = conn.execute(wanted).one()
    return Tips(voices, cases, done)


def said(conn: Connection, area: int, span: Span) -> Said:
    """Broadcasts of this area and those inside; what comes from above is counted there."""
    since, until = span.stored
    out = E.stage.in_(SAID) & E.planned_at.is_not(None) & ~E.drill & E.starts_at.between(since, until - 1)
    recalled = func.count().filter(E.stage == Stage.RECALLED.value)
    wanted = select(func.count(), func.coalesce(func.sum(E.count), 0), recalled).where(out, _inside(E.area, area))
    editions, receivers, back = conn.execute(wanted).one()
    return Said(editions, int(receivers), back)


def posts(conn: Connection, area: int, at: datetime) -> dict[str, int]:
    """Role → how many people hold it there at that moment, in a cell too."""
    moment = moments.stored(at)
    lasts = (H.starts <= moment) & (H.ends.is_(None) | (H.ends > moment)) & H.role.in_(sorted(FIELD))
    there = _inside(H.area, area) | between(H.area, *codes.cells_inside(area))
    wanted = select(H.role, func.count(H.person.distinct())).where(lasts, there).group_by(H.role)
    return {row[0]: row[1] for row in conn.execute(wanted)}


def _done(
    conn: Connection, table: FromClause, began: Column[Any], ended: Column[Any], span: Span, *where: ColumnElement[bool]
) -> Done:
    since, until = span.stored
    done = func.count().filter(ended < until)
    wanted = select(func.count(), done).select_from(table).where(began.between(since, until - 1), *where)
    return Done(*conn.execute(wanted).one())


def _inside(column: Column[Any], area: int) -> ColumnElement[bool]:
    return between(column, *codes.inside(area))


def _count(conn: Connection, wanted: Select[int]) -> int:
    return int(conn.execute(wanted).scalar_one())
