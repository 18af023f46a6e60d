"""应急查看: a wider area for an hour, with a reason; everybody above sees it and can end it."""

from __future__ import annotations

from datetime import timedelta

from flask import request
from flask.typing import ResponseReturnValue

from console.page import act, page
from console.parts import Parts
from console.reader import reader
from console.render import render
from console.right import GLASS
from console.settling import settle
from console.visitor import Visitor
from county.privacy import glass as rule
from county.privacy.fields import ABOVE
from records import areas, persons, roles
from records.privacy import glass

MONTH = timedelta(days=30)


@page("/glass", may=GLASS)
def listed(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    me = reader(visitor)
    with parts.database.read() as conn:
        mine = glass.of_person(conn, parts.keyring, me.person, visitor.at)
        under = glass.inside(conn, parts.keyring, me.areas(ABOVE | {roles.AUDITOR}), visitor.at - MONTH)
        found = {one.id: one for one in (*mine, *under)}.values()
        named = {one.id: one.name for one in persons.many(conn, parts.keyring, {one.person for one in found}).values()}
        named |= {one.area: areas.path(conn, one.area) for one in found}
        places = rule.places(conn, me)
    minutes = parts.county.privacy.glass_minutes
    return render("glass.html", found=found, named=named, places=places, minutes=minutes)


@page("/glass/new", may=GLASS, strong=True)
def new(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    with parts.database.read() as conn:
        places = rule.places(conn, reader(visitor))
    return render("glass_new.html", places=places, minutes=parts.county.privacy.glass_minutes)


@act("/glass/break", may=GLASS, strong=True)
def break_(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    area, reason = request.form.get("area", type=int) or 0, request.form.get("reason", "")
    return settle(
        parts, lambda conn: rule.break_(conn, parts.keyring, parts.county, reader(visitor), area, reason)[1],
        "glass_new", onward="glass_listed",
    )  # fmt: skip


@act("/glass/<int:id>/end", may=GLASS)
def end(visitor: Visitor, parts: Parts, id: int) -> ResponseReturnValue:  # noqa: A002 - as the address calls it
    return settle(parts, lambda conn: rule.end(conn, parts.keyring, reader(visitor), id), "glass_listed")
