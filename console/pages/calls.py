"""要打的电话: whom no message reaches, what to tell them, and that it was told."""

from __future__ import annotations

from flask import request
from flask.typing import ResponseReturnValue

from console import places
from console.noting import note
from console.page import act, page
from console.parts import Parts
from console.reader import reader
from console.render import render
from console.right import SEE_PEOPLE
from console.settling import settle
from console.visitor import Visitor
from county import calling
from county.privacy.fields import FIELDS


@page("/areas/<int:area>/calls", may=SEE_PEOPLE)
def show(visitor: Visitor, parts: Parts, area: int) -> ResponseReturnValue:
    with parts.database.read() as conn:
        way = places.trail(conn, visitor, SEE_PEOPLE, area)
        found, total = calling.waiting(conn, parts.keyring, area, lambda place: visitor.sees(SEE_PEOPLE, place))
        villages = places.names(conn, {one.person.area for one in found})
    read = {who.id for one in found for who in (one.person, one.about) if who}
    note(visitor, parts, "名单", "要打的电话", read)
    return render(
        "calls.html", area=area, way=way, found=found, total=total, villages=villages, plain=calling.PLAIN,
        mask=FIELDS["phone"].mask, outcomes=(*calling.OUTCOMES, calling.UNREACHED),
        tried=calling.tried, knock=calling.KNOCK, at=visitor.at,
    )  # fmt: skip


@act("/areas/<int:area>/calls/<int:notice>/done", may=SEE_PEOPLE)
def done(visitor: Visitor, parts: Parts, area: int, notice: int) -> ResponseReturnValue:
    outcome = request.form.get("outcome", "")
    return settle(
        parts,
        lambda conn: calling.done(conn, parts.keyring, reader(visitor), area, notice, outcome),
        "calls_show",
        area=area,
    )
