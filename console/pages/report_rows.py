"""What a figure of a report opens to: by the areas below, and of a village row by row."""

from __future__ import annotations

from flask import abort
from flask.typing import ResponseReturnValue

from console import places
from console.noting import note
from console.page import page
from console.pages.reports import found
from console.parts import Parts
from console.render import render
from console.right import REPORT_ROWS, REPORTS
from console.visitor import Visitor
from county.reports import board
from county.reports.reasons import called
from county.today.parts import is_village
from records import persons
from records.reports import span
from records.reports.figures import BY_NAME

MOST = 500


@page("/areas/<int:area>/reports/<day>/<figure>", may=REPORT_ROWS)
def show(visitor: Visitor, parts: Parts, area: int, day: str, figure: str) -> ResponseReturnValue:
    """The rows as they are now: what has changed since the signature is told by the count."""
    if figure not in BY_NAME:
        abort(404)
    with parts.database.read() as conn:
        one = found(conn, visitor, parts, area, day)
        way = places.trail(conn, visitor, REPORTS, area)
        when = span.of(one.report.day, parts.county.reports.draft_minute)
        rows = BY_NAME[figure].source.rows(conn, area, when) if is_village(area) else ()
        known = persons.many(conn, parts.keyring, {row.person for row in rows[:MOST] if row.person})
        below = board.said(conn, parts.keyring, one.report, figure)
    note(visitor, parts, "名单", "日报数字", known)
    return render(
        "report_rows.html", area=area, way=way, report=one.report, figure=BY_NAME[figure], line=one.report.line(figure),
        rows=rows[:MOST], total=len(rows), people=known, below=below, village=is_village(area), called=called,
    )  # fmt: skip
