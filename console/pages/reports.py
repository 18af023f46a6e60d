"""日报: what each place said of its day, signed or to be signed; every figure opens to its rows."""

from __future__ import annotations

from datetime import date
from typing import Any

from flask import abort, request, url_for
from flask.typing import ResponseReturnValue

from console import places
from console.guard import away
from console.page import act, page
from console.parts import Parts
from console.render import render
from console.right import COMMAND, REPORT_ROWS, REPORTS, SIGN
from console.visitor import Visitor
from county import spoken
from county.reports import amended, board, clearing, news, offices, report, signing
from county.reports.report import Standing
from county.reports.signing import Shown, Signer
from county.today.parts import is_village
from records import persons, roles
from records.database import Connection
from records.errors import Conflict
from records.reports.figures import BY_NAME

DAYS = 14
LONGEST = 60
CHANGED, TOO_LONG = "刚才数字又变了，没有签。请看一遍再签。", f"原因请缩到 {LONGEST} 个字以内。"


@page("/reports", may=REPORTS, menu="日报")
def listed(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    return area_(visitor, parts, visitor.areas(REPORTS)[0])


@page("/areas/<int:area>/reports", may=REPORTS)
def area_(visitor: Visitor, parts: Parts, area: int) -> ResponseReturnValue:
    day = report.open_day(visitor.at, parts.county)
    with parts.database.read() as conn:
        way = places.trail(conn, visitor, REPORTS, area)
        days, below = board.days(conn, area, day, DAYS), board.below(conn, area, day)
        own = visitor.areas(REPORTS)
        names = places.names(conn, own)
    return render("reports.html", way=way, area=area, day=day, days=days, below=below, own=own, names=names)


@page("/areas/<int:area>/reports/<day>", may=REPORTS)
def show(visitor: Visitor, parts: Parts, area: int, day: str) -> ResponseReturnValue:
    return _show(visitor, parts, area, day)


@act("/areas/<int:area>/reports/<day>/sign", may=SIGN)
def sign(visitor: Visitor, parts: Parts, area: int, day: str) -> ResponseReturnValue:
    """What the page showed, and nothing else."""
    shown = Shown(area, _owed(visitor, parts, area, day), _digest(request.form.get("digest", "")))
    by = Signer(visitor.person, visitor.account, visitor.at)
    try:
        with parts.database.write() as conn:
            signing.freeze(conn, parts.keyring, parts.county, shown, by)
    except Conflict:
        with parts.database.read() as conn:
            signed = found(conn, visitor, parts, area, day).signature
        if not signed:  # else it was pressed twice, or somebody else was first: the page says who
            return _show(visitor, parts, area, day, 409, CHANGED)
    return away(url_for("console.reports_show", area=area, day=day))


@act("/areas/<int:area>/reports/<day>/explain", may=SIGN)
def explain(visitor: Visitor, parts: Parts, area: int, day: str) -> ResponseReturnValue:
    on, words = _owed(visitor, parts, area, day), " ".join(request.form.get("words", "").split())
    figure = request.form.get("figure", "")
    if figure not in BY_NAME:
        abort(404)
    if len(words) > LONGEST:
        return _show(visitor, parts, area, day, 422, TOO_LONG)
    with parts.database.write() as conn:
        signing.note(conn, parts.keyring, parts.county, area, on, {figure: words}, visitor.at)
    return away(url_for("console.reports_show", area=area, day=day, _anchor=figure))


def found(conn: Connection, visitor: Visitor, parts: Parts, area: int, day: str) -> Standing:
    """404 for a day that is none, or none yet, and for a place that there is not."""
    on = _day(day)
    if on is None or on > report.open_day(visitor.at, parts.county):
        abort(404)
    one = report.of(conn, parts.keyring, parts.county, area, on)
    if one is None:
        abort(404)
    return one


def _show(
    visitor: Visitor, parts: Parts, area: int, day: str, status: int = 200, wrong: str = ""
) -> ResponseReturnValue:
    with parts.database.read() as conn:
        one = found(conn, visitor, parts, area, day)
        open_ = one.report.day == report.open_day(visitor.at, parts.county)
        frame = {
            "way": places.trail(conn, visitor, REPORTS, area), "report": one.report, "signature": one.signature,
            "whole": one.whole, "news": news.told(one.report), "unheard": news.unheard(one.report),
            "clearings": clearing.each(one.report), "since": clearing.since(one.report.days_without_case),
            "corrected": list(amended.told(amended.of(one.report))), "signer": signer(conn, parts, one),
            "may_sign": open_ and not one.signature
            and offices.signs(conn, visitor.holdings, visitor.person, area, visitor.at),
        }  # fmt: skip
    missing = () if one.signature else _missing(visitor, parts, one)
    return render(
        "report.html", status, area=area, figures=BY_NAME, cut=spoken.clock(parts.county.reports.draft_minute), wrong=wrong,
        village=is_village(area), command=visitor.sees(COMMAND, area), rows=visitor.sees(REPORT_ROWS, area), missing=missing, **frame,
    )  # fmt: skip


def signer(conn: Connection, parts: Parts, one: Standing) -> str:
    who = persons.find(conn, parts.keyring, one.signature.signer) if one.signature else None
    return who.name if who else ""


def _missing(visitor: Visitor, parts: Parts, one: Standing) -> list[dict[str, Any]]:
    """With whom to call, for who may: an auditor sees that it is missing."""
    lacking = {part.area: part for part in one.report.missing}
    if not lacking or not visitor.sees(SIGN, one.report.area):
        return [{"part": part} for part in lacking.values()]
    with parts.database.write() as conn:
        who = offices.contacts(conn, parts.keyring, one.report.area, lacking, visitor.account, visitor.at)
    return [{"part": lacking[each.area], "person": each.person, "role": roles.NAMES.get(each.role, "")} for each in who]


def _owed(visitor: Visitor, parts: Parts, area: int, day: str) -> date:
    """The open day; 404 for another, and for whoever does not answer for this area."""
    on = _day(day)
    with parts.database.read() as conn:
        theirs = offices.signs(conn, visitor.holdings, visitor.person, area, visitor.at)
    if on is None or on != report.open_day(visitor.at, parts.county) or not theirs:
        abort(404)
    return on


def _day(said: str) -> date | None:
    try:
        return date.fromisoformat(said)
    except ValueError:
        return None


def _digest(said: str) -> bytes:
    try:
        return bytes.fromhex(said)
    except ValueError:
        return b""
