"""阶段性报告: drafted for any days, looked at here, taken away as a Word file."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from flask import abort, request
from flask.typing import ResponseReturnValue

from console import dates, places
from console.page import page
from console.parts import Parts
from console.render import render
from console.right import REPORTS
from console.stages import Counted, Wanted
from console.visitor import Visitor
from console.word import word
from county import spoken
from county.errors import Refused
from county.reports import basics, report, stage_paper
from county.reports.stage import Stage
from records import moments
from records.reports.figures import BY_NAME

TWO_WEEKS, LONGEST = timedelta(days=13), timedelta(days=366)
TURNED, TOO_LONG = "开始的那天在结束的后面，请换一换。", "最多一年，请把日子缩短些。"


@page("/areas/<int:area>/stage", may=REPORTS)
def show(visitor: Visitor, parts: Parts, area: int) -> ResponseReturnValue:
    """Counted when days are asked for; of a whole county that takes seconds, in which the page asks by itself."""
    with parts.database.read() as conn:
        way = places.trail(conn, visitor, REPORTS, area)
    open_ = report.open_day(visitor.at, parts.county)
    frame: dict[str, Any] = {
        "area": area,
        "way": way,
        "first": open_ - TWO_WEEKS,
        "last": open_,
        "counting": False,
        "one": None,
        "wrong": "",
    }
    if not {"first", "last"} & request.args.keys():
        return render("stage.html", **frame)
    try:
        first, last = _days(visitor, parts)
    except Refused as refused:
        return render("stage.html", 422, **frame | {"wrong": str(refused)})
    frame |= {"first": first, "last": last}
    counted = parts.stages.ask(Wanted(area, first, last), visitor.at)
    if counted is None:
        return render("stage.html", **frame | {"counting": True})
    one = _there(counted)
    told = tuple(basics.basics(one))
    return render("stage.html", **frame | {"one": one}, told=told, figures=BY_NAME, counted_at=counted.at)


@page("/areas/<int:area>/stage.docx", may=REPORTS)
def file_(visitor: Visitor, parts: Parts, area: int) -> ResponseReturnValue:
    """Figures without names: everybody who reads the reports may take it away."""
    try:
        wanted = Wanted(area, *_days(visitor, parts))
    except Refused:
        abort(404)
    one = _there(parts.stages.shown(wanted, visitor.at))
    cut = spoken.clock(parts.county.reports.draft_minute)
    paper = stage_paper.paper(one, cut, moments.local_day(visitor.at))
    return word(paper, f"{one.area.name}{stage_paper.FILE}")


def _days(visitor: Visitor, parts: Parts) -> tuple[date, date]:
    """Raises Refused. Nothing later than the open day."""
    open_ = report.open_day(visitor.at, parts.county)
    last = min(dates.day(request.args.get("last", "")) or open_, open_)
    first = dates.day(request.args.get("first", "")) or last - TWO_WEEKS
    if first > last:
        raise Refused(TURNED)
    if last - first > LONGEST:
        raise Refused(TOO_LONG)
    return first, last


def _there(counted: Counted) -> Stage:
    return counted.stage or abort(404)
