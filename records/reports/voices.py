"""What was said and asked in some days, for a stage report: broadcasts, questions, rumours and tips."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection, func, select

from records import moments
from records.broadcasts.edition import EDITION, Stage
from records.hotline.question import QUESTION
from records.hotline.rumour import RUMOUR
from records.reports.done import Done, count, done, inside
from records.reports.span import Span
from records.tips import counts
from records.tips.case import CASE, CLOSED, MERGED
from records.tips.tip import TIP

E, Q, U, T, V = EDITION.c, QUESTION.c, RUMOUR.c, CASE.c, TIP.c
SAID = tuple(stage.value for stage in (Stage.RUNNING, Stage.STOPPED, Stage.DONE, Stage.RECALLED))


class Said(NamedTuple):
    """Editions that went out, drills apart; `receivers` as each was approved, an account once an edition."""

    editions: int
    receivers: int
    recalled: int


class Tips(NamedTuple):
    """`voices` that arrived; of the `cases` that they opened how many were closed by the end of the span."""

    voices: int
    cases: int
    closed: int


def said(conn: Connection, area: int, span: Span) -> Said:
    """Broadcasts of this area and those inside; what comes from above is counted there."""
    since, until = span.stored
    out = E.stage.in_(SAID) & E.planned_at.is_not(None) & ~E.drill & E.starts_at.between(since, until - 1)
    recalled = func.count().filter(E.stage == Stage.RECALLED.value)
    wanted = select(func.count(), func.coalesce(func.sum(E.count), 0), recalled).where(out, inside(E.area, area))
    editions, receivers, back = conn.execute(wanted).one()
    return Said(editions, int(receivers), back)


def questions(conn: Connection, area: int, span: Span) -> Done:
    """Those that went to a person on duty, and those answered."""
    return done(conn, QUESTION, Q.asked_at, Q.answered_at, span, inside(Q.area, area))


def rumours(conn: Connection, span: Span) -> Done:
    """Of the whole county: asked about, and judged."""
    return done(conn, RUMOUR, U.asked_at, U.judged_at, span)


def tips(conn: Connection, span: Span) -> Tips:
    """Of the whole county, by the hour: of a village they would say that somebody there has spoken."""
    first, last = counts.hour(span.since), counts.hour(span.until)
    voices = count(conn, select(func.count()).select_from(TIP).where(V.hour >= first, V.hour < last))
    closed = func.count().filter((T.state == CLOSED) & (T.ended_at < moments.stored(span.until)))
    wanted = select(func.count(), closed).where(T.state != MERGED, T.hour >= first, T.hour < last)
    cases, ended = conn.execute(wanted).one()
    return Tips(voices, cases, ended)
