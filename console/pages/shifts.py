"""值班表: who has the watch in a place, for the coming week."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from flask import abort, request, url_for
from flask.typing import ResponseReturnValue

from console import right
from console.dates import day as read_day
from console.dates import minute
from console.guard import away
from console.noting import note
from console.page import act, page
from console.pages.staff import orderer
from console.parts import Parts
from console.plain import whole
from console.render import render
from console.visitor import Visitor
from county.console import watches
from county.console.watches import Hours
from county.errors import Refused
from records import areas, persons, roster
from records.roles import MINUTES_A_DAY
from records.roster import Watch

DAYS = 7
WEEK = "一二三四五六日"


@dataclass(frozen=True)
class Line:
    """A watch as it is read."""

    watch: Watch
    name: str
    may: bool

    @property
    def hours(self) -> str:
        late = "次日 " if self.watch.until_minute > MINUTES_A_DAY else ""
        return f"{clock(self.watch.from_minute)} 到 {late}{clock(self.watch.until_minute)}"


@page("/areas/<int:area>/shifts", may=right.STAFF)
def show(visitor: Visitor, parts: Parts, area: int, wrong: str = "", status: int = 200) -> ResponseReturnValue:
    first = visitor.at.date()
    with parts.database.read() as conn:
        place = areas.place_name(conn, area)
        planned = roster.planned(conn, area, first, first + timedelta(days=DAYS - 1))
        serving = watches.serving(conn, area, visitor.at)
        may = watches.offices(orderer(visitor), area)
        asked = {one.person for one in planned} | (serving if may else frozenset())
        known = persons.many(conn, parts.keyring, asked)
    if not place:
        abort(404)
    note(visitor, parts, "名单", "值班表", known)
    lines = [Line(one, known[one.person].name, one.role in may) for one in planned if one.person in known]
    return render(
        "shifts.html", status, area=area, place=place, offices=may, today=first,
        days=[(one, WEEK[one.weekday()], [line for line in lines if line.watch.day == one]) for one in _days(first)],
        people=sorted((person, known[person].name) for person in serving if person in known), wrong=wrong, said=request.form,
    )  # fmt: skip


@act("/areas/<int:area>/shifts/put", may=right.STAFF, strong=True)
def put(visitor: Visitor, parts: Parts, area: int) -> ResponseReturnValue:
    form = request.form
    try:
        chosen = read_day(form.get("day", "")) or visitor.at.date()
        hours = Hours(minute(form.get("first", "")), minute(form.get("last", "")))
        who = whole(form.get("person", "")) or 0
        with parts.database.write() as conn:
            watches.put(conn, parts.keyring, orderer(visitor), area, form.get("role", ""), chosen, hours, who)
    except Refused as refused:
        return show(visitor, parts, area=area, wrong=str(refused), status=422)
    return away(url_for("console.shifts_show", area=area))


@act("/areas/<int:area>/shifts/drop", may=right.STAFF, strong=True)
def drop(visitor: Visitor, parts: Parts, area: int) -> ResponseReturnValue:
    form = request.form
    try:
        chosen = read_day(form.get("day", "")) or visitor.at.date()
        with parts.database.write() as conn:
            watches.drop(
                conn, parts.keyring, orderer(visitor), area, form.get("role", ""), chosen, minute(form.get("first", ""))
            )
    except Refused as refused:
        return show(visitor, parts, area=area, wrong=str(refused), status=422)
    return away(url_for("console.shifts_show", area=area))


def clock(minutes: int) -> str:
    return f"{minutes % MINUTES_A_DAY // 60:02}:{minutes % 60:02}"


def _days(first: date) -> list[date]:
    return [first + timedelta(days=n) for n in range(DAYS)]
