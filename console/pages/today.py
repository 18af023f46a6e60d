"""今天: how a place stands at this hour, drilled down to the village and the row; kept fresh while it is open."""

from __future__ import annotations

from datetime import date
from typing import Any

from flask import request, url_for
from flask.typing import ResponseReturnValue

from console import chart, lines, places
from console.cases import reach
from console.page import page
from console.parts import Parts
from console.render import render
from console.right import CASES, REPORTS, SEE_AREA
from console.visitor import Visitor
from county import spoken
from county.reports.board import Day, open_
from county.today import late
from county.today.board import board, curves
from county.today.parts import Part, counted, is_village
from county.today.whom import whom
from flows.edition import STANDS
from records import codes, moments
from records.database import Connection
from records.ledgers.grading import GRADINGS

ORDERS = {"": "按地方", "missing": "没消息多的在前", "unwell": "异常多的在前", "silent": "多日没消息的在前"}


@page("/today", may=SEE_AREA, menu="今天")
def mine(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    return show(visitor, parts, visitor.areas(SEE_AREA)[0])


@page("/areas/<int:area>", may=SEE_AREA)
def show(visitor: Visitor, parts: Parts, area: int) -> ResponseReturnValue:
    return render("today.html", **_seen(visitor, parts, area))


@page("/areas/<int:area>/live", may=SEE_AREA, live=True)
def live(visitor: Visitor, parts: Parts, area: int) -> ResponseReturnValue:
    """The part of the page that an open page asks for every minute."""
    return render("today_live.html", **_seen(visitor, parts, area))


def _seen(visitor: Visitor, parts: Parts, area: int) -> dict[str, Any]:
    by = request.args.get("by", "") if request.args.get("by") in ORDERS else ""
    with parts.database.read() as conn:
        found = counted(conn, parts.county, area, visitor.at)
        way = places.trail(conn, visitor, SEE_AREA, area)
        duties = late.owed(conn, parts.keyring, parts.county, area, visitor.at)
        return {
            "area": area, "way": way, "own": places.own(conn, visitor, SEE_AREA), "by": by, "orders": ORDERS,
            "counted_at": found.at, "counted_old": found.old, "rows": in_order(found.parts, by), "total": found.total(area, way[-1].name),
            "board": board(conn, area, reach(visitor, parts), visitor.at), "is_village": is_village(area),
            "duties": late.by_kind(duties, visitor.at), "may_cases": visitor.may(CASES),
            "may_gradings": visitor.sees(lines.right(GRADINGS), area),
            "responsible": whom(
                conn, parts.keyring, [part.place or codes.village(area) for part in found.parts], visitor.at
            ),
            "daily": _daily(conn, visitor, parts, area), "today": moments.local_day(visitor.at), "stands": STANDS,
            **_curves(conn, visitor, area),
        }  # fmt: skip


def in_order(found: tuple[Part, ...], by: str) -> list[Part]:
    """Those who live in no cell stand last, unless the order is by something else."""
    return sorted(found, key=lambda part: -getattr(part, by) if by else not part.place)


def _daily(conn: Connection, visitor: Visitor, parts: Parts, area: int) -> Day | None:
    """How far the day's report is; of a grid cell there is none."""
    if codes.is_cell(area) or not visitor.sees(REPORTS, area):
        return None
    return open_(conn, parts.county, area, visitor.at)


def _curves(conn: Connection, visitor: Visitor, area: int) -> dict[str, Any]:
    found = curves(conn, area, visitor.at)
    hours = [(f"{hour} 点", covered) for hour, (_, covered) in found.hours.items()]
    unwell = [(spoken.day(day), count) for day, count in found.unwell.items()]
    behind = [_unwell_on(area, day) for day in found.unwell]
    return {"hours": chart.line(hours), "unwell": chart.line(unwell, behind)}


def _unwell_on(area: int, day: date) -> str:
    told: dict[str, Any] = {"day-from": day.isoformat(), "day-to": day.isoformat()}
    return url_for("console.ledgers_rows", name="health_report", area=area, worrying="是", **told)
