"""今日疫情通报 by one click: out of the county's signed report, to another person for a yes."""

from __future__ import annotations

from flask import abort, url_for
from flask.typing import ResponseReturnValue

from console.acting import acting, leaving
from console.guard import away
from console.page import act, page
from console.pages.reports import found
from console.parts import Parts
from console.render import render
from console.right import COMMAND
from console.visitor import Visitor
from county import spoken
from county.broadcasts.figures import NAMES
from county.reports import bulletin
from records.errors import Conflict
from records.reports import span


@page("/areas/<int:area>/reports/<day>/bulletin", may=COMMAND)
def show(visitor: Visitor, parts: Parts, area: int, day: str) -> ResponseReturnValue:
    """The words as they would go out, or where they stand."""
    with parts.database.write() as conn:
        one = found(conn, visitor, parts, area, day)
        before = bulletin.proposed(leaving(conn, visitor, parts), one.report)
    lacking = [NAMES.get(name, name) for name in bulletin.lacking(one.report, parts.repertoire)]
    at = span.cut(one.report.day, parts.county.reports.draft_minute)
    least = parts.county.privacy.least_shown
    words = () if lacking else bulletin.words(one.report, parts.repertoire, at, least)
    return render(
        "bulletin.html", area=area, report=one.report, signed=bool(one.signature), lacking=lacking, words=words,
        before=before, cut=spoken.clock(parts.county.reports.draft_minute),
    )  # fmt: skip


@act("/areas/<int:area>/reports/<day>/bulletin/propose", may=COMMAND)
def propose(visitor: Visitor, parts: Parts, area: int, day: str) -> ResponseReturnValue:
    """Once of a report; a second click leads to the first one's."""
    try:
        with acting(visitor, parts) as turn:
            one = found(turn.conn, visitor, parts, area, day)
            if not one.signature or bulletin.lacking(one.report, parts.repertoire):
                abort(404)
            bulletin.propose(turn, one.report, parts.repertoire)
    except Conflict:
        pass
    return away(url_for("console.report_bulletin_show", area=area, day=day))
