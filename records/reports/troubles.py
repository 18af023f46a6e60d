"""What a stage report asks about: how many things of a place were late or left undone, by village."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select

from records import codes, moments
from records.between import between
from records.ledgers.monitoring import MONITORINGS
from records.needs import NEED
from records.reports.daily import DAILY_REPORT
from records.reports.span import Span
from records.screening.contact import CONTACT
from records.screening.placement import PLACEMENT
from records.screening.task import TASK

D, V, C, P, M, N = DAILY_REPORT.c, TASK.c, CONTACT.c, PLACEMENT.c, MONITORINGS.table.c, NEED.c
ByVillage = Mapping[int, int]


def owed(conn: Connection, area: int, first: date, last: date) -> ByVillage:
    """Daily reports that its villages owed, signed or not."""
    return _counted(conn, D.area, area, *_reports(first, last))


def unsigned(conn: Connection, area: int, first: date, last: date) -> ByVillage:
    """Those of them that were never signed."""
    return _counted(conn, D.area, area, *_reports(first, last), D.signed_at.is_(None))


def late_tasks(conn: Connection, area: int, span: Span) -> ByVillage:
    """Tasks that were due in the span and fed back after their hour, or not at all by its end."""
    since, until = span.stored
    late = V.fed_back_at.is_(None) | (V.fed_back_at >= V.due_at)
    return _counted(conn, V.area, area, V.due_at >= since, V.due_at < until, late)


def unreached(conn: Connection, area: int, at: datetime) -> ByVillage:
    """People in a chain whom nobody had reached by then."""
    moment = moments.stored(at)
    return _counted(
        conn, C.area, area, C.made_at < moment, C.generation > 0, C.reached_at.is_(None) | (C.reached_at >= moment)
    )


def undecided(conn: Connection, area: int, before: datetime, at: datetime) -> ByVillage:
    """Proposals made before then of which nobody had decided by that moment."""
    open_ = P.decided_at.is_(None) | (P.decided_at >= moments.stored(at))
    return _counted(conn, P.area, area, P.made_at < moments.stored(before), open_)


def overdue(conn: Connection, area: int, day: date) -> ByVillage:
    """Stays that still last though their last day lies before that day."""
    return _counted(conn, M.area, area, M.lasts, M.until < moments.day_number(day))


def late_needs(conn: Connection, area: int, span: Span) -> ByVillage:
    """Needs that were due in the span and met after their hour, or not at all by its end."""
    since, until = span.stored
    late = N.ended_at.is_(None) | (N.ended_at > N.due_at)
    return _counted(conn, N.area, area, N.due_at >= since, N.due_at < until, late)


def _reports(first: date, last: date) -> tuple[ColumnElement[bool], ...]:
    villages = D.area % codes.TOWNSHIP_UNIT != 0
    return D.day.between(moments.day_number(first), moments.day_number(last)), villages


def _counted(conn: Connection, column: Any, area: int, *where: ColumnElement[bool]) -> dict[int, int]:
    wanted: Select[Any] = select(column, func.count()).where(between(column, *codes.inside(area)), *where)
    return {row[0]: row[1] for row in conn.execute(wanted.group_by(column))}
