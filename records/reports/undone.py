"""What a stage report asks about people and words: posts that nobody holds, alarms, questions, rumours and cases left lying."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime

from sqlalchemy import Connection, exists, func, select

from records import codes, moments
from records.areas import AREA
from records.between import between
from records.broadcasts import receipt
from records.codes import Level
from records.hotline.gap import GAP
from records.hotline.question import QUESTION
from records.hotline.rumour import RUMOUR
from records.ladder import CLIMB
from records.reports.daily import DAILY_REPORT
from records.reports.span import Span, cut
from records.roles import DEPUTY_DOCTOR, HOLDING, VILLAGE_CADRE, VILLAGE_DOCTOR
from records.tips import counts
from records.tips.case import CASE, CLOSED, MERGED

A, H, K, Q, U, G, T, D = (AREA.c, HOLDING.c, CLIMB.c, QUESTION.c, RUMOUR.c, GAP.c, CASE.c, DAILY_REPORT.c)
DAY_MS = 86_400_000
ByVillage = Mapping[int, int]
POSTS = ((VILLAGE_CADRE,), (VILLAGE_DOCTOR, DEPUTY_DOCTOR))
"""Each village has somebody in each; a deputy is one."""


def late_reports(conn: Connection, area: int, first: date, last: date, due_minute: int) -> ByVillage:
    """Daily reports of villages that were signed when their hour was over; the county's days are all equally long."""
    start = moments.stored(cut(first, due_minute)) - moments.day_number(first) * DAY_MS
    days = D.day.between(moments.day_number(first), moments.day_number(last))
    village = between(D.area, *codes.inside(area)) & (D.area % codes.TOWNSHIP_UNIT != 0)
    late = days & village & (D.signed_at > D.day * DAY_MS + start)
    rows = conn.execute(select(D.area, func.count()).where(late).group_by(D.area))
    return {row[0]: row[1] for row in rows}


def vacant(conn: Connection, area: int, at: datetime) -> ByVillage:
    """Villages in which nobody holds one of the posts at that moment, each once."""
    moment = moments.stored(at)
    lasts = (H.area == A.code) & (H.starts <= moment) & (H.ends.is_(None) | (H.ends > moment))
    held = [exists().where(lasts, H.role.in_(post)) for post in POSTS]
    village = between(A.code, *codes.inside(area)) & (A.level == int(Level.VILLAGE))
    wanted = select(A.code).where(village, ~held[0] | ~held[1])
    return dict.fromkeys(conn.execute(wanted).scalars(), 1)


def untaken(conn: Connection, area: int, span: Span) -> ByVillage:
    """Alarms of the span that nobody had taken by its end."""
    since, until = span.stored
    there = between(K.place, *codes.inside(area)) | between(K.place, *codes.cells_inside(area))
    open_ = K.ended_at.is_(None) | (K.ended_at >= until)
    places = conn.execute(select(K.place).where(there, K.began_at.between(since, until - 1), open_)).scalars()
    return Counter(map(codes.village, places))


def unanswered(conn: Connection, area: int, span: Span, before: datetime) -> ByVillage:
    """Questions asked in the span and before a moment that nobody had answered by its end."""
    since, until = span.stored
    open_ = Q.answered_at.is_(None) | (Q.answered_at >= until)
    asked = Q.asked_at.between(since, moments.stored(before) - 1) & between(Q.area, *codes.inside(area))
    rows = conn.execute(select(Q.area, func.count()).where(asked, open_).group_by(Q.area))
    return {row[0]: row[1] for row in rows}


def unreceipted(conn: Connection, area: int, span: Span) -> ByVillage:
    """Answers owed to directives of the span, by where whoever owes them lives; who lives nowhere here is the county's."""
    owed = [one.area or codes.chain(area)[-1] for one in receipt.owed(conn, span.since) if one.since < span.until]
    return Counter(place for place in owed if codes.covers(area, place))


def unjudged(conn: Connection, span: Span, before: datetime) -> int:
    """Rumours of the whole county asked about in the span and before a moment, and not judged by its end."""
    since, until = span.stored
    open_ = U.judged_at.is_(None) | (U.judged_at >= until)
    asked = U.asked_at.between(since, moments.stored(before) - 1)
    return conn.execute(select(func.count()).where(asked, open_)).scalar_one()


def unknown(conn: Connection, first: date, last: date) -> int:
    """Questions of the whole county for which there is no answer yet; of them only the day is kept."""
    days = G.day.between(moments.day_number(first), moments.day_number(last))
    return conn.execute(select(func.count()).where(days)).scalar_one()


def late_cases(conn: Connection, span: Span) -> int:
    """Tips' cases of the span, in the whole county, that were open at its end and have been late; each time that is told
    upward they get more time."""
    first, last = counts.hour(span.since), counts.hour(span.until)
    until = moments.stored(span.until)
    open_ = T.state.not_in((CLOSED, MERGED)) | (T.ended_at >= until)
    late = (T.escalated > 0) | (T.due_at <= until)
    wanted = select(func.count()).where(T.hour >= first, T.hour < last, late, open_)
    return conn.execute(wanted).scalar_one()
