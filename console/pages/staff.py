"""岗位: who holds which office where, since when and until when; given and ended by who stands above."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from flask import abort, redirect, request, url_for
from flask.typing import ResponseReturnValue

from console import right
from console.dates import until
from console.guard import away
from console.noting import note
from console.page import act, page
from console.parts import Parts
from console.plain import plain, whole
from console.render import render
from console.visitor import Visitor
from county.console import inviting, offices
from county.console.ordering import Orderer
from county.errors import Refused
from records import areas, codes, holders, persons, roles
from records.database import Connection
from records.roles import Holding

NEEDED = {
    codes.Level.TOWNSHIP: (roles.TOWNSHIP_OFFICER,),
    codes.Level.VILLAGE: (roles.VILLAGE_CADRE, roles.VILLAGE_DOCTOR),
}
"""Without these nobody there is told first."""


@dataclass(frozen=True)
class Post:
    """An office as it is listed."""

    holding: Holding
    name: str
    place: str
    mine: bool


@page("/staff", may=right.STAFF, menu="岗位")
def home(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    return redirect(url_for("console.staff_area", area=codes.village(visitor.areas(right.STAFF)[0])), 303)


@page("/areas/<int:area>/staff", may=right.STAFF)
def area(visitor: Visitor, parts: Parts, area: int, wrong: str = "", status: int = 200) -> ResponseReturnValue:
    """Who serves here, and how many in each area below."""
    with parts.database.read() as conn:
        if not (place := areas.place_name(conn, area)) or codes.is_cell(area):
            abort(404)
        listed = _posts(conn, parts, visitor, holders.of_area(conn, area, visitor.at))
        below = _below(conn, area, visitor.at)
        cells = [] if below else [(cell.code, cell.name) for cell in areas.cells_named(conn, area)]
    note(visitor, parts, "名单", "岗位", (one.holding.person for one in listed if not one.mine))
    by = orderer(visitor)
    return render(
        "staff.html", status, area=area, place=place, path=_trail(parts, visitor, area), posts=listed, below=below,
        cells=cells, giveable=by.giveable(area), cell_roles=by.giveable(cells[0][0]) if cells else (), wrong=wrong,
        said=request.form,
    )  # fmt: skip


@act("/areas/<int:area>/staff/give", may=right.STAFF, strong=True)
def give(visitor: Visitor, parts: Parts, area: int) -> ResponseReturnValue:
    form = request.form
    try:
        with parts.database.write() as conn:
            place = place_in(conn, area)
            who = offices.named(conn, parts.keyring, form.get("name", ""), plain(form.get("phone", "")))
            last = until(form, visitor.at)
            told = offices.give(conn, parts.keyring, orderer(visitor), who, form.get("role", ""), place, last)
    except Refused as refused:
        return again(visitor, parts, area, str(refused))
    parts.wake([told])
    return away(url_for("console.staff_area", area=area))


@act("/areas/<int:area>/staff/invite", may=right.STAFF, strong=True)
def invite(visitor: Visitor, parts: Parts, area: int) -> ResponseReturnValue:
    """The code is shown this once, to be read out."""
    role = request.form.get("role", "")
    try:
        with parts.database.write() as conn:
            place = place_in(conn, area)
            code = inviting.make(conn, parts.keyring, orderer(visitor), role, place, until(request.form, visitor.at))
            where = offices.path(conn, place)
    except Refused as refused:
        return again(visitor, parts, area, str(refused))
    return render("invite.html", code=code, role=role, where=where, area=area)


def again(visitor: Visitor, parts: Parts, area_: int, wrong: str) -> ResponseReturnValue:
    """The same page with the reason; what was typed stands in it still."""
    return area(visitor, parts, area=area_, wrong=wrong, status=422)


def orderer(visitor: Visitor) -> Orderer:
    return Orderer(visitor.account, visitor.person, visitor.name, visitor.holdings, visitor.at)


def place_in(conn: Connection, area_: int) -> int:
    """The area itself, or one of its cells; anything else is not there."""
    place = whole(request.form.get("place", "")) or area_
    elsewhere = place != area_ and (codes.village(place) != area_ or not codes.is_cell(place))
    if elsewhere or not areas.place_name(conn, place):
        abort(404)
    return place


def _posts(conn: Connection, parts: Parts, visitor: Visitor, held: Iterable[Holding]) -> list[Post]:
    listed = sorted(held, key=lambda one: (-len(codes.chain(one.area)), one.area, one.role, one.starts))
    known = persons.many(conn, parts.keyring, {one.person for one in listed})
    names = areas.place_names(conn, (one.area for one in listed))
    return [
        Post(one, known[one.person].name, names[one.area], one.person == visitor.person)
        for one in listed
        if one.person in known
    ]


def _below(conn: Connection, area_: int, at: datetime) -> list[tuple[int, str, int, list[str]]]:
    """Each area right below: its name, how many serve there, and which offices nobody holds."""
    if codes.level(area_) is codes.Level.VILLAGE:
        return []
    level = codes.Level(codes.level(area_) + 1)
    serving, filled = Counter[int](), set()
    for role, place, count in holders.filled(conn, area_, at):
        for around in codes.chain(place):
            serving[around] += count
        filled.add((role, place))
    return [
        (
            one.code, one.name, serving[one.code],
            [roles.NAMES[role] for role in NEEDED[level] if (role, one.code) not in filled],
        )
        for one in areas.within(conn, area_, level)
    ]  # fmt: skip


def _trail(parts: Parts, visitor: Visitor, area_: int) -> list[tuple[int, str]]:
    """The areas around this one that the visitor has, outermost first."""
    with parts.database.read() as conn:
        around = [one for one in reversed(codes.chain(area_)) if visitor.sees(right.STAFF, one)]
        named = areas.place_names(conn, around)
        return [(one, named[one]) for one in around]
